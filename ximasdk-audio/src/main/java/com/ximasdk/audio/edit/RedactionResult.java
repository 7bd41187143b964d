// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.measure.Span;
import java.util.List;

/**
 * What was overwritten. Immutable.
 *
 * @param source what the file holds. Its warnings tell of bytes that the reader makes no audio of,
 *     such as a second {@code data} chunk: those were copied as they are
 * @param frames the frames that were overwritten, for each span in the order given; one or more
 *     each
 * @since 0.1.0
 */
public record RedactionResult(WavInfo source, List<Span> frames) {
  /**
   * Copies the list.
   *
   * @param source what the file holds
   * @param frames the frames that were overwritten, for each span
   */
  public RedactionResult {
    frames = List.copyOf(frames);
  }
}
