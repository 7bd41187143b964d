// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.internal.realtime.FailureMeaning.Reaction;
import com.ximasdk.realtime.StaleCause;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureMeaningTest {
  static Stream<Arguments> table() {
    Throwable key = new KeyRefusedException(CallSummary.NONE, "401");
    return Stream.of(
        Arguments.of(key, false, StaleCause.KEY_REFUSED, Reaction.ASK_SELDOM),
        Arguments.of(key, true, StaleCause.KEY_REFUSED, Reaction.ASK_SELDOM),
        Arguments.of(VirtualTenant.refused(), false, StaleCause.METRIC_REFUSED, Reaction.READ_LIST),
        Arguments.of(VirtualTenant.refused(), true, StaleCause.METRIC_REFUSED, Reaction.ASK_AGAIN),
        Arguments.of(VirtualTenant.absent(), false, StaleCause.OUTAGE, Reaction.READ_LIST),
        Arguments.of(VirtualTenant.absent(), true, StaleCause.OUTAGE, Reaction.ASK_AGAIN),
        Arguments.of(VirtualTenant.unavailable(), false, StaleCause.OUTAGE, Reaction.ASK_AGAIN),
        Arguments.of(new OutOfMemoryError(), false, StaleCause.OUTAGE, Reaction.ASK_AGAIN));
  }

  @ParameterizedTest
  @MethodSource("table")
  void ofAFailureIsItsCauseAndWhatToDo(
      Throwable failure, boolean listed, StaleCause cause, Reaction reaction) {
    FailureMeaning meaning = FailureMeaning.of(failure, listed);

    assertThat(meaning.cause()).isEqualTo(cause);
    assertThat(meaning.reaction()).isEqualTo(reaction);
  }

  @Test
  void theTextOfWhatIsNotOursIsNotShown() {
    assertThat(FailureMeaning.text(new IllegalStateException("auth_token=abc=")))
        .isEqualTo("A step of the request failed (java.lang.IllegalStateException).");
    assertThat(FailureMeaning.text(VirtualTenant.unavailable())).contains("HTTP 503");
  }
}
