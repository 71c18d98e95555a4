package org.dateline;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
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
    noClasses()
        .should()
        .callMethodWhere(
            target(owner(resideInAPackage("java.time.."))).and(target(nameMatching("now"))))
        .check(DOMAIN_AND_TRANSFORMS);
    noClasses()
        .should()
        .callConstructor(Date.class)
        .orShould()
        .callMethodWhere(
            target(owner(assignableTo(Calendar.class))).and(target(nameMatching("getInstance"))))
        .check(DOMAIN_AND_TRANSFORMS);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(DOMAIN_AND_TRANSFORMS);
    noClasses().should().callMethod(UUID.class, "randomUUID").check(DOMAIN_AND_TRANSFORMS);
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, Random.class)
        .check(DOMAIN_AND_TRANSFORMS);
  }
}
