// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How two parties talk with each other: who talks how much, in monologues how long, who answers how
 * fast, where both talk at once, and where nobody does. Made of spans of talk alone, exact to the
 * frame of these; how talk is told from silence, and which pauses are bridged, was decided when the
 * spans were made.
 *
 * <p>Times are frames; {@link com.ximasdk.audio.WavFormat#durationOf(long)} makes durations of
 * them. Immutable.
 *
 * @param audio the frames of the recording
 * @param agent the party that works
 * @param customer the other
 * @param talkOver where both talk at the same time, in order
 * @param silence where nobody talks, in order
 * @since 0.1.0
 */
public record Conversation(
    Span audio,
    ConversationSide agent,
    ConversationSide customer,
    List<Span> talkOver,
    List<Span> silence) {
  /**
   * Takes copies.
   *
   * @param audio the frames of the recording
   * @param agent the party that works
   * @param customer the other
   * @param talkOver where both talk at the same time
   * @param silence where nobody talks
   */
  public Conversation {
    talkOver = List.copyOf(talkOver);
    silence = List.copyOf(silence);
  }

  /**
   * {@return the conversation of two parties} Who never talks has no monologue and no response
   * time; where nobody talks all of the audio is silence.
   *
   * @param audio the frames of the recording
   * @param agent the agent's talk, in order; spans that touch are one
   * @param customer the customer's, likewise
   * @throws IllegalArgumentException if spans overlap, are not in order, or lie outside the audio
   */
  public static Conversation of(Span audio, List<Span> agent, List<Span> customer) {
    List<Span> ofAgent = joined("agent", agent, audio);
    List<Span> ofCustomer = joined("customer", customer, audio);
    List<Span> agentSilent = TalkSpans.between(ofAgent, audio.to());
    List<Span> customerSilent = TalkSpans.between(ofCustomer, audio.to());
    List<Span> nobody = TalkOver.of(agentSilent, customerSilent);
    return new Conversation(
        audio,
        new ConversationSide(
            ofAgent, TalkOver.of(ofAgent, customerSilent), responses(ofCustomer, ofAgent)),
        new ConversationSide(
            ofCustomer, TalkOver.of(ofCustomer, agentSilent), responses(ofAgent, ofCustomer)),
        TalkOver.of(ofAgent, ofCustomer),
        TalkOver.of(nobody, List.of(audio)));
  }

  /**
   * {@return the agent's share of what both talk together, 0 to 1; the customer's is the rest.
   * Empty if nobody talks} Where both talk at once it counts for each.
   */
  public OptionalDouble agentTalkRatio() {
    long ofAgent = agent.talkFrames();
    long both = ofAgent + customer.talkFrames();
    return both == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) ofAgent / both);
  }

  private static List<Span> joined(String party, List<Span> spans, Span audio) {
    List<Span> joined = new ArrayList<>();
    long end = audio.from();
    for (Span span : spans) {
      if (span.from() < end || span.to() > audio.to()) {
        throw new IllegalArgumentException(
            "talk of the "
                + party
                + ": found a span from "
                + span.from()
                + " to "
                + span.to()
                + ", expected it between "
                + end
                + " and "
                + audio.to()
                + ": in order, and within the audio");
      }
      end = span.to();
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).to() == span.from()) {
        joined.set(last, new Span(joined.get(last).from(), span.to()));
      } else if (span.frames() > 0) {
        joined.add(span);
      }
    }
    return joined;
  }

  /** How long the answers take that one party gives to the other. */
  private static ResponseTimes responses(List<Span> other, List<Span> own) {
    List<Long> times = new ArrayList<>();
    long ownEnd = -1;
    long otherEnd = -1;
    int next = 0;
    for (Span answer : own) {
      for (; next < other.size() && other.get(next).from() < answer.from(); next++) {
        otherEnd = other.get(next).to();
      }
      if (otherEnd > ownEnd && otherEnd <= answer.from()) {
        times.add(answer.from() - otherEnd);
      }
      ownEnd = answer.to();
    }
    return new ResponseTimes(times);
  }
}
