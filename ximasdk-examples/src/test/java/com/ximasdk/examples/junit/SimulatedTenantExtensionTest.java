// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What adopters' tests get, and that nothing of it is left. */
@Timeout(120)
class SimulatedTenantExtensionTest {
  @Test
  void aStaticFieldGivesOneTenantToAClassAndTakesBackWhatATestDid() {
    Launched launched = Launched.of(ExtensionCases.OneForTheClass.class);

    assertThat(launched.failures()).isEmpty();
    assertThat(launched.passed()).hasSize(6);
    assertThat(launched.published("url")).hasSize(4).containsOnly(launched.published("url").get(0));
    assertNobodyListens(launched);
  }

  @Test
  void anInstanceFieldGivesATenantToEachTest() {
    Launched launched = Launched.of(ExtensionCases.OneForEachTest.class);

    assertThat(launched.failures()).isEmpty();
    assertThat(launched.published("url")).hasSize(3).doesNotHaveDuplicates();
    assertNobodyListens(launched);
  }

  @Test
  void anAnnotationGivesOneToAClassAndItsConstructor() {
    Launched launched = Launched.of(ExtensionCases.ByAnnotation.class);

    assertThat(launched.failures()).isEmpty();
    assertThat(launched.passed()).containsExactly("everyParameterIsThere");
    assertNobodyListens(launched);
  }

  @Test
  void anInstanceForAClassHasOneTenant() {
    Launched launched = Launched.of(ExtensionCases.OneInstanceForTheClass.class);

    assertThat(launched.failures()).isEmpty();
    assertThat(launched.passed()).hasSize(2);
    assertThat(Set.copyOf(launched.published("url"))).hasSize(1);
    assertNobodyListens(launched);
  }

  @Test
  void aFailureTellsWhatTheTenantWasAskedAndNeverTheKey() {
    Launched launched = Launched.of(ExtensionCases.Failing.class);

    String asked = launched.published("simulatedTenant").get(0);
    assertThat(launched.published("simulatedTenant")).hasSize(1);
    assertThat(asked)
        .startsWith("The simulated tenant " + launched.published("url").get(0))
        .contains(" was asked 2 times:\n")
        .contains("Z GET /rest/api/v1/agents -> 200\n")
        .endsWith("Z GET /rest/api/v1/key/****?token=**** -> 401")
        .doesNotContain(launched.published("key").get(0).split(" ", -1));
    assertThat(launched.failures())
        .filteredOn(AssertionError.class::isInstance)
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed())
                    .singleElement()
                    .satisfies(
                        added -> {
                          assertThat(added).hasMessage(asked);
                          assertThat(added.getStackTrace()).isEmpty();
                        }));
    assertNobodyListens(launched);
  }

  @Test
  void whatFailsAfterATestIsExplainedToo() {
    Launched launched = Launched.of(ExtensionCases.FailingAfterwards.class);

    assertThat(launched.failures())
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasMessage("8 agents")
                    .hasSuppressedException(
                        new AskedOfTenant(launched.published("simulatedTenant").get(0))));
    assertNobodyListens(launched);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {ExtensionCases.Unstartable.class, ExtensionCases.UnstartableForEach.class})
  void aTenantThatCannotStartFailsWhatNeedsItInASentence(Class<?> tests) {
    Launched launched = Launched.of(tests);

    assertThat(launched.passed()).isEmpty();
    assertThat(launched.failures())
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasStackTraceContaining("The simulated tenant cannot listen on port 70000"));
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @CsvSource({
    "com.ximasdk.examples.junit.ExtensionCases$SideBySide, 2",
    "com.ximasdk.examples.junit.LifeCycleCases$OneAside, 3"
  })
  void nothingIsTakenBackWhereTestsOfOneTenantRunConcurrently(Class<?> tests, int count) {
    Launched launched =
        Launched.of(
            Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"),
            tests);

    assertThat(launched.failures()).isEmpty();
    assertThat(launched.passed()).hasSize(count);
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @CsvSource({
    "com.ximasdk.examples.junit.LifeCycleCases$NestedAlone, 2",
    "com.ximasdk.examples.junit.LifeCycleCases$Constructed, 4",
    "com.ximasdk.examples.junit.LifeCycleCases$OneInstance, 2"
  })
  void aTestBeginsWithWhatItsClassBeganWith(Class<?> tests, int count) {
    Launched launched = Launched.of(tests);

    assertThat(launched.failures()).isEmpty();
    assertThat(launched.passed()).hasSize(count);
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        LifeCycleCases.OneInstanceThatFails.class,
        LifeCycleCases.FailingAtOnce.class,
        LifeCycleCases.FailingDynamically.class
      })
  void whatFailsInAConstructorOrADynamicTestIsExplainedToo(Class<?> tests) {
    Launched launched = Launched.of(tests);

    assertThat(launched.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure).hasMessage("8 agents");
              assertThat(failure.getSuppressed()).singleElement().isInstanceOf(AskedOfTenant.class);
            });
    assertNothingIsLeft();
  }

  @Test
  void aThreadThatIsInterruptedEndsItsTenantAllTheSame() {
    Launched launched = Launched.of(LifeCycleCases.Interrupted.class);

    assertThat(launched.failures()).isEmpty();
    assertThat(launched.passed()).containsExactly("passes");
    assertNothingIsLeft();
  }

  @Test
  void outsideOfTestsThereIsNoTenant() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SimulatedTenantExtension.create().tenant())
        .withMessage(
            "There is no simulated tenant now: it is started before a test and ends after it.");
  }

  private static void assertNobodyListens(Launched launched) {
    assertThat(launched.published("url"))
        .isNotEmpty()
        .allSatisfy(
            url -> {
              URI at = URI.create(url);
              assertThat(at.getPort()).isPositive();
              try (Socket socket = new Socket(at.getHost(), at.getPort())) {
                throw new AssertionError("somebody listens at " + socket.getRemoteSocketAddress());
              } catch (ConnectException e) {
                assertThat(e).isNotNull();
              }
            });
    assertNothingIsLeft();
  }

  /** Threads that are told to end may need a moment; those that stay fail by the time limit. */
  private static void assertNothingIsLeft() {
    List<Thread> ours =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().matches("(?i).*(simulated-tenant|xima).*"))
            .collect(Collectors.toList());
    for (Thread thread : ours) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new AssertionError("these threads stay: " + ours, e);
      }
    }
  }
}
