// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import java.math.BigInteger;

/**
 * Two sample rates as the smallest numbers that are to each other as they are.
 *
 * @param up of the new rate, 1 or more
 * @param down of the old rate, 1 or more
 */
record RateRatio(long up, long down) {
  /** How many times one rate may be the other. */
  static final int MOST = 256;

  static RateRatio of(long from, long to) throws IncompatibleFormatsException {
    if (to > from * MOST || from > to * MOST) {
      throw new IncompatibleFormatsException(
          "found "
              + from
              + " Hz to make "
              + to
              + " Hz of, expected a rate of "
              + -Math.floorDiv(-to, MOST)
              + " to "
              + to * MOST
              + " Hz");
    }
    long divisor = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).longValueExact();
    return new RateRatio(to / divisor, from / divisor);
  }

  boolean isOne() {
    return up == down;
  }

  /** How many new frames so many old ones make, a part of one counted as one. */
  long frames(long old) {
    BigInteger[] parts =
        BigInteger.valueOf(old)
            .multiply(BigInteger.valueOf(up))
            .divideAndRemainder(BigInteger.valueOf(down));
    return parts[0].longValueExact() + parts[1].signum();
  }
}
