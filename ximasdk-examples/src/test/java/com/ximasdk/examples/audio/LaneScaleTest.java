// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneScaleTest {
  @TempDir private Path directory;

  /**
   * The noise of silence (below -45 dBFS, an amplitude of 261) reaches no edge: 328 is -40 dBFS.
   */
  @ParameterizedTest
  @CsvSource({
    "FILE, 2000, 9000, 9000, 9000",
    "LANE, 2000, 9000, 2000, 9000",
    "FILE, 100, 9000, 9000, 9000",
    "LANE, 100, 9000, 328, 9000",
    "FILE, 100, 50, 328, 328",
    "LANE, 100, 50, 328, 328",
    "FILE, 0, 0, 328, 328"
  })
  void theEdgeOfALaneIsThePeakOfTheFileOrOfTheLane(
      LaneScale scale, int left, int right, int reachOfLeft, int reachOfRight) throws IOException {
    Waveform waveform = WaveformFiles.waveform(directory, 400, 8_000, left, right);

    assertThat(scale.reach(waveform, 0)).isEqualTo(reachOfLeft);
    assertThat(scale.reach(waveform, 1)).isEqualTo(reachOfRight);
  }
}
