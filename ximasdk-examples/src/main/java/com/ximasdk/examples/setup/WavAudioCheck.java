// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.setup;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavReader;
import com.ximasdk.setup.AudioCheck;
import com.ximasdk.setup.SampledAudio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Looks into audio by its WAV header. */
final class WavAudioCheck implements AudioCheck {
  @Override
  public SampledAudio examine(Path file) throws IOException {
    WavInfo wav = WavReader.probe(file);
    boolean isG711 = wav.encoding() == WavEncoding.MULAW || wav.encoding() == WavEncoding.ALAW;
    return new SampledAudio(
        isG711 && !wav.truncated(),
        wav.channels(),
        String.format(
            Locale.ROOT,
            "%s, %s, %d Hz, %.1f s%s",
            name(wav.encoding()),
            channels(wav.channels()),
            wav.sampleRate(),
            wav.duration().toMillis() / 1000.0,
            wav.truncated() ? ", cut off" : ""));
  }

  private static String name(WavEncoding encoding) {
    return switch (encoding) {
      case MULAW -> "G.711 µ-law";
      case ALAW -> "G.711 A-law";
      case PCM_U8 -> "8-bit PCM";
      case PCM_S16 -> "16-bit PCM";
    };
  }

  private static String channels(int channels) {
    return switch (channels) {
      case 1 -> "mono";
      case 2 -> "stereo";
      default -> channels + " channels";
    };
  }
}
