// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static com.ximasdk.audio.WavBytes.audio;
import static com.ximasdk.audio.WavBytes.empty;
import static com.ximasdk.audio.WavBytes.riff;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sizes that are written beforehand, with that many bytes or more: whether one is a size is told by
 * what stands behind the bytes that it announces.
 */
class PlaceholderSizeTest {
  /** What is behind as much audio as the size announces, and how many frames there are in all. */
  @SuppressWarnings("ArrayRecordComponent") // rows are not compared
  record Row(String name, long size, byte[] behind, long frames, List<WavWarning.Kind> warnings) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() {
    byte[] nothing = {};
    List<Row> rows = new ArrayList<>();
    for (long size : new long[] {2_000_000_000L, 0x7FFF_F000L}) {
      String name = "size " + Long.toHexString(size) + ", ";
      rows.add(new Row(name + "nothing behind", size, nothing, size, List.of()));
      rows.add(
          new Row(
              name + "a chunk behind", size, empty().chunk("LIST", 8).asGiven(), size, List.of()));
      rows.add(
          new Row(
              name + "audio behind",
              size,
              audio(1000),
              size + 1000,
              List.of(WavWarning.Kind.STREAMED_SIZE)));
    }
    rows.add(
        new Row(
            "odd size, its pad byte behind", 0x7FFF_FFFFL, new byte[1], 0x7FFF_FFFFL, List.of()));
    rows.add(
        new Row(
            "odd size, a chunk behind its pad byte",
            0x7FFF_FFFFL,
            empty().zeros(1).chunk("LIST", 8).asGiven(),
            0x7FFF_FFFFL,
            List.of()));
    rows.add(
        new Row(
            "a size below the least placeholder, audio behind",
            1_999_999_998L,
            audio(1000),
            1_999_999_998L,
            List.of(WavWarning.Kind.TRAILING_BYTES)));
    rows.add(
        new Row(
            "no size at all, a chunk behind as many bytes",
            0xFFFF_FFFFL,
            empty().chunk("LIST", 8).asGiven(),
            0xFFFF_FFFFL + 16,
            List.of(WavWarning.Kind.STREAMED_SIZE)));
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isToldByWhatIsBehindIt(Row row) throws IOException {
    byte[] header = riff().format(7, 1, 8000, 8).id("data", row.size).withRiffSize(row.size + 36);
    LongAudio source = new LongAudio(header, row.size, row.behind);

    for (WavInfo info :
        new WavInfo[] {
          WavReader.probe(source.channel()), WavReader.probe(source.stream()), source.handedIn()
        }) {
      assertThat(info.frames()).isEqualTo(row.frames);
      assertThat(info.truncated()).isFalse();
      assertThat(info.warnings()).extracting(WavWarning::kind).isEqualTo(row.warnings);
    }
  }
}
