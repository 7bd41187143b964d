// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.Random;

/**
 * Ids as the vendor's guide prints them: groups of 8-4-4-4-12 characters that look like a UUID but
 * hold letters past {@code f}.
 */
final class Keys {
  private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final int[] GROUPS = {8, 4, 4, 4, 12};

  private final Random random;

  Keys(long seed) {
    this.random = new Random(seed);
  }

  String id() {
    StringBuilder id = new StringBuilder();
    for (int group : GROUPS) {
      id.append(id.isEmpty() ? "" : "-");
      for (int i = 0; i < group; i++) {
        id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    }
    return id.toString();
  }
}
