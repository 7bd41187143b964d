// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import java.io.IOException;
import java.util.List;

/**
 * Spans that a file does not have: they begin behind its end, or are in a channel that is not
 * there. The message says so of each, with what was found and what was expected.
 *
 * @serial exclude
 * @since 0.1.0
 */
public final class SpansOutsideAudioException extends IOException {
  private static final long serialVersionUID = 1L;

  private final RedactedSpan[] spans;

  SpansOutsideAudioException(List<RedactedSpan> spans, List<String> sentences) {
    super(String.join("; ", sentences));
    this.spans = spans.toArray(RedactedSpan[]::new);
  }

  /** {@return the spans that the file does not have, one or more; unmodifiable} */
  public List<RedactedSpan> spans() {
    return List.of(spans);
  }
}
