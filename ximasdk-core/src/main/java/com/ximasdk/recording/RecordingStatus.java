// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import com.ximasdk.internal.text.OpenEnum;

/**
 * The status of a recording, as a tenant wrote it.
 *
 * <p>The set is open: only {@code SAVED} is printed in the vendor's guide (Xima CCaaS guide,
 * "Requesting Recordings via API"; KNOWN), the others are UNKNOWN. So the text is kept, and {@link
 * #known()} serves a {@code switch}. Equality is that of the texts.
 *
 * <p>Immutable.
 *
 * @param text the status as the tenant wrote it, possibly empty
 * @since 0.1.0
 */
public record RecordingStatus(String text) {
  /** The recording is stored. */
  public static final RecordingStatus SAVED = new RecordingStatus("SAVED");

  /**
   * The statuses that this library knows.
   *
   * @since 0.1.0
   */
  public enum Known {
    /** The recording is stored. */
    SAVED,
    /** Any other text; see {@link RecordingStatus#text()}. */
    OTHER
  }

  /** {@return the status for a {@code switch}, read ignoring case and outer blanks} */
  public Known known() {
    return OpenEnum.read(text, Known.values(), Known.OTHER);
  }

  /** The status as the tenant wrote it. */
  @Override
  public String toString() {
    return text;
  }
}
