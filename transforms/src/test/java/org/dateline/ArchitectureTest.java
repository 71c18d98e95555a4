package org.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules of structure that no compiler checks. */
class ArchitectureTest {

  private static final JavaClasses DOMAIN_AND_TRANSFORMS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.dateline");

  @Test
  void onlyTransformsKnowBeam() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dateline.transforms..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.beam..")
        .check(DOMAIN_AND_TRANSFORMS);
  }

  @Test
  void domainDoesNotKnowTheTransforms() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dateline.transforms..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.dateline.transforms..")
        .check(DOMAIN_AND_TRANSFORMS);
  }

  @Test
  void domainKnowsNoClockAndDrawsNoLots() {
    for (Class<?> clock :
        new Class<?>[] {
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          ZonedDateTime.class,
          OffsetDateTime.class
        }) {
      noClasses().should().callMethod(clock, "now").check(DOMAIN_AND_TRANSFORMS);
    }
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(DOMAIN_AND_TRANSFORMS);
    noClasses().should().callMethod(UUID.class, "randomUUID").check(DOMAIN_AND_TRANSFORMS);
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, Random.class)
        .check(DOMAIN_AND_TRANSFORMS);
  }
}
