// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes a key out of an address that should not have it, however it is percent-encoded there. */
final class KeyMask {
  private KeyMask() {}

  static String without(String key, String address) {
    Pattern written =
        Pattern.compile(
            key.chars()
                .mapToObj(
                    letter ->
                        String.format(
                            Locale.ROOT,
                            "(?:%s|(?i:%%%02X))",
                            Pattern.quote(Character.toString(letter)),
                            letter))
                .collect(Collectors.joining()));
    return written.matcher(address).replaceAll("****");
  }
}
