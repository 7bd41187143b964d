// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Values and failures go down, cancelling goes up, and what nobody takes is not lost. */
class FuturesTest {
  private final CompletableFuture<String> upstream = new CompletableFuture<>();
  private final List<Object> unused = new ArrayList<>();
  private final CompletableFuture<Integer> mapped =
      Futures.map(upstream, String::length, unused::add);

  @Test
  void aValueGoesDown() {
    upstream.complete("four");
    assertThat(mapped).isCompletedWithValue(4);
    assertThat(unused).isEmpty();
  }

  @Test
  void aFailureGoesDownWithoutItsWrappers() {
    IllegalStateException failure = new IllegalStateException();
    upstream.completeExceptionally(new CompletionException(new ExecutionException(failure)));
    assertThat(mapped).isCompletedExceptionally();
    assertThat(mapped.handle((value, thrown) -> thrown).join()).isSameAs(failure);
  }

  @Test
  void cancellingGoesUp() {
    mapped.cancel(true);
    assertThat(upstream).isCancelled();
  }

  @Test
  void aValueThatComesTooLateIsHandedBack() {
    List<CompletableFuture<Integer>> late = new ArrayList<>();
    late.add(
        Futures.map(
            upstream,
            text -> {
              late.get(0).cancel(true);
              return text.length();
            },
            unused::add));

    upstream.complete("late");

    assertThat(late.get(0)).isCancelled();
    assertThat(unused).containsExactly(4);
  }

  @Test
  void aFunctionThatFailsFailsTheResult() {
    CompletableFuture<Integer> broken =
        Futures.map(
            upstream,
            text -> {
              throw new AssertionError("on purpose");
            },
            unused::add);
    upstream.complete("x");
    assertThat(broken.handle((value, thrown) -> thrown).join())
        .isInstanceOf(AssertionError.class)
        .hasMessage("on purpose");
  }
}
