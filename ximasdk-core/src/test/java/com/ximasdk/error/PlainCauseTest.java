// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlainCauseTest {
  @Test
  void aCauseOfPlainTextIsItself() {
    Exception cause = new IllegalStateException("the line is down");

    assertThat(PlainCause.of(cause)).isSameAs(cause);
  }

  @Test
  void aCauseThatWouldForgeALineIsToldInOne() {
    Exception cause =
        new IllegalStateException("down", new IllegalArgumentException("one\n[ERROR] two"));

    Throwable told = Objects.requireNonNull(PlainCause.of(cause));

    assertThat(told).hasMessageContaining("down").hasStackTraceContaining("two");
    assertThat(String.valueOf(told.getCause())).doesNotContain("\n");
  }

  @Test
  void aCauseThatDoesNotLetItselfBeReadIsToldByItsType() {
    Exception cause =
        new IllegalStateException() {
          private static final long serialVersionUID = 1L;

          @Override
          public String getMessage() {
            throw new AssertionError("not to be read");
          }
        };

    assertThat(PlainCause.of(cause)).hasMessage(cause.getClass().getName());
  }
}
