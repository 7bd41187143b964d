// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenAlignmentTest {
  private static final Instant START = Instant.parse("2024-02-12T20:40:00Z");

  @ParameterizedTest
  @CsvSource({
    // A call of 60 s with 20 s on hold: the audio has 40 s.
    "PT60S, PT40S, PT0S,  PT0S,  20:40:00Z, 20:40:20Z",
    "PT60S, PT40S, PT0S,  PT15S, 20:40:15Z, 20:40:35Z",
    "PT60S, PT40S, PT0S,  PT40S, 20:40:40Z, 20:41:00Z",
    // Nothing held: one instant.
    "PT60S, PT60S, PT0S,  PT15S, 20:40:15Z, 20:40:15Z",
    // The desktop's clock is 5 s ahead, or 5 s behind.
    "PT60S, PT40S, PT5S,  PT15S, 20:40:20Z, 20:40:40Z",
    "PT60S, PT40S, PT-5S, PT15S, 20:40:10Z, 20:40:30Z",
    // The audio is 2 s longer than the span: off to the other side, not before the start.
    "PT60S, PT62S, PT0S,  PT15S, 20:40:13Z, 20:40:15Z",
    "PT60S, PT62S, PT0S,  PT1S,  20:40:00Z, 20:40:01Z"
  })
  void anOffsetBelongsToASpanAsLongAsTheDrift(
      Duration wallClock,
      Duration audio,
      Duration skew,
      Duration offset,
      String earliest,
      String latest) {
    WallClockSpan span = ScreenAlignment.of(START, wallClock, audio, skew).at(offset);
    assertThat(span.earliest()).isEqualTo(Instant.parse("2024-02-12T" + earliest));
    assertThat(span.latest()).isEqualTo(Instant.parse("2024-02-12T" + latest));
  }

  @Test
  void theDriftIsSignedAndItsBoundIsNot() {
    ScreenAlignment held = alignment(Duration.ofSeconds(60), Duration.ofSeconds(40));
    assertThat(held.drift()).isEqualTo(Duration.ofSeconds(20));
    assertThat(held.driftBound()).isEqualTo(Duration.ofSeconds(20));
    ScreenAlignment longer = alignment(Duration.ofSeconds(60), Duration.ofMillis(60_040));
    assertThat(longer.drift()).isEqualTo(Duration.ofMillis(-40));
    assertThat(longer.driftBound()).isEqualTo(Duration.ofMillis(40));
  }

  @Test
  void theEndOfTheCallIsASecondBoundThatHoldsWhateverTheDurationMeans() {
    long startMillis = START.toEpochMilli();
    Recording audioCountedAlone =
        Recording.builder()
            .callKey(new CallKey("c-" + (startMillis - 5_000) + "-" + (startMillis + 75_000)))
            .startTime(START)
            .duration(Duration.ofSeconds(40))
            .build();
    ScreenAlignment alignment =
        ScreenAlignment.of(audioCountedAlone, Duration.ofSeconds(40), Duration.ofSeconds(5))
            .orElseThrow();
    assertThat(alignment.driftBound()).isZero();
    // 75 s to the end of the call, 40 s of audio.
    assertThat(alignment.driftBoundByCall()).contains(Duration.ofSeconds(35));
    assertThat(alignment.atByCall(Duration.ofSeconds(10)))
        .contains(
            new WallClockSpan(
                Instant.parse("2024-02-12T20:40:15Z"), Instant.parse("2024-02-12T20:40:50Z")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alignment.atByCall(Duration.ofSeconds(41)));
  }

  @Test
  void withoutAnEndOfTheCallThereIsNoSecondBoundAndWithAnEarlyOneItIsZero() {
    assertThat(alignment(Duration.ofSeconds(60), Duration.ofSeconds(40)).driftBoundByCall())
        .isEmpty();
    long startMillis = START.toEpochMilli();
    Recording longerThanItsCall =
        Recording.builder()
            .callKey(new CallKey("c-" + startMillis + "-" + (startMillis + 30_000)))
            .startTime(START)
            .duration(Duration.ofSeconds(40))
            .build();
    assertThat(
            ScreenAlignment.of(longerThanItsCall, Duration.ofSeconds(40), Duration.ZERO)
                .orElseThrow()
                .driftBoundByCall())
        .contains(Duration.ZERO);
  }

  @Test
  void aDesktopRecordingIsFoundByExtensionAndSpanOfTheWallClock() {
    DesktopLookup lookup =
        ScreenAlignment.of(
                START, Duration.ofSeconds(60), Duration.ofSeconds(40), Duration.ofSeconds(5))
            .lookup("253");
    assertThat(lookup.extension()).isEqualTo("253");
    assertThat(lookup.span())
        .isEqualTo(
            new WallClockSpan(
                Instant.parse("2024-02-12T20:40:05Z"), Instant.parse("2024-02-12T20:41:05Z")));
    assertThat(lookup.span().length()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void spansOverlapIfTheyShareAnInstant() {
    WallClockSpan span = new WallClockSpan(START, START.plusSeconds(60));
    assertThat(span.overlaps(new WallClockSpan(START.plusSeconds(60), START.plusSeconds(70))))
        .isTrue();
    assertThat(span.overlaps(new WallClockSpan(START.minusSeconds(9), START.plusSeconds(99))))
        .isTrue();
    assertThat(span.overlaps(new WallClockSpan(START.plusSeconds(61), START.plusSeconds(70))))
        .isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WallClockSpan(START, START.minusMillis(1)));
  }

  @Test
  void aRecordingIsAlignedOnlyIfItsStartAndDurationAreKnown() {
    Duration audio = Duration.ofSeconds(40);
    Recording whole = Recording.builder().startTime(START).duration(Duration.ofSeconds(60)).build();
    assertThat(ScreenAlignment.of(whole, audio, Duration.ZERO)).isPresent();
    assertThat(ScreenAlignment.drift(whole, audio)).contains(Duration.ofSeconds(20));
    Recording withoutDuration = whole.toBuilder().duration(null).build();
    assertThat(ScreenAlignment.of(withoutDuration, audio, Duration.ZERO)).isEmpty();
    assertThat(ScreenAlignment.drift(withoutDuration, audio)).isEmpty();
    Recording withoutStart = whole.toBuilder().startTime(null).build();
    assertThat(ScreenAlignment.of(withoutStart, audio, Duration.ZERO)).isEmpty();
    assertThat(ScreenAlignment.drift(withoutStart, audio)).contains(Duration.ofSeconds(20));
  }

  @Test
  void whatCannotBeIsRefused() {
    ScreenAlignment alignment = alignment(Duration.ofSeconds(60), Duration.ofSeconds(40));
    assertThatIllegalArgumentException().isThrownBy(() -> alignment.at(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> alignment.at(Duration.ofMillis(40_001)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alignment(Duration.ofSeconds(-1), Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alignment(Duration.ZERO, Duration.ofSeconds(-1)));
  }

  private static ScreenAlignment alignment(Duration wallClock, Duration audio) {
    return ScreenAlignment.of(START, wallClock, audio, Duration.ZERO);
  }
}
