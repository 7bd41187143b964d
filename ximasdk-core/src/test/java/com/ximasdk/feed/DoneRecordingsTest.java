// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.recording.RecordingKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of the recordings that are done. */
class DoneRecordingsTest {
  @Test
  void remembersWhatAMapWould() {
    Random random = new Random(12);
    Map<RecordingPrint, DoneRecording> model = new HashMap<>();
    DoneRecordings done = new DoneRecordings();
    for (int i = 0; i < 60_000; i++) {
      RecordingPrint print = print(random.nextInt(20_000));
      DoneRecording one =
          new DoneRecording(
              random.nextInt(50) == 0
                  ? DoneRecording.NO_START
                  : random.nextInt(100_000) * DoneRecording.MINUTE,
              random.nextInt(),
              random.nextInt(DoneRecording.MOST_IN_A_CALL + 1));
      model.put(print, one);
      done.put(print, one);
      if (i % 20_000 == 19_999) {
        Set<RecordingPrint> forgotten = new HashSet<>();
        done.startedBefore(30_000 * DoneRecording.MINUTE, (old, ignored) -> forgotten.add(old));
        done.remove(forgotten);
        model
            .values()
            .removeIf(kept -> kept.hasStart() && kept.start() < 30_000 * DoneRecording.MINUTE);
      }
    }

    assertThat(done.size()).isEqualTo(model.size());
    for (int i = 0; i < 20_000; i++) {
      assertThat(done.get(print(i))).isEqualTo(model.get(print(i)));
    }
  }

  private static RecordingPrint print(int number) {
    return RecordingPrint.of(new RecordingKey("key " + number));
  }

  @Test
  void aStartIsKeptToTheMinuteAlsoBefore1970() {
    DoneRecordings done = new DoneRecordings();
    done.put(print(1), new DoneRecording(-1, 7, 1));

    assertThat(done.get(print(1))).isEqualTo(new DoneRecording(-DoneRecording.MINUTE, 7, 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {DoneRecording.NO_START, 0, -60_000, 1784037720000L})
  void itsTextIsReadAsWhatWasWritten(long start) {
    DoneRecording done = new DoneRecording(start, 0x80000001, 65_535);

    assertThat(DoneRecording.parse(done.text())).isEqualTo(done);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1 2",
        "1 2 3",
        "x 1a2b3c4d 1",
        "1 1a2b3c4d x",
        "1 1a2b3c4d 65536",
        "1 1a2b3c4d -1",
        "9999999999 1a2b3c4d 1",
        "1 1a2b3c4g 1"
      })
  void anotherTextIsRefused(String text) {
    assertThatThrownBy(() -> DoneRecording.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
