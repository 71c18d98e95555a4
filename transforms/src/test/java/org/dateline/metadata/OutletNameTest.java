package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletNameTest {
  @ParameterizedTest
  @CsvSource({
    "Harbour Post,The Harbour Post,true",
    "HARBOUR POST,harbour-post,true",
    "Harbour Post,harbour-post.example,true",
    "The Harbour Post,news.harbourpost.example,true",
    "Ada Quill,The Harbour Post,false",
    "Example,harbour-post.example,false",
    "Harbour,The Harbour Post,false",
    "Ada Quill,,false"
  })
  void tellsTheOutletsOwnNameFromOthers(String name, @Nullable String site, boolean is) {
    assertThat(OutletName.is(name, site)).isEqualTo(is);
  }
}
