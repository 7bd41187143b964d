// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavInspector;
import com.ximasdk.examples.audio.AudioFields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
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
    WavInspector inspector = new WavInspector();
    MessageDigest digest = sha256();
    try (InputStream input = new DigestInputStream(Files.newInputStream(file), digest)) {
      input.transferTo(inspector.asOutputStream());
    }
    WavInfo audio = inspector.finish();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(AudioFields.of(audio));
    fields.put("sha256", HexFormat.of().formatHex(digest.digest()));
    return new ArchivedAudio(fields, Duration.ofMillis(audio.duration().toMillis()));
  }

  /** Takes what a line of the list says, of a file that is somewhere else by now. */
  static ArchivedAudio ofLine(String line) throws IOException {
    Map<String, @Nullable Object> fields =
        JSON.convertValue(JSON.readTree(line).path("audio"), new TypeReference<>() {});
    Duration duration =
        fields.get("durationMillis") instanceof Number millis
            ? Duration.ofMillis(millis.longValue())
            : Duration.ZERO;
    return new ArchivedAudio(fields, duration);
  }

  /** How many channels it has; 0 where a line does not say so. */
  int channels() {
    return fields.get("channels") instanceof Number number ? number.intValue() : 0;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
