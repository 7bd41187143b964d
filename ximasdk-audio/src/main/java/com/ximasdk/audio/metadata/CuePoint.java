// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.metadata;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A place in the audio ({@code cue } chunk), with what a {@code LIST} chunk of type {@code adtl}
 * says of it.
 *
 * <p>Immutable.
 *
 * @param id its number in the file, 0 to 4294967295; no other point has it
 * @param frame the frame that it stands before, 0 to 4294967295; no file need have that many
 * @param label its title, empty if it has none
 * @param note a remark, empty if it has none
 * @param charset how the texts are stored; what is read is taken for UTF-8, of which ASCII is a
 *     part, where it is valid, and for Windows-1252 or ISO-8859-1 elsewhere
 * @since 0.1.0
 */
public record CuePoint(long id, long frame, String label, String note, Charset charset) {
  private static final long MOST = 0xFFFF_FFFFL;

  /**
   * Checks what a file can hold.
   *
   * @param id 0 to 4294967295
   * @param frame 0 to 4294967295
   * @param label without a character of value 0, and within the charset
   * @param note without a character of value 0, and within the charset
   * @param charset how the texts are stored
   * @throws IllegalArgumentException if the file could not hold it
   */
  public CuePoint {
    Objects.requireNonNull(charset, "charset");
    requireUnsignedInt("id", id);
    requireUnsignedInt("frame", frame);
    StoredText.checked("label", label, charset, Integer.MAX_VALUE);
    StoredText.checked("note", note, charset, Integer.MAX_VALUE);
  }

  /**
   * A point whose label is stored in UTF-8.
   *
   * @param id 0 to 4294967295
   * @param frame 0 to 4294967295
   * @param label without a character of value 0, empty for none
   * @throws IllegalArgumentException if the file could not hold it
   */
  public CuePoint(long id, long frame, String label) {
    this(id, frame, label, "", StandardCharsets.UTF_8);
  }

  private static void requireUnsignedInt(String name, long value) {
    if (value < 0 || value > MOST) {
      throw new IllegalArgumentException(
          name + ": found " + value + ", expected 0 to 4294967295, which is what the file holds");
    }
  }

  CuePoint at(long other) {
    return new CuePoint(id, other, label, note, charset);
  }
}
