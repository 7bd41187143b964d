// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.metadata;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A text of a {@code LIST} chunk of type {@code INFO}.
 *
 * <p>Immutable.
 *
 * @param id four printable ASCII characters, such as {@code ICMT}; {@link InfoId} names the usual
 *     ones
 * @param text without a character of value 0
 * @param charset how the text is stored. RIFF says nothing of it; what is read is taken for UTF-8,
 *     of which ASCII is a part, where it is valid, and for Windows-1252 or ISO-8859-1 elsewhere
 * @since 0.1.0
 */
public record InfoEntry(String id, String text, Charset charset) {
  /**
   * Checks what a file can hold.
   *
   * @param id four printable ASCII characters
   * @param text without a character of value 0, and within the charset
   * @param charset how the text is stored
   * @throws IllegalArgumentException if the file could not hold it
   */
  public InfoEntry {
    Objects.requireNonNull(charset, "charset");
    if (id.length() != 4 || id.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
      throw new IllegalArgumentException(
          "id: found '" + id + "', expected four printable ASCII characters");
    }
    StoredText.checked("text", text, charset, Integer.MAX_VALUE);
  }

  /**
   * An entry in UTF-8.
   *
   * @param id four printable ASCII characters
   * @param text without a character of value 0
   * @throws IllegalArgumentException if the file could not hold it
   */
  public InfoEntry(String id, String text) {
    this(id, text, StandardCharsets.UTF_8);
  }

  /**
   * An entry in UTF-8 of a usual kind.
   *
   * @param id what the text is
   * @param text without a character of value 0
   * @throws IllegalArgumentException if the file could not hold it
   */
  public InfoEntry(InfoId id, String text) {
    this(id.id(), text);
  }
}
