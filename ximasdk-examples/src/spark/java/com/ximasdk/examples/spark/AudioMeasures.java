// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWarning;
import com.ximasdk.audio.measure.ChannelStatistics;
import com.ximasdk.audio.measure.MeasureOptions;
import com.ximasdk.audio.measure.RecordingMeasures;
import com.ximasdk.audio.measure.TalkSpans;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of an audio file.
 *
 * @param frames how many there are
 * @param fields what the row says of it
 */
record AudioMeasures(long frames, Map<String, @Nullable Object> fields) {
  private static final MeasureOptions OPTIONS =
      MeasureOptions.DEFAULTS.withBridgedPauses(Duration.ZERO);

  /**
   * Measures a file.
   *
   * @throws IOException if it is not there, or no WAV file that can be read
   */
  static AudioMeasures of(Path file) throws IOException {
    WavInfo info;
    RecordingMeasures measures;
    try (WavReader reader = WavReader.open(file)) {
      measures = RecordingMeasures.of(reader, OPTIONS);
      info = reader.readToEnd();
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("encoding", info.encoding());
    fields.put("sampleRate", info.sampleRate());
    fields.put("durationMillis", info.duration());
    fields.put("truncated", info.truncated());
    fields.put("warnings", info.warnings().stream().map(WavWarning::toString).toList());
    fields.put("channels", measures.statistics().stream().map(AudioMeasures::fields).toList());
    fields.put("talkOverMillis", info.channels() == 2 ? talkOver(measures, info) : null);
    return new AudioMeasures(info.frames(), fields);
  }

  /** As {@code audio-stats} prints a channel. */
  private static Map<String, Object> fields(ChannelStatistics channel) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("peak", channel.levels().peak());
    fields.put("rms", BigDecimal.valueOf(channel.levels().rms()).setScale(2, RoundingMode.HALF_UP));
    fields.put("clippedFrames", channel.levels().clipped());
    fields.put("silenceMillis", channel.silence());
    fields.put("talkMillis", channel.talk());
    return fields;
  }

  private static Duration talkOver(RecordingMeasures measures, WavInfo info) {
    long frames = TalkSpans.frames(measures.talkOver(0, 1));
    return Duration.ofMillis(frames * 1000 / info.sampleRate());
  }
}
