// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.text.Blanks;
import java.time.Instant;
import java.util.Optional;

/**
 * An extension whose recordings a {@link RecordingFeed} hands out.
 *
 * <p>Immutable.
 *
 * @param number the number alone, such as {@code 253}, without blanks around it
 * @param from the first start of a recording that is wanted; empty for the start of the feed. For
 *     one that comes to the list later, what lies between this and now is handed out, too. Once an
 *     extension has begun, an earlier start brings what lies before, and a later one changes
 *     nothing
 * @since 0.1.0
 */
public record WantedExtension(String number, Optional<Instant> from) {
  /**
   * Takes an extension.
   *
   * @param number blanks around it are dropped
   * @param from the first start that is wanted; empty for the start of the feed
   * @throws IllegalArgumentException if the number is blank
   */
  public WantedExtension {
    number = Blanks.strip(number);
    requireNonNull(from, "from");
    if (number.isEmpty()) {
      throw new IllegalArgumentException("An extension is blank. Expected a number such as 253.");
    }
  }

  /**
   * {@return an extension that is wanted from the start of the feed on}
   *
   * @param number the number alone, such as {@code 253}
   * @throws IllegalArgumentException if it is blank
   */
  public static WantedExtension of(String number) {
    return new WantedExtension(number, Optional.empty());
  }

  /**
   * {@return an extension that is wanted from a time on}
   *
   * @param number the number alone, such as {@code 253}
   * @param from the first start of a recording that is wanted
   * @throws IllegalArgumentException if the number is blank
   */
  public static WantedExtension from(String number, Instant from) {
    return new WantedExtension(number, Optional.of(from));
  }
}
