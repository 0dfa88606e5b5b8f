package io.github.sfntest;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNCHRONIZED;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The floors of the house, and what no floor may touch. */
class LayersTest {

  private static final String ENTRANCE = "io.github.sfntest";
  private static final String SDK = "software.amazon.awssdk..";
  private static final String SDK_SFN = "software.amazon.awssdk.services.sfn..";

  /** From the ground up: each may use those before it, none after it. */
  private static final List<String> FLOORS =
      List.of(
          "io.github.sfntest.internal.json..",
          "io.github.sfntest.internal.document..",
          "io.github.sfntest.internal.template..",
          "io.github.sfntest.definition..",
          "io.github.sfntest.internal.query..",
          "io.github.sfntest.json..",
          "io.github.sfntest.internal.compare..",
          "io.github.sfntest.internal.asl..",
          "io.github.sfntest.internal.shapes..",
          "io.github.sfntest.execution..",
          "io.github.sfntest.mock..",
          "io.github.sfntest.internal.history..",
          "io.github.sfntest.internal.integration..",
          "io.github.sfntest.internal.runtime..",
          "io.github.sfntest.internal.trace..",
          "io.github.sfntest.internal.check..",
          "io.github.sfntest.internal.snapshot..",
          "io.github.sfntest.hamcrest..",
          "io.github.sfntest.internal.service..",
          "io.github.sfntest.internal.client..",
          "io.github.sfntest.sweep..",
          ENTRANCE);

  private static final String[] SEE_THE_SFN_MODULE = {
    ENTRANCE,
    "io.github.sfntest.execution..",
    "io.github.sfntest.hamcrest..",
    "io.github.sfntest.internal.check..",
    "io.github.sfntest.internal.client..",
    "io.github.sfntest.internal.service..",
    "io.github.sfntest.internal.history..",
  };

  /** What is compiled together with the entrance: the main classes, wherever the build put them. */
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .importUrl(SfnTestEnvironment.class.getProtectionDomain().getCodeSource().getLocation());

  static Stream<String> floors() {
    return FLOORS.stream();
  }

  @ParameterizedTest
  @MethodSource("floors")
  void a_floor_uses_only_those_below_it(String floor) {
    String[] above =
        FLOORS.subList(FLOORS.indexOf(floor) + 1, FLOORS.size()).toArray(String[]::new);

    check(
        noClasses()
            .that()
            .resideInAPackage(floor)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above));
  }

  @Test
  void every_class_stands_on_a_floor() {
    check(classes().should().resideInAnyPackage(FLOORS.toArray(String[]::new)));
  }

  @Test
  void packages_have_no_cycles() {
    check(slices().matching("io.github.(**)").should().beFreeOfCycles());
  }

  @Test
  void the_sfn_module_of_the_sdk_is_seen_at_the_edges_only() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(SEE_THE_SFN_MODULE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SDK_SFN));
  }

  @Test
  void of_the_rest_only_mock_and_shapes_see_the_sdk_and_there_its_core_only() {
    String[] seeTheCore = {"io.github.sfntest.mock..", "io.github.sfntest.internal.shapes.."};
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(SEE_THE_SFN_MODULE)
            .and()
            .resideOutsideOfPackages(seeTheCore)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SDK));
    check(
        noClasses()
            .that()
            .resideInAnyPackage(seeTheCore)
            .should()
            .dependOnClassesThat(
                are(resideInAPackage(SDK))
                    .and(
                        not(
                            resideInAnyPackage(
                                "software.amazon.awssdk.core..",
                                "software.amazon.awssdk.awscore..",
                                "software.amazon.awssdk.utils..")))));
  }

  @Test
  void query_engines_stay_behind_the_query_package() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.github.sfntest.internal.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.jayway.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "io.github.sfntest.internal.query..", "io.github.sfntest.internal.json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.dashjoin.."));
  }

  @Test
  void no_test_framework_is_needed() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.assertj..", "org.opentest4j.."));
  }

  /** What makes a run depend on the machine: its clock, its chance, its output. */
  static Stream<Arguments> outOfBounds() {
    return Stream.of(
        arguments(
            named(
                "java.util.Date",
                noClasses().should().dependOnClassesThat().areAssignableTo(Date.class))),
        arguments(named("Thread.sleep", noCalls(Thread.class, "sleep"))),
        arguments(
            named(
                "Clock.system…",
                noClasses()
                    .should()
                    .callMethodWhere(
                        describe(
                            "Clock.system…",
                            call ->
                                call.getTargetOwner().isEquivalentTo(Clock.class)
                                    && call.getName().startsWith("system"))))),
        arguments(
            named(
                "now() without a clock",
                noClasses()
                    .should()
                    .callMethodWhere(
                        describe(
                            "now() without a clock",
                            call ->
                                call.getTargetOwner().getPackageName().equals("java.time")
                                    && call.getName().equals("now")
                                    && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class)))))),
        arguments(
            named("the system's time", noCalls(System.class, "currentTimeMillis", "nanoTime"))),
        arguments(named("new Random()", noClasses().should().callConstructor(Random.class))),
        arguments(named("Math.random", noCalls(Math.class, "random"))),
        arguments(named("System.out, System.err", NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS)),
        arguments(named("printStackTrace", noCalls(Throwable.class, "printStackTrace"))));
  }

  @ParameterizedTest
  @MethodSource("outOfBounds")
  void the_machine_is_out_of_bounds(ArchRule rule) {
    check(rule);
  }

  @Test
  void only_the_service_locks() {
    check(
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("io.github.sfntest.internal.service..")
            .should()
            .haveModifier(SYNCHRONIZED));
  }

  @Test
  void public_types_say_what_they_promise() {
    check(
        classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackage("..internal..")
            .should()
            .beAnnotatedWith(API.class));
  }

  /** Holds the rule; a package that is still empty breaks none. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }

  private static ArchRule noCalls(Class<?> owner, String... names) {
    return noClasses()
        .should()
        .callMethodWhere(
            describe(
                owner.getSimpleName() + "." + String.join("/", names),
                call ->
                    call.getTargetOwner().isAssignableTo(owner)
                        && Set.of(names).contains(call.getName())));
  }
}
