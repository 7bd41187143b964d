// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleCodecTest {
  @ParameterizedTest
  @CsvSource({
    "MULAW,   false, 1, 02 04 06 08",
    "ALAW,    false, 0, 01 03 05 07",
    "PCM_U8,  false, 1, 02 04 06 08",
    "PCM_S16, false, 1, 03 04 07 08",
    "PCM_S16, true,  1, 04 03 08 07",
    "PCM_S16, true,  0, 02 01 06 05",
  })
  void oneChannelOfTwoIsCopiedByWholeSamples(
      WavEncoding encoding, boolean bigEndian, int channel, String expected) {
    SampleCodec codec = SampleCodec.of(encoding, bigEndian);
    byte[] frames = {1, 2, 3, 4, 5, 6, 7, 8};
    byte[] copied = new byte[4];

    codec.copyChannel(frames, 0, 2, channel, copied, 0, frames.length / 2 / codec.size());

    assertThat(copied).containsExactly(bytes(expected));
  }

  @Test
  void aSampleOfAnySizeIsCopiedWhole() {
    SampleCodec threeBytes =
        new SampleCodec() {
          @Override
          int size() {
            return 3;
          }

          @Override
          short sample(byte[] source, int from) {
            return source[from];
          }
        };
    byte[] copied = new byte[7];

    threeBytes.copyChannel(
        new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 1, 2, 1, copied, 1, 2);

    assertThat(copied).containsExactly(0, 4, 5, 6, 10, 11, 12);
  }

  private static byte[] bytes(String numbers) {
    return HexFormat.ofDelimiter(" ").parseHex(numbers);
  }
}
