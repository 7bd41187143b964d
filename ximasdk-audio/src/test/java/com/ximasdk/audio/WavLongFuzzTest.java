// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same as {@link WavFuzzTest} for ten minutes: {@code ./mvnw -Pfuzz test -pl ximasdk-audio}.
 */
class WavLongFuzzTest {
  static Stream<byte[]> seeds() {
    return WavFuzz.seeds();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
    WavFuzz.check(bytes);
  }
}
