// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.internal.text.Blanks;
import java.util.ArrayList;
import java.util.List;

/** Several account codes in one text. */
final class AccountCodes {
  private AccountCodes() {}

  /** Splits at commas and semicolons; blanks around a code and empty codes are dropped. */
  static List<String> split(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> codes = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == ',' || text.charAt(at) == ';') {
        String code = Blanks.strip(text.substring(start, at));
        if (!code.isEmpty()) {
          codes.add(code);
        }
        start = at + 1;
      }
    }
    return List.copyOf(codes);
  }
}
