// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

/**
 * Where the start and end of a call were taken from, the most trustworthy first.
 *
 * @since 0.1.0
 */
public enum CallTimesSource {
  /** Both from the call details. */
  REPORT("report"),
  /** At least one from the epoch milliseconds that end the Call Key, none from the recording. */
  CALL_KEY("callKey"),
  /** At least one from the recording itself, which may start later and end earlier. */
  RECORDING("recording");

  private final String jsonName;

  CallTimesSource(String jsonName) {
    this.jsonName = jsonName;
  }

  /** {@return the name in the JSON form: {@code report}, {@code callKey} or {@code recording}} */
  public String jsonName() {
    return jsonName;
  }
}
