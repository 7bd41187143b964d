// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.TimeLimitException.Phase;

/** A time limit of an attempt ran out. */
final class LimitReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Phase phase;

  LimitReached(Phase phase) {
    super(phase.toString(), null, false, false);
    this.phase = phase;
  }

  Phase phase() {
    return phase;
  }
}
