// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.audio.WavInfo;
import com.ximasdk.examples.audio.AudioFields;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an audio file.
 *
 * @param fields as {@code audio-info} prints them, and the SHA-256
 * @param duration how long it plays, in whole milliseconds
 */
record ArchivedAudio(Map<String, @Nullable Object> fields, Duration duration) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  ArchivedAudio {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Looks at a file, which is read once. */
  static ArchivedAudio of(Path file) throws IOException {
    AudioReading reading = new AudioReading();
    try (ReadableByteChannel content = Files.newByteChannel(file)) {
      ByteBuffer block = ByteBuffer.allocate(64 * 1024);
      while (content.read(block) >= 0) {
        reading.update(block.flip());
        block.clear();
      }
    }
    return reading.described();
  }

  /** Takes what one pass over a file found. */
  static ArchivedAudio of(WavInfo audio, byte[] sha256) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(AudioFields.of(audio));
    fields.put("sha256", HexFormat.of().formatHex(sha256));
    return new ArchivedAudio(fields, Duration.ofMillis(audio.duration().toMillis()));
  }

  /**
   * Takes what a line of the list says, of a file that is somewhere else by now; empty if the line
   * says nothing of it.
   */
  static Optional<ArchivedAudio> ofLine(String line) throws IOException {
    JsonNode audio = JSON.readTree(line).path("audio");
    if (!audio.isObject()) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> fields = JSON.convertValue(audio, new TypeReference<>() {});
    Duration duration =
        fields.get("durationMillis") instanceof Number millis
            ? Duration.ofMillis(millis.longValue())
            : Duration.ZERO;
    return Optional.of(new ArchivedAudio(fields, duration));
  }

  /** How many channels it has; 0 where a line does not say so. */
  int channels() {
    return fields.get("channels") instanceof Number number ? number.intValue() : 0;
  }
}
