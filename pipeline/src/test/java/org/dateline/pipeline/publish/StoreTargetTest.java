package org.dateline.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreTargetTest {

  @TempDir Path temp;

  @Test
  void takesFoldersAndAddressesThatAFileSystemKnows() {
    assertThat(parse(temp.resolve("copy").toString())).hasToString(temp.resolve("copy") + "/");
    assertThat(parse(temp.resolve("copy").toUri().toString()))
        .hasToString(temp.resolve("copy") + "/");
    assertThat(parse("teststore://bucket/a")).hasToString("teststore://bucket/a/");
  }

  @ParameterizedTest
  @CsvSource({
    "s3://bucket/prefix, beam-sdks-java-io-amazon-web-services2",
    "azfs://account/container, beam-sdks-java-io-azure",
    "hdfs://host/folder, beam-sdks-java-io-hadoop-file-system",
    "other://host/folder, the library that brings it"
  })
  void saysWhichLibraryAnAddressNeeds(String address, String library) {
    assertThatThrownBy(() -> parse(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(address)
        .hasMessageContaining("no file system on the classpath knows")
        .hasMessageContaining(library);
  }

  @ParameterizedTest
  @CsvSource({
    "s3:bucket/prefix, neither a path nor an address",
    "'', names no folder",
    "teststore://bucket/*, wildcard",
    "/folder[1], wildcard"
  })
  void refusesWhatNamesNoPlace(String text, String reason) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  @Test
  void refusesTheOutputFolderAndWhatLiesInIt() {
    for (Path path : new Path[] {temp.resolve("output"), temp.resolve("x/../output/copy")}) {
      assertThatThrownBy(() -> parse(path.toString())).hasMessageContaining("in the output folder");
    }
    assertThat(parse(temp.resolve("output2").toString()).toString()).endsWith("output2/");
  }

  private StoreTarget parse(String text) {
    return StoreTarget.parse(text, temp.resolve("output"), PipelineOptionsFactory.create());
  }
}
