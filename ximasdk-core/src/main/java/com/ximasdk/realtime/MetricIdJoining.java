// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.util.Arrays;
import java.util.Optional;

/**
 * How several metrics are asked for at once. Only the WebSocket's form is printed, which repeats
 * the parameter (KNOWN-C: Chronicall guide, "Realtime Data over WebSocket"); that a request for
 * values does the same is INFERRED.
 *
 * @since 0.1.0
 */
public enum MetricIdJoining {
  /** A parameter for each metric: {@code id=A&id=B}. */
  REPEATED("repeated"),
  /** One parameter with commas: {@code id=A,B}. */
  COMMA("comma");

  private final String key;

  MetricIdJoining(String key) {
    this.key = key;
  }

  /** {@return the name in settings, such as {@code comma}} */
  public String key() {
    return key;
  }

  /**
   * The joining of a {@linkplain #key() key}.
   *
   * @param key the key, compared exactly
   * @return the joining; empty if none has the key
   */
  public static Optional<MetricIdJoining> of(String key) {
    return Arrays.stream(values()).filter(joining -> joining.key.equals(key)).findFirst();
  }
}
