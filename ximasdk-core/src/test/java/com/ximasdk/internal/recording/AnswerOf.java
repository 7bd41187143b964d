// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.internal.storage.Spool;
import com.ximasdk.recording.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Answers of a tenant that lists recordings, as they would have come from it. */
final class AnswerOf {
  private AnswerOf() {}

  static Spool text(String json) {
    return text(json, StandardCharsets.UTF_8);
  }

  static Spool text(String json, Charset charset) {
    try {
      Spool body = Spool.inMemoryUpTo(Long.MAX_VALUE);
      body.write(ByteBuffer.wrap(json.getBytes(charset)));
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Spool recordings(List<Recording> recordings) {
    try {
      return text(
          new ObjectMapper()
              .writeValueAsString(recordings.stream().map(Recording::apiFields).toList()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What the slices make of an answer. */
  static List<Recording> taken(RecordingSlices slices, Spool answer) {
    try {
      List<Recording> taken = new ArrayList<>();
      slices.take(slices.decoder().read(answer));
      for (Place place = slices.poll(); place != null; place = slices.poll()) {
        taken.add(place.read());
      }
      return taken;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
