// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignFailureTest {
  @Test
  void itTellsTheKindAndThePlaceAndNotTheText() {
    IllegalStateException thrown = new IllegalStateException("secret");

    ForeignFailure told = ForeignFailure.of(thrown);

    assertThat(told).hasMessage("java.lang.IllegalStateException").hasNoCause();
    assertThat(told.getStackTrace()).isEqualTo(thrown.getStackTrace());
  }

  @Test
  void whatCannotBeAskedIsToldByItsKindAlone() {
    assertThat(ForeignFailure.of(new Unreadable())).hasMessage(Unreadable.class.getName());
  }

  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no text");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("no place");
    }
  }
}
