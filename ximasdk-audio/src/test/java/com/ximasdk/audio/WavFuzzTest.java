// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A short run in every build. What it finds becomes a file among its inputs. */
class WavFuzzTest {
  static Stream<byte[]> seeds() {
    return WavFuzz.seeds();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "8s")
  void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
    WavFuzz.check(bytes);
  }
}
