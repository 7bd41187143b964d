// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.metadata;

import java.util.Objects;

/**
 * Something in the metadata of a file that was understood only in part, or left out. The audio is
 * not touched by it.
 *
 * <p>Immutable.
 *
 * @param chunk the id of the chunk it is about; bytes that are not printable are shown as {@code
 *     \xNN}
 * @param offset where that chunk's header begins, in bytes from the start of the source
 * @param text what was found and what was made of it, for people; one line
 * @since 0.1.0
 */
public record MetadataProblem(String chunk, long offset, String text) {
  /**
   * Checks that all are there.
   *
   * @param chunk the id of the chunk it is about
   * @param offset in bytes from the start of the source
   * @param text for people; one line
   */
  public MetadataProblem {
    Objects.requireNonNull(chunk, "chunk");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return "chunk '" + chunk + "' at byte " + offset + ": " + text;
  }
}
