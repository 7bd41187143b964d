// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
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

    int size = codec.size();
    codec.copy(frames, channel * size, 2 * size, copied, 0, copied.length / size);

    assertThat(copied).containsExactly(bytes(expected));
  }

  private static byte[] bytes(String numbers) {
    return HexFormat.ofDelimiter(" ").parseHex(numbers);
  }
}
