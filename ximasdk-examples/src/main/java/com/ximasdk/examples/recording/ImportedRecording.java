// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.examples.audio.AudioFields;
import com.ximasdk.examples.cli.JsonLines;
import com.ximasdk.mapping.recording.EncoreRecording;
import com.ximasdk.mapping.recording.IsoTime;
import com.ximasdk.mapping.recording.ScreenAlignment;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recording whose audio is in its place.
 *
 * @param recording as the tenant listed it
 * @param encore its Encore values
 * @param zone the preferred zone, in which times are written
 * @param audioFile where its audio is, relative to the import's directory, with slashes
 * @param audio what its audio file holds
 * @param sha256 of the audio file, in hexadecimal
 */
public record ImportedRecording(
    Recording recording,
    EncoreRecording encore,
    ZoneId zone,
    String audioFile,
    WavInfo audio,
    String sha256) {
  /** Its values as a JSON object on one line, without a line end. */
  public String json() {
    return JsonLines.text(fields());
  }

  /** The fields of its line, in order. */
  Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(encore.fields());
    fields.put(
        "recordingStartTime",
        recording.startTime().map(start -> IsoTime.format(start, zone)).orElse(null));
    fields.put(
        "recordingDurationMillis", recording.duration().map(Duration::toMillis).orElse(null));
    fields.put("audioFile", audioFile);
    Map<String, Object> audioFields = new LinkedHashMap<>(AudioFields.of(audio));
    audioFields.put("sha256", sha256);
    fields.put("audio", audioFields);
    fields.put("screenDriftMillis", screenDrift());
    fields.put("recordingKey", recording.recordingKey().map(RecordingKey::text).orElse(null));
    return fields;
  }

  /** From whole milliseconds, so that it fits to the two durations beside it. */
  private @Nullable Long screenDrift() {
    Duration wholeMillis = Duration.ofMillis(audio.duration().toMillis());
    return ScreenAlignment.drift(recording, wholeMillis).map(Duration::toMillis).orElse(null);
  }
}
