// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.exchange;

import java.util.EnumMap;
import java.util.Map;

/** What may still be asked of the tenant: the requests that were told beforehand, and no more. */
final class Allowance {
  /** Recordings whose audio is taken, whole or in part. */
  static final int RECORDINGS_HEARD = 3;

  private final Map<Subject, Integer> spent = new EnumMap<>(Subject.class);
  private int heard;

  /**
   * Counts a request that is about to be sent.
   *
   * @throws UnansweredException if it is one too many
   */
  void spend(Subject subject) {
    int before = spent.getOrDefault(subject, 0);
    if (before >= subject.most()) {
      throw UnansweredException.notSent(
          "Not asked: the %s requests for %s are used up.".formatted(before, subject.label()));
    }
    if (subject == Subject.AUDIO && heard >= RECORDINGS_HEARD) {
      throw UnansweredException.notSent(
          "Not asked: the audio of " + RECORDINGS_HEARD + " recordings was taken already.");
    }
    spent.put(subject, before + 1);
  }

  /** Counts audio that came. */
  void heard() {
    heard++;
  }

  /** The requests that were sent for a subject. */
  int spent(Subject subject) {
    return spent.getOrDefault(subject, 0);
  }
}
