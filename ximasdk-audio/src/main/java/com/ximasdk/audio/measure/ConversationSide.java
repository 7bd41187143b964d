// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One party of a conversation. Times are frames; {@link
 * com.ximasdk.audio.WavFormat#durationOf(long)} makes durations of them.
 *
 * <p>Immutable.
 *
 * @param talk its talk: spans in order, none touching the next
 * @param monologues where it alone talks, in order: its spans of talk without what the other talks
 *     in them. Pauses that are bridged in a span are part of it; talk of the other, however short,
 *     ends a monologue, and what follows is another
 * @param responseTimes how long it takes to answer the other
 * @since 0.1.0
 */
public record ConversationSide(
    List<Span> talk, List<Span> monologues, ResponseTimes responseTimes) {
  /**
   * Takes copies.
   *
   * @param talk its talk
   * @param monologues where it alone talks
   * @param responseTimes how long it takes to answer
   */
  public ConversationSide {
    talk = List.copyOf(talk);
    monologues = List.copyOf(monologues);
  }

  /** {@return the frames of its talk, also those where both talk; 0 or more} */
  public long talkFrames() {
    return TalkSpans.frames(talk);
  }

  /** {@return its longest monologue, of equal ones the first; empty if it never talks alone} */
  public Optional<Span> longestMonologue() {
    return monologues.stream()
        .max(Comparator.comparingLong(Span::frames).thenComparingLong(span -> -span.from()));
  }
}
