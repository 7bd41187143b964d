// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingSlicesTest {
  private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");

  /** What the tenant's window may test; which one it does is printed nowhere. */
  enum WindowTest {
    START,
    END,
    ANY_PART;

    boolean takes(Recording recording, RecordingSlices.Window window) {
      Instant start = start(recording);
      Instant end = start.plus(recording.duration().orElseThrow());
      return switch (this) {
        case START -> within(start, window);
        case END -> within(end, window);
        case ANY_PART -> !start.isAfter(window.to()) && !end.isBefore(window.from());
      };
    }

    private static boolean within(Instant instant, RecordingSlices.Window window) {
      return !instant.isBefore(window.from()) && !instant.isAfter(window.to());
    }
  }

  private static Instant start(Recording recording) {
    return recording.startTime().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void whateverTheTenantTestsEveryRecordingComesOnceAndInOrder(WindowTest window) {
    Random random = new Random(20260301);
    for (int round = 0; round < 200; round++) {
      List<Recording> tenant = tenant(random);
      RecordingQuery query =
          RecordingQuery.between(FROM, FROM.plus(Duration.ofHours(1 + random.nextInt(100))))
              .withSlice(Duration.ofMinutes(30 + random.nextInt(2000)))
              .withOverlap(Duration.ofHours(2));

      List<Recording> listed = list(query, tenant, window, random);

      List<Recording> expected =
          tenant.stream()
              .filter(r -> !start(r).isBefore(query.from()) && start(r).isBefore(query.to()))
              .sorted(Comparator.comparing(RecordingSlicesTest::start))
              .toList();
      assertThat(listed).containsExactlyElementsOf(expected);
    }
  }

  private static List<Recording> tenant(Random random) {
    // Distinct starts, so that the expected order is the only one.
    return IntStream.range(0, 60)
        .mapToObj(
            i ->
                Recording.builder()
                    .recordingKey(new RecordingKey("key-" + i))
                    .startTime(
                        FROM.plusSeconds((random.nextInt(120) - 8) * 3600L + i)
                            .plusMillis(random.nextInt(1000)))
                    .duration(Duration.ofSeconds(random.nextInt(7000)))
                    .build())
        .toList();
  }

  private static List<Recording> list(
      RecordingQuery query, List<Recording> tenant, WindowTest window, Random random) {
    RecordingSlices slices = new RecordingSlices(query);
    List<Recording> listed = new ArrayList<>();
    while (slices.hasNext()) {
      RecordingSlices.Window asked = slices.next();
      assertThat(Duration.between(asked.from(), asked.to()))
          .isLessThanOrEqualTo(query.slice().plus(query.overlap()));
      List<Recording> answer =
          new ArrayList<>(tenant.stream().filter(r -> window.takes(r, asked)).toList());
      java.util.Collections.shuffle(answer, random);
      answer.addAll(answer.stream().limit(3).toList());
      listed.addAll(AnswerOf.taken(slices, AnswerOf.recordings(answer)));
    }
    return listed;
  }

  @Test
  void aRecordingLongerThanTheOverlapComesLateButComes() {
    Recording lasting =
        Recording.builder()
            .recordingKey(new RecordingKey("long"))
            .startTime(FROM.plus(Duration.ofHours(1)))
            .duration(Duration.ofHours(30))
            .build();
    RecordingQuery query = RecordingQuery.between(FROM, FROM.plus(Duration.ofDays(3)));

    assertThat(list(query, List.of(lasting), WindowTest.END, new Random(1)))
        .containsExactly(lasting);
  }

  @Test
  void aRecordingWithoutAStartIsKeptAndComesOnce() {
    Recording timeless = Recording.builder().recordingKey(new RecordingKey("timeless")).build();
    RecordingSlices slices =
        new RecordingSlices(RecordingQuery.between(FROM, FROM.plus(Duration.ofDays(2))));

    assertThat(taken(slices, timeless, timeless)).containsExactly(timeless);
    assertThat(taken(slices, timeless)).isEmpty();
    assertThat(slices.hasNext()).isFalse();
  }

  @Test
  void aShortWindowIsOneRequest() {
    RecordingSlices slices =
        new RecordingSlices(RecordingQuery.between(FROM, FROM.plus(Duration.ofHours(1))));

    assertThat(slices.next())
        .isEqualTo(new RecordingSlices.Window(FROM, FROM.plus(Duration.ofHours(3))));
    assertThat(taken(slices)).isEmpty();
    assertThat(slices.hasNext()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.000000001S", "PT24H", "PT2562047788015215H30M7.999999999S"})
  void noWindowGoesPastTheLastInstantOfAll(Duration slice) {
    Instant from = Instant.MAX.minusNanos(1);
    RecordingSlices slices =
        new RecordingSlices(RecordingQuery.between(from, Instant.MAX).withSlice(slice));

    assertThat(slices.next()).isEqualTo(new RecordingSlices.Window(from, Instant.MAX));
    assertThat(taken(slices)).isEmpty();
    assertThat(slices.hasNext()).isFalse();
  }

  @Test
  void aSliceWithoutEndFitsIntoAnyWindow() {
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
    RecordingSlices slices =
        new RecordingSlices(
            RecordingQuery.between(Instant.MIN, FROM).withSlice(forever).withOverlap(forever));

    assertThat(slices.next()).isEqualTo(new RecordingSlices.Window(Instant.MIN, Instant.MAX));
  }

  @Test
  void aListThatWasClosedSaysSo() {
    RecordingQuery hour = RecordingQuery.between(FROM, FROM.plus(Duration.ofHours(1)));
    RecordingSequence sequence =
        new RecordingSequence(
            new RecordingSlices(hour),
            slices -> {
              throw new AssertionError("The tenant was asked for a list that was closed.");
            });

    sequence.stream().close();

    assertThatIllegalStateException()
        .isThrownBy(() -> sequence.tryAdvance(recording -> {}))
        .withMessage("The list of recordings was closed.");
  }

  @Test
  void aListThatIsForgottenWhileItIsAskedForIsNotAskedForAgain() {
    AtomicInteger asked = new AtomicInteger();
    RecordingSequence sequence =
        new RecordingSequence(
            new RecordingSlices(RecordingQuery.between(FROM, FROM.plus(Duration.ofDays(9)))),
            slices -> {
              asked.incrementAndGet();
              slices.forget();
              return answer(slices, Recording.builder().build());
            });

    assertThat(sequence.stream()).isEmpty();
    assertThat(asked).hasValue(1);
  }

  private static ListedAnswer answer(RecordingSlices slices, Recording only) {
    try {
      return slices.decoder().read(AnswerOf.recordings(List.of(only)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Recording> taken(RecordingSlices slices, Recording... answer) {
    return AnswerOf.taken(slices, AnswerOf.recordings(List.of(answer)));
  }
}
