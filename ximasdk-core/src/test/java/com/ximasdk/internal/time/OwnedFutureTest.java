// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class OwnedFutureTest {
  private static final class Owned extends OwnedFuture<String> {
    final List<String> happened = new ArrayList<>();
    boolean mayEnd = true;

    @Override
    protected boolean end(@Nullable Throwable reason) {
      happened.add(isDone() ? "ended too late" : "ended");
      return mayEnd;
    }

    void bring(String value) {
      settle(value);
    }
  }

  enum Outsider {
    CANCELS,
    COMPLETES,
    COMPLETES_LATER,
    FAILS,
    FAILS_LATER;

    void act(CompletableFuture<String> future) {
      switch (this) {
        case CANCELS -> future.cancel(true);
        case COMPLETES -> future.complete("other");
        case COMPLETES_LATER -> future.completeAsync(() -> "other", Runnable::run);
        case FAILS_LATER ->
            future.completeAsync(
                () -> {
                  throw new IllegalStateException("other");
                },
                Runnable::run);
        case FAILS -> future.completeExceptionally(new IllegalStateException("other"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoeverCompletesItEndsWhatRunsFirst(Outsider outsider) {
    Owned future = new Owned();

    outsider.act(future);

    assertThat(future).isDone();
    assertThat(future.happened).containsExactly("ended");
  }

  @ParameterizedTest
  @EnumSource
  void whereTheOwnersEndCameFirstItsResultHolds(Outsider outsider) {
    Owned future = new Owned();
    future.mayEnd = false;

    outsider.act(future);
    assertThat(future).isNotDone();
    future.bring("the owner's");

    assertThat(future).isCompletedWithValue("the owner's");
  }

  @Test
  void aResultThatIsForcedOnItEndsWhatRunsFirst() {
    Owned withValue = new Owned();
    withValue.obtrudeValue("other");
    assertThat(withValue.happened).containsExactly("ended");
    assertThat(withValue).isCompletedWithValue("other");

    Owned withFailure = new Owned();
    withFailure.obtrudeException(new IllegalStateException("other"));
    assertThat(withFailure.happened).containsExactly("ended");
    assertThat(withFailure).isCompletedExceptionally();
  }

  @Test
  void aTimeLimitOfThePlatformsEndsItToo() {
    Owned future = new Owned();

    assertThatThrownBy(() -> future.orTimeout(1, TimeUnit.MILLISECONDS).get())
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(TimeoutException.class);
    assertThat(future.happened).containsExactly("ended");
  }

  @Test
  void cancellingStepsCancelsTheOneUnderWayAndBeginsNoOther() {
    Steps<String> steps = new Steps<>();
    CompletableFuture<String> first = new CompletableFuture<>();
    List<String> begun = new ArrayList<>();
    steps.then(first, (value, failure) -> begun.add("next"));

    steps.cancel(true);

    assertThat(first).isCancelled();
    assertThat(begun).isEmpty();
    assertThatThrownBy(steps::get).isInstanceOf(CancellationException.class);
    assertThat(steps.done("late")).isFalse();
  }

  @Test
  void whatAStepHoldsOpenIsReleasedWhereItEndsFromOutside() {
    Steps<String> steps = new Steps<>();
    List<String> released = new ArrayList<>();
    steps.endsWith(() -> released.add("stream"));

    steps.cancel(true);

    assertThat(released).containsExactly("stream");
  }

  @Test
  void whatAStepBringsTooLateIsClosed() {
    Steps<String> steps = new Steps<>();
    CompletableFuture<Closeable> notToBeCancelled =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            return false;
          }
        };
    List<String> closed = new ArrayList<>();
    steps.then(notToBeCancelled, (value, failure) -> closed.add("taken"));

    steps.cancel(true);
    notToBeCancelled.complete(() -> closed.add("closed"));

    assertThat(closed).containsExactly("closed");
  }

  @Test
  void whatAStepThrowsIsTheFailureOfAll() {
    Steps<String> steps = new Steps<>();

    steps.then(
        CompletableFuture.completedFuture("value"),
        (value, failure) -> {
          throw new IllegalStateException("in the step");
        });

    assertThatThrownBy(steps::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("in the step");
  }
}
