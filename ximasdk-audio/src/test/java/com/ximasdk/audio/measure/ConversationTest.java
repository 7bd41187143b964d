// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.ximasdk.audio.WavEncoding;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spans are written as {@code from-to}, and all recordings have the frames 0 to 1000. */
class ConversationTest {
  private static final Span AUDIO = new Span(0, 1000);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // what the agent and the customer talk | the agent's ratio
        "0-300         | 500-600 | 0.75",
        "0-100 400-500 | 200-400 | 0.5",
        "0-100         | 0-100   | 0.5",
        "0-1           | -       | 1",
        "-             | 0-1     | 0",
      })
  void theTalkRatioIsTheShareOfWhatBothTalk(
      @Nullable String agent, @Nullable String customer, double ratio) {
    assertThat(conversation(agent, customer).agentTalkRatio().orElseThrow())
        .isCloseTo(ratio, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // own talk | talk of the other | monologues | the longest
        "0-100 200-250   | 300-400        | 0-100 200-250       | 0-100",
        "0-100           | 40-50          | 0-40 50-100         | 50-100",
        "0-100           | 60-61          | 0-60 61-100         | 0-60",
        "0-100           | 0-100          | -                   | -",
        "0-100           | 90-200         | 0-90                | 0-90",
        "10-20           | 0-100          | -                   | -",
        "0-100 200-300   | 150-160        | 0-100 200-300       | 0-100",
        "0-50 50-100     | -              | 0-100               | 0-100",
        "0-50 50-100     | 50-50          | 0-100               | 0-100",
        "-               | 0-100          | -                   | -",
      })
  void aMonologueIsTalkOfOneInWhichTheOtherIsSilent(
      @Nullable String own,
      @Nullable String other,
      @Nullable String monologues,
      @Nullable String longest) {
    ConversationSide side = conversation(own, other).agent();

    assertThat(side.monologues()).isEqualTo(spans(monologues));
    assertThat(side.longestMonologue().stream().toList()).isEqualTo(spans(longest));
    assertThat(conversation(other, own).customer()).isEqualTo(side);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // talk of the one who answers | talk of the other | frames of each answer
        "150-200         | 0-100           | 50",
        "100-200         | 0-100           | 0",
        "99-200          | 0-100           | -",
        "0-100           | 150-200         | -",
        "150-200 210-300 | 0-100           | 50",
        "150-200 450-500 | 0-100 300-400   | 50 50",
        "40-50 110-200   | 0-100           | 10",
        "40-150 160-200  | 0-100           | -",
        "0-100 150-200   | 0-100           | -",
        "0-100 150-200   | 50-101          | 49",
        "150-200         | 0-100 150-160   | 50",
        "150-200         | 0-50 60-100     | 50",
        "-               | 0-100           | -",
        "150-200         | -               | -",
      })
  void anAnswerBeginsBehindTalkOfTheOtherAlone(
      @Nullable String own, @Nullable String other, @Nullable String times) {
    ResponseTimes answers = conversation(own, other).agent().responseTimes();

    assertThat(answers.frames().stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .isEqualTo(times == null ? "" : times);
    assertThat(conversation(other, own).customer().responseTimes()).isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"7 | 7 | 7", "9 1 | 5 | 9", "1 2 | 1 | 2", "30 10 20 | 20 | 30", "1 8 3 4 | 3 | 8"})
  void responseTimesHaveAMedianAndALongest(String times, long median, long longest) {
    ResponseTimes answers =
        new ResponseTimes(Stream.of(times.split(" ", -1)).map(Long::valueOf).toList());

    assertThat(answers.count()).isEqualTo(times.split(" ", -1).length);
    assertThat(answers.median()).hasValue(median);
    assertThat(answers.longest()).hasValue(longest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // agent | customer | both | nobody
        "0-100 | 50-200 | 50-100 | 200-1000",
        "0-400 400-1000 | 100-200 300-500 | 100-200 300-500 | -",
        "100-200 | 300-400 | - | 0-100 200-300 400-1000",
        "- | - | - | 0-1000",
      })
  void talkOverIsWhereBothTalkAndSilenceWhereNobodyDoes(
      @Nullable String agent,
      @Nullable String customer,
      @Nullable String both,
      @Nullable String nobody) {
    Conversation conversation = conversation(agent, customer);

    assertThat(conversation.talkOver()).isEqualTo(spans(both));
    assertThat(conversation.silence()).isEqualTo(spans(nobody));
  }

  @Test
  void whereNobodyTalksThereIsNoNumber() {
    Conversation conversation = Conversation.of(new Span(0, 0), List.of(), List.of());

    assertThat(conversation.agentTalkRatio()).isEmpty();
    assertThat(conversation.agent().longestMonologue()).isEmpty();
    assertThat(conversation.agent().responseTimes().median()).isEmpty();
    assertThat(conversation.agent().responseTimes().longest()).isEmpty();
    assertThat(conversation.agent().talkFrames()).isZero();
    assertThat(conversation.silence()).isEmpty();
  }

  @Test
  void silenceBeginsWhereTheAudioDoes() {
    Conversation conversation =
        Conversation.of(new Span(500, 1000), spans("600-700"), spans("900-1000"));

    assertThat(conversation.silence()).isEqualTo(spans("500-600 700-900"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10-20 15-30", "30-40 10-20", "0-1001"})
  void spansAreInOrderAndWithinTheAudio(String wrong) {
    assertThatThrownBy(() -> conversation(wrong, "0-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("talk of the agent: found a span from ");
    assertThatThrownBy(() -> conversation("0-1", wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("talk of the customer: found a span from ");
    assertThatThrownBy(() -> new ResponseTimes(List.of(1L, -1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aConversationTakesTwoChannels(int channels) throws IOException {
    RecordingMeasures measures =
        TestAudio.measured(
            WavEncoding.MULAW, channels, 8000, new short[channels], MeasureOptions.DEFAULTS);

    assertThatThrownBy(() -> measures.conversation(new ChannelRoles(0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            channels == 1
                ? "conversation: found 1 channel, expected 2, one for each party"
                : "conversation: found 3 channels, expected 2, one for each party");
  }

  @Test
  void theAgentIsTheChannelThatTheRolesSay() throws IOException {
    short[] samples = new short[2 * 8000];
    // The left channel talks for 0.4 s, then the right one for 0.2 s.
    for (int i = 0; i < 3200; i++) {
      samples[2 * i] = 9000;
    }
    for (int i = 4800; i < 6400; i++) {
      samples[2 * i + 1] = 9000;
    }
    RecordingMeasures measures =
        TestAudio.measured(WavEncoding.ALAW, 2, 8000, samples, MeasureOptions.DEFAULTS);

    Conversation left = measures.conversation(new ChannelRoles(0));
    Conversation right = measures.conversation(new ChannelRoles(1));

    assertThat(left.agent().talkFrames()).isEqualTo(3200);
    assertThat(left.customer().responseTimes().frames()).containsExactly(1600L);
    assertThat(right.customer()).isEqualTo(left.agent());
    assertThat(right.agent()).isEqualTo(left.customer());
    assertThat(left.silence()).isEqualTo(spans("3200-4800 6400-8000"));
  }

  private static Conversation conversation(@Nullable String agent, @Nullable String customer) {
    return Conversation.of(AUDIO, spans(agent), spans(customer));
  }

  private static List<Span> spans(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(" +", -1))
            .map(span -> span.split("-", -1))
            .map(ends -> new Span(Long.parseLong(ends[0]), Long.parseLong(ends[1])))
            .toList();
  }
}
