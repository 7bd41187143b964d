// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage of every kind ends in frames that are there, or in the one documented exception. */
class DamagedWavTest {
  private static final int CHUNKS = 1_000_000;

  static Stream<byte[]> files() {
    return WavFuzz.seeds();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileCutAtAnyByteIsReadOrRefused(byte[] file) throws IOException {
    for (int length = 0; length <= file.length; length++) {
      WavFuzz.check(Arrays.copyOf(file, length));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileWithAnyByteAlteredIsReadOrRefused(byte[] file) throws IOException {
    for (int i = 0; i < file.length; i++) {
      for (int value : new int[] {0x00, 0x01, 0x7F, 0x80, 0xFF}) {
        byte[] altered = file.clone();
        altered[i] = (byte) value;
        WavFuzz.check(altered);
      }
    }
  }

  /** Where just the header's length is missing, the size looks as if it counted the header too. */
  @Test
  void aCutFileIsTruncatedFromItsFirstMissingByteOn() throws IOException {
    byte[] file = WavBytes.mulaw(100);
    for (int present = 0; present < 100; present++) {
      WavInfo info = WavReader.probe(WavSources.channel(Arrays.copyOf(file, 44 + present)));
      assertThat(info.frames()).isEqualTo(present);
      boolean isAmbiguous = present == 100 - 44 || present == 100 - 36;
      assertThat(info.truncated()).isEqualTo(!isAmbiguous);
      assertThat(info.warnings()).hasSize(1);
    }
    for (int length = 0; length < 44; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> WavReader.probe(WavSources.channel(cut)))
          .isInstanceOf(WavFormatException.class);
    }
  }

  @Test
  @Timeout(60)
  void aMillionEmptyChunksAreSteppedOver() throws IOException {
    WavBytes file = WavBytes.riff().format(7, 1, 8000, 8);
    byte[] empty = WavBytes.empty().id("none", 0).asGiven();
    byte[] many = new byte[CHUNKS * empty.length];
    for (int i = 0; i < many.length; i++) {
      many[i] = empty[i % empty.length];
    }
    byte[] bytes = file.raw(many).data(WavBytes.audio(10)).raw(many).bytes();

    for (WavInfo info :
        new WavInfo[] {
          WavReader.probe(WavSources.channel(bytes)),
          WavReader.probe(WavSources.stream(bytes)),
          WavFuzz.handedIn(bytes, 4096)
        }) {
      assertThat(info.frames()).isEqualTo(10);
      assertThat(info.dataOffset()).isEqualTo(44 + many.length);
      assertThat(info.warnings()).isEmpty();
    }
  }

  @Test
  void warningsDoNotGrowWithTheFileAndHideNoOtherKind() throws IOException {
    WavBytes file = WavBytes.riff().format(7, 1, 8000, 8).data(WavBytes.audio(10));
    for (int i = 0; i < 1000; i++) {
      file.data(WavBytes.audio(2));
    }

    byte[] cut = file.id("LIST", 100).bytes();

    WavInfo info = WavReader.probe(WavSources.channel(cut));

    assertThat(info.warnings())
        .extracting(WavWarning::kind)
        .containsExactly(
            WavWarning.Kind.SECOND_DATA,
            WavWarning.Kind.SECOND_DATA,
            WavWarning.Kind.SECOND_DATA,
            WavWarning.Kind.SECOND_DATA,
            WavWarning.Kind.MORE,
            WavWarning.Kind.TRUNCATED_CHUNK);
  }
}
