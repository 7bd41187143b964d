// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.measure.ChannelRoles;
import com.ximasdk.audio.measure.Conversation;
import com.ximasdk.audio.measure.ConversationSide;
import com.ximasdk.audio.measure.Span;
import com.ximasdk.audio.measure.TalkSpans;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.RowPrinter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of a conversation: one line of JSON, or a table of its two sides and one more.
 */
final class ConversationFields {
  /** In percent. */
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final WavFormat format;
  private final ChannelRoles roles;
  private final Conversation conversation;

  ConversationFields(WavFormat format, ChannelRoles roles, Conversation conversation) {
    this.format = format;
    this.roles = roles;
    this.conversation = conversation;
  }

  void print(Console console, OutputOptions output) {
    if (output.json()) {
      print(console, output, json(), conversation);
    } else {
      console.out().print("\n");
      print(
          console,
          output,
          sides(),
          new Side("agent", conversation.agent()),
          new Side("customer", conversation.customer()));
      console.out().print("\n");
      print(console, output, both(), conversation);
    }
  }

  @SafeVarargs
  private static <T> void print(
      Console console, OutputOptions output, Columns<T> columns, T... values) {
    try (RowPrinter<T> rows = output.printer(console, columns)) {
      for (T value : values) {
        rows.print(value);
      }
    }
  }

  private Columns<Conversation> json() {
    Columns<Conversation> columns =
        Columns.<Conversation>of()
            .json("agentChannel", row -> roles.agent())
            .json("durationMillis", row -> time(row.audio().frames()))
            .json("talkOverCount", row -> row.talkOver().size())
            .json("talkOverMillis", row -> time(TalkSpans.frames(row.talkOver())))
            .json("mutualSilenceMillis", row -> time(TalkSpans.frames(row.silence())))
            .json("longestMutualSilenceMillis", this::longestSilence);
    columns = withSide(columns, "agent", conversation.agent());
    return withSide(columns, "customer", conversation.customer());
  }

  private Columns<Conversation> withSide(
      Columns<Conversation> columns, String party, ConversationSide side) {
    return columns
        .json(party + "TalkMillis", row -> time(side.talkFrames()))
        .json(party + "TalkPercent", row -> percent(party))
        .json(party + "LongestMonologueMillis", row -> longestMonologue(side))
        .json(party + "Responses", row -> side.responseTimes().count())
        .json(party + "MedianResponseMillis", row -> time(side.responseTimes().median()))
        .json(party + "LongestResponseMillis", row -> time(side.responseTimes().longest()));
  }

  private Columns<Side> sides() {
    return Columns.<Side>of()
        .table("Party", Side::party)
        .table("Talk", row -> seconds(time(row.side.talkFrames())))
        .table("Talk %", row -> percent(row.party))
        .table("Longest monologue", row -> seconds(longestMonologue(row.side)))
        .table("Responses", row -> row.side.responseTimes().count())
        .table("Median", row -> seconds(time(row.side.responseTimes().median())))
        .table("Longest", row -> seconds(time(row.side.responseTimes().longest())));
  }

  private Columns<Conversation> both() {
    return Columns.<Conversation>of()
        .table("Talk-over", row -> seconds(time(TalkSpans.frames(row.talkOver()))))
        .table("Times", row -> row.talkOver().size())
        .table("Silence of both", row -> seconds(time(TalkSpans.frames(row.silence()))))
        .table("Longest", row -> seconds(longestSilence(row)));
  }

  /** What matters in a conversation is shorter than a second. */
  private static @Nullable String seconds(@Nullable Duration time) {
    return time == null ? null : Decimals.two(time.toMillis() / 1000.0) + " s";
  }

  private Duration time(long frames) {
    return format.durationOf(frames);
  }

  private @Nullable Duration time(OptionalLong frames) {
    return frames.isPresent() ? time(frames.getAsLong()) : null;
  }

  private Duration longestSilence(Conversation row) {
    return time(row.silence().stream().mapToLong(Span::frames).max().orElse(0));
  }

  private @Nullable Duration longestMonologue(ConversationSide side) {
    return side.longestMonologue().map(span -> time(span.frames())).orElse(null);
  }

  /** Of what both talk together. */
  private @Nullable BigDecimal percent(String party) {
    OptionalDouble ofAgent = conversation.agentTalkRatio();
    if (ofAgent.isEmpty()) {
      return null;
    }
    BigDecimal percent = Decimals.two(100 * ofAgent.getAsDouble());
    // Rounded on their own, the two could be more than the whole.
    return party.equals("agent") ? percent : WHOLE.subtract(percent);
  }

  private record Side(String party, ConversationSide side) {}
}
