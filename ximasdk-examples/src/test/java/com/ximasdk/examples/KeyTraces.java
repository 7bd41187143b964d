// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds eight characters on end of some keys in a text, in whatever case, broken or escaped. */
final class KeyTraces {
  private static final int TELLING = 8;

  private final Set<String> runs;

  KeyTraces(Collection<String> keys) {
    this.runs =
        keys.stream()
            .flatMap(
                key ->
                    IntStream.rangeClosed(0, key.length() - TELLING)
                        .mapToObj(at -> key.substring(at, at + TELLING)))
            .map(run -> run.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean areIn(String text) {
    String joined = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return areAmong(joined) || (joined.indexOf('%') >= 0 && areAmong(withoutEscapes(joined)));
  }

  private boolean areAmong(String text) {
    return IntStream.rangeClosed(0, text.length() - TELLING)
        .anyMatch(at -> runs.contains(text.substring(at, at + TELLING)));
  }

  private static String withoutEscapes(String text) {
    String escapes = text.replace("+", "%2b").replaceAll("%(?![0-9a-f]{2})", "%25");
    return URLDecoder.decode(escapes, StandardCharsets.UTF_8);
  }
}
