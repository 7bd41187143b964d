// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CodeBlockTest {
  @Test
  void allThatABlockTakesMayBeClipped() throws IOException {
    short[] lowest = new short[1 << 18];
    Arrays.fill(lowest, Short.MIN_VALUE);
    LevelSum sum = new LevelSum();
    int count;

    try (WavReader reader = TestAudio.reader(WavEncoding.PCM_U8, 1, 8000, lowest)) {
      CodeBlock block = new CodeBlock(reader.format(), lowest.length, true);
      count = block.read(reader);
      block.addUp(0, 0, count, sum);
    }

    BigInteger squares = BigInteger.valueOf(count).shiftLeft(30);
    assertThat(sum.levels()).isEqualTo(new Levels(count, squares, 32768, count));
  }
}
