// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.ximasdk.audio.g711.G711;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How set-up faults change what they change. */
final class SetupChanges {
  /** Where the samples of the demo's files begin: RIFF, fmt, and data are all that they have. */
  private static final int FORMAT_TAG = 20;

  private static final int CHANNELS = 22;
  private static final int SAMPLE_RATE = 24;
  private static final int MULAW = 7;

  private SetupChanges() {}

  static SimulatedRecording latest(TenantData data) {
    return data.recordings().stream()
        .filter(SimulatedRecording::isAssigned)
        .max(Comparator.comparing(SimulatedRecording::start))
        .orElseThrow(() -> new IllegalStateException("the tenant has no recording to copy"));
  }

  static <T> List<T> plus(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }

  /** Copies, in which each metric was changed. */
  static List<Map<String, Object>> metrics(
      List<Map<String, Object>> metrics, Consumer<Map<String, Object>> change) {
    List<Map<String, Object>> changed = new ArrayList<>();
    for (Map<String, Object> metric : metrics) {
      Map<String, Object> copy = new LinkedHashMap<>(metric);
      change.accept(copy);
      changed.add(copy);
    }
    return changed;
  }

  /** A copy of a member that is an object; empty if it is absent. */
  static Map<String, Object> part(Map<String, Object> object, String member) {
    Map<String, Object> part = new LinkedHashMap<>();
    if (object.get(member) instanceof Map<?, ?> there) {
      there.forEach((name, value) -> part.put(name.toString(), value));
    }
    return part;
  }

  /** The same sounds in 16-bit PCM. */
  static byte[] asPcm(byte[] wav) {
    ByteBuffer header = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    G711 law = header.getShort(FORMAT_TAG) == MULAW ? G711.MULAW : G711.ALAW;
    short channels = header.getShort(CHANNELS);
    int rate = header.getInt(SAMPLE_RATE);
    int data = indexOf(wav, "data");
    int samples = header.getInt(data + 4);
    ByteBuffer pcm = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
    pcm.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
    pcm.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    pcm.putShort((short) 1).putShort(channels).putInt(rate).putInt(rate * channels * 2);
    pcm.putShort((short) (channels * 2)).putShort((short) 16);
    pcm.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
    for (int i = 0; i < samples; i++) {
      pcm.putShort(law.decode(wav[data + 8 + i]));
    }
    return pcm.array();
  }

  private static int indexOf(byte[] wav, String chunk) {
    return new String(wav, StandardCharsets.ISO_8859_1).indexOf(chunk);
  }
}
