// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;

/** Audio that was given as bytes. */
final class OwnAudio implements SimulatedAudio {
  private final byte[] bytes;
  private final Duration duration;

  OwnAudio(byte[] bytes, Duration duration) {
    this.bytes = bytes;
    this.duration = duration;
  }

  static OwnAudio read(byte[] wav, String name) {
    WavInfo info;
    try {
      info = WavReader.probe(new ByteArrayInputStream(wav));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          name + " is no WAV file: " + e.getMessage() + " SimulatedAudio.ofBytes takes any bytes.",
          e);
    }
    if (info.truncated()) {
      throw new IllegalArgumentException(
          name
              + " ends before its header says. SimulatedAudio.ofBytes takes any bytes, and"
              + " Fault.CUT_AUDIO cuts what is whole.");
    }
    return new OwnAudio(wav, info.duration());
  }

  @Override
  public byte[] wav() {
    return bytes.clone();
  }

  @Override
  public Duration duration() {
    return duration;
  }

  @Override
  public String toString() {
    return bytes.length + " bytes of audio, " + duration;
  }
}
