// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a tenant serves the audio of a recording.
 *
 * <p>Only the path of version 1 is printed, in the guide of the product's former name, Chronicall
 * (KNOWN-C); whether Xima CCaaS serves version 1 or 2 is UNKNOWN. So both are tried, by default
 * version 1 first, and the second is asked where the first does not know the recording (404).
 *
 * @since 0.1.0
 */
public enum AudioPath {
  /** {@code /rest/api/v1/recordings/{recordingKey}/audio}. */
  V1("v1", "/rest/api/v1/recordings"),
  /** {@code /rest/api/v2/recordings/{recordingKey}/audio}. */
  V2("v2", "/rest/api/v2/recordings");

  private final String key;
  private final String recordings;

  AudioPath(String key, String recordings) {
    this.key = key;
    this.recordings = recordings;
  }

  /** {@return the name in settings, {@code v1} or {@code v2}} */
  public String key() {
    return key;
  }

  /**
   * {@return the path of a {@linkplain #key() key}; empty if it is none}
   *
   * @param key {@code v1} or {@code v2}, in lower case and without blanks
   */
  public static Optional<AudioPath> of(String key) {
    return Arrays.stream(values()).filter(path -> path.key.equals(key)).findFirst();
  }

  /** {@return the path up to the recording key, with a slash at its begin and none at its end} */
  public String recordings() {
    return recordings;
  }
}
