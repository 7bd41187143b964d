// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several recordings as one WAV file. */
final class JoinedWav {
  private JoinedWav() {}

  /** Empty if they differ in their format, or one is no WAV file. */
  static Optional<byte[]> of(List<SimulatedAudio> parts) {
    try {
      List<byte[]> files = new ArrayList<>();
      List<WavInfo> infos = new ArrayList<>();
      for (SimulatedAudio part : parts) {
        byte[] file = part.wav();
        files.add(file);
        infos.add(WavReader.probe(new ByteArrayInputStream(file)));
      }
      return infos.stream().map(WavInfo::format).distinct().count() == 1
          ? Optional.of(joined(files, infos))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static byte[] joined(List<byte[]> files, List<WavInfo> infos) throws IOException {
    WavFormat format = infos.get(0).format();
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    long frames = infos.stream().mapToLong(WavInfo::frames).sum();
    try (WavWriter writer = WavWriter.stream(joined, format, frames)) {
      for (int i = 0; i < files.size(); i++) {
        try (WavReader reader = WavReader.open(new ByteArrayInputStream(files.get(i)))) {
          copy(reader, writer, (int) infos.get(i).frames());
        }
      }
    }
    return joined.toByteArray();
  }

  private static void copy(WavReader from, WavWriter to, int frames) throws IOException {
    byte[] codes = new byte[frames * from.format().frameSize()];
    to.writeCodes(codes, 0, from.readCodes(codes, 0, frames));
  }
}
