// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.measure.SilenceThreshold;
import com.ximasdk.examples.audio.TimeTicks;
import com.ximasdk.examples.audio.Waveform;
import com.ximasdk.mapping.recording.EncoreField;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The recordings, each with its waveform, a player and its Encore values. */
final class RecordingsSection {
  /** The whole page should not be heavy; what does not fit has no player. */
  private static final long MOST_AUDIO = 5_000_000;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final Set<String> ABBREVIATIONS = Set.of("ID", "ANI", "DNIS");

  private final List<PageRecording> recordings;
  private long audioLeft = MOST_AUDIO;

  RecordingsSection(List<PageRecording> recordings) {
    this.recordings = recordings;
  }

  void write(Html html) throws IOException {
    html.open("section", "id", "recordings", "aria-labelledby", "recordings-heading").line();
    html.element("h2", "Recordings", "id", "recordings-heading").line();
    html.open("p", "class", "lead")
        .text(
            "Each is archived as the WAV file that the tenant serves, and described by 25 values in"
                + " Encore’s terms. The wide shape shows the peaks, the inner one the loudness"
                + " (RMS), the bar below it where somebody talks.")
        .close()
        .line();
    html.open("ol", "class", "cards").line();
    for (int i = 0; i < recordings.size(); i++) {
      card(html, recordings.get(i), "recording-" + (i + 1));
    }
    html.close().line().close().line();
  }

  private void card(Html html, PageRecording recording, String id) throws IOException {
    Waveform waveform =
        Waveform.of(recording.audio(), WaveformSvg.COLUMNS, SilenceThreshold.DEFAULT);
    String clock = recording.start().map(CLOCK::format).orElse("At an unknown time");
    html.open("li").open("article", "aria-labelledby", id).line();
    html.open("h3", "id", id).element("span", clock, "class", "clock").text(" ");
    html.element("span", kind(recording), "class", "kind").close().line();
    parties(html, recording);
    WaveformSvg picture = new WaveformSvg(waveform, recording.roles());
    picture.write(html);
    html.line();
    html.element("p", picture.words() + ". " + format(waveform.info()) + ".", "class", "fine");
    html.line();
    player(html, recording, waveform.info(), clock);
    values(html, recording, clock);
    html.close().close().line();
  }

  private static String kind(PageRecording recording) {
    String direction = recording.value(EncoreField.CALL_DIRECTION);
    String type = recording.value(EncoreField.CALL_TYPE);
    return direction.isEmpty() ? type : direction + ", " + type.toLowerCase(Locale.ROOT);
  }

  private static void parties(Html html, PageRecording recording) {
    String agent = recording.value(EncoreField.AGENT_LOGIN_ID);
    String name = recording.value(EncoreField.OTHER_PARTY_NAME);
    String number = recording.value(EncoreField.OTHER_PARTY_NUMBER);
    html.open("p", "class", "parties").open("strong");
    html.tenantText(agent.isEmpty() ? "No agent" : agent).close();
    html.text(" and ");
    if (name.isEmpty() && number.isEmpty()) {
      html.text("an unknown party");
    } else {
      html.tenantText(name.isEmpty() ? number : name);
      if (!name.isEmpty() && !number.isEmpty()) {
        html.text(", ").tenantText(number);
      }
    }
    html.close().line();
  }

  private static String format(WavInfo info) {
    String encoding =
        switch (info.encoding()) {
          case MULAW -> "G.711 µ-law";
          case ALAW -> "G.711 A-law";
          case PCM_U8 -> "PCM, 8 bit";
          case PCM_S16 -> "PCM, 16 bit";
        };
    return encoding
        + (info.channels() == 1 ? ", mono" : info.channels() == 2 ? ", stereo" : "")
        + ", "
        + length(info.duration());
  }

  private static String length(Duration length) {
    return length.toSeconds() < 60
        ? String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0)
        : TimeTicks.label(Duration.ofSeconds(length.plusMillis(500).toSeconds()), false);
  }

  private void player(Html html, PageRecording recording, WavInfo info, String clock)
      throws IOException {
    long length = EmbeddedAudio.length(info.frames(), info.channels());
    if (length > audioLeft) {
      html.element("p", "Too long to be played on this page.", "class", "fine").line();
      return;
    }
    audioLeft -= length;
    html.empty(
            "audio",
            "controls",
            "",
            "preload",
            "metadata",
            "aria-label",
            "Recording of " + clock,
            "src",
            EmbeddedAudio.of(recording.audio()))
        .line();
  }

  private static void values(Html html, PageRecording recording, String clock) {
    html.open("details").open("summary").text("Encore values");
    html.element("span", " of the recording of " + clock, "class", "hidden").close().line();
    html.open("table").element("caption", "Encore values", "class", "hidden").open("tbody").line();
    recording
        .values()
        .forEach(
            (field, value) -> {
              html.open("tr").element("th", words(field), "scope", "row").open("td");
              if (value.isEmpty()) {
                html.element("span", "none", "class", "none");
              } else {
                html.tenantText(value);
              }
              html.close().close().line();
            });
    html.close().close().close().line();
  }

  /** As {@code Call start time}. */
  private static String words(EncoreField field) {
    String words =
        Arrays.stream(field.name().split("_", -1))
            .map(word -> ABBREVIATIONS.contains(word) ? word : word.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
