// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.examples.audio.KnownRoles;
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
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A recording whose audio is in its place. Immutable. */
public final class ImportedRecording {
  private final Recording recording;
  private final EncoreRecording encore;
  private final ZoneId zone;
  private final String audioFile;
  private final ArchivedAudio audio;
  private final KnownRoles roles;
  private final Optional<String> line;

  private ImportedRecording(
      Recording recording,
      EncoreRecording encore,
      ZoneId zone,
      String audioFile,
      ArchivedAudio audio,
      KnownRoles roles,
      Optional<String> line) {
    this.recording = recording;
    this.encore = encore;
    this.zone = zone;
    this.audioFile = audioFile;
    this.audio = audio;
    this.roles = roles;
    this.line = line;
  }

  /**
   * A recording, without a line.
   *
   * @param zone the preferred zone, in which times are written
   * @param audioFile where its audio is, relative to the import's directory, with slashes
   * @param roles who speaks on which channel of stereo
   */
  ImportedRecording(
      Recording recording,
      EncoreRecording encore,
      ZoneId zone,
      String audioFile,
      ArchivedAudio audio,
      KnownRoles roles) {
    this(recording, encore, zone, audioFile, audio, roles, Optional.empty());
  }

  ImportedRecording withLine(Optional<String> added) {
    return new ImportedRecording(recording, encore, zone, audioFile, audio, roles, added);
  }

  /** Its Encore values. */
  public EncoreRecording encore() {
    return encore;
  }

  /** Where its audio is, relative to the import's directory, with slashes. */
  public String audioFile() {
    return audioFile;
  }

  /** How long its audio plays. */
  public Duration duration() {
    return audio.duration();
  }

  /**
   * The line that tells of it, as it was added to the list, without its end; empty if none was
   * added, because the last one of the recording says the same.
   */
  public Optional<String> line() {
    return line;
  }

  /** Its values as a JSON object on one line, without a line end. */
  String json() {
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
    fields.put("audio", audio.fields());
    fields.put("screenDriftMillis", screenDrift());
    fields.put("recordingKey", recording.recordingKey().map(RecordingKey::text).orElse(null));
    fields.put("agentChannel", agentChannel());
    return fields;
  }

  private @Nullable Integer agentChannel() {
    OptionalInt channel = roles.agentChannel(audio.channels());
    return channel.isPresent() ? channel.getAsInt() : null;
  }

  /** From whole milliseconds, so that it fits to the two durations beside it. */
  private @Nullable Long screenDrift() {
    return ScreenAlignment.drift(recording, audio.duration()).map(Duration::toMillis).orElse(null);
  }
}
