// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import com.ximasdk.internal.text.OpenEnum;

/**
 * The direction of a call, as a tenant wrote it.
 *
 * <p>The set is open: {@code INBOUND} is printed in the vendor's guide (Xima CCaaS guide,
 * "Requesting Recordings via API"; KNOWN), the others are INFERRED, and a tenant may send more. So
 * the text is kept, and {@link #known()} serves a {@code switch}. Equality is that of the texts.
 *
 * <p>Immutable.
 *
 * @param text the direction as the tenant wrote it, possibly empty
 * @since 0.1.0
 */
public record CallDirection(String text) {
  /** An inbound call. */
  public static final CallDirection INBOUND = new CallDirection("INBOUND");

  /** An outbound call. */
  public static final CallDirection OUTBOUND = new CallDirection("OUTBOUND");

  /** An internal call. */
  public static final CallDirection INTERNAL = new CallDirection("INTERNAL");

  /**
   * The directions that this library knows.
   *
   * @since 0.1.0
   */
  public enum Known {
    /** Received by the recorded party from outside. */
    INBOUND,
    /** Placed by the recorded party to the outside. */
    OUTBOUND,
    /** Between two extensions of the same system. */
    INTERNAL,
    /** Any other text; see {@link CallDirection#text()}. */
    OTHER
  }

  private static final Known[] KNOWN = Known.values();

  /** {@return the direction for a {@code switch}, read ignoring case and outer blanks} */
  public Known known() {
    return OpenEnum.read(text, KNOWN, Known.OTHER);
  }

  /** The direction as the tenant wrote it. */
  @Override
  public String toString() {
    return text;
  }
}
