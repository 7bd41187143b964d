// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.audio.metadata.BroadcastExtension;
import com.ximasdk.audio.metadata.CuePoint;
import com.ximasdk.audio.metadata.InfoEntry;
import com.ximasdk.audio.metadata.InfoId;
import com.ximasdk.audio.metadata.LoudnessMeasure;
import com.ximasdk.audio.metadata.WavMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Other programs read the metadata that are written here, and theirs are read here. */
@Timeout(120)
class OutsideMetadataTest {
  private static final WavFormat FORMAT = new WavFormat(WavEncoding.PCM_S16, 1, 8000);

  @TempDir private Path directory;

  @Test
  void whatFfmpegWritesIsReadHere() throws Exception {
    OutsideProgram.require("ffmpeg");
    Path plain = write(WavMetadata.NONE);
    Path theirs = directory.resolve("theirs.wav");
    OutsideProgram.run(
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            plain.toString(),
            "-write_bext",
            "1",
            "-metadata",
            "description=Call with José",
            "-metadata",
            "originator=Recorder 7",
            "-metadata",
            "originator_reference=4711",
            "-metadata",
            "origination_date=2026-11-27",
            "-metadata",
            "origination_time=08:30:00",
            "-metadata",
            "time_reference=4660000000",
            "-metadata",
            "coding_history=A=PCM,F=8000",
            "-metadata",
            "title=A title",
            "-metadata",
            "artist=José",
            "-metadata",
            "comment=odd",
            "-c:a",
            "pcm_mulaw",
            theirs.toString()));

    try (WavReader reader = WavReader.open(theirs)) {
      WavMetadata metadata = reader.metadata();
      assertThat(metadata.problems()).isEmpty();
      assertThat(metadata.broadcast())
          .contains(
              BroadcastExtension.builder()
                  .version(1)
                  .description("Call with José")
                  .originator("Recorder 7")
                  .originatorReference("4711")
                  .originationDate("2026-11-27")
                  .originationTime("08:30:00")
                  .timeReference(4_660_000_000L)
                  .codingHistory("A=PCM,F=8000")
                  .build());
      assertThat(metadata.info())
          .contains(
              new InfoEntry(InfoId.NAME, "A title"),
              new InfoEntry(InfoId.ARTIST, "José"),
              new InfoEntry(InfoId.COMMENT, "odd"));
      assertThat(metadata.info(InfoId.SOFTWARE)).get().asString().startsWith("Lavf");
    }
  }

  @Test
  void whatLibsndfileWritesIsReadHere() throws Exception {
    OutsideProgram.require("sndfile-metadata-set");
    Path plain = write(WavMetadata.NONE);
    Path theirs = directory.resolve("theirs.wav");
    OutsideProgram.run(
        List.of(
            "sndfile-metadata-set",
            "--bext-description",
            "A call",
            "--bext-originator",
            "Recorder 7",
            "--bext-orig-ref",
            "4711",
            "--bext-orig-date",
            "2026-11-27",
            "--bext-orig-time",
            "08:30:00",
            "--bext-time-ref",
            "4660000000",
            "--bext-coding-hist",
            "A=PCM",
            "--str-title",
            "A title",
            "--str-comment",
            "odd",
            plain.toString(),
            theirs.toString()));

    try (WavReader reader = WavReader.open(theirs)) {
      WavMetadata metadata = reader.metadata();
      assertThat(metadata.problems()).isEmpty();
      BroadcastExtension broadcast = metadata.broadcast().orElseThrow();
      assertThat(broadcast.description()).isEqualTo("A call");
      assertThat(broadcast.originator()).isEqualTo("Recorder 7");
      assertThat(broadcast.originatorReference()).isEqualTo("4711");
      assertThat(broadcast.originationDate()).isEqualTo("2026-11-27");
      assertThat(broadcast.originationTime()).isEqualTo("08:30:00");
      assertThat(broadcast.timeReference()).hasValue(4_660_000_000L);
      assertThat(broadcast.codingHistory()).startsWith("A=PCM\r\n");
      assertThat(metadata.info())
          .contains(new InfoEntry(InfoId.NAME, "A title"), new InfoEntry(InfoId.COMMENT, "odd"));
    }
  }

  @Test
  void ffmpegReadsWhatIsWrittenHere() throws Exception {
    OutsideProgram.require("ffprobe");
    Path ours = write(all());

    String said =
        OutsideProgram.run(
            List.of(
                "ffprobe",
                "-v",
                "warning",
                "-show_entries",
                "format_tags:chapter=id,start,end:chapter_tags",
                "-of",
                "default=noprint_wrappers=1",
                ours.toString()));

    assertThat(said.lines())
        .contains(
            "TAG:encoded_by=Recorder 7",
            "TAG:originator_reference=4711",
            "TAG:date=2026-11-27",
            "TAG:creation_time=08:30:00",
            "TAG:time_reference=4660000000",
            "TAG:umid=0x" + "0A".repeat(32),
            "TAG:coding_history=A=PCM,F=8000",
            "TAG:title=José",
            "TAG:comment=odd",
            "start=100",
            "TAG:title=hold",
            "start=4000",
            "TAG:title=back");
  }

  @Test
  void libsndfileReadsWhatIsWrittenHere() throws Exception {
    OutsideProgram.require("sndfile-metadata-get");
    Path ours = write(all());

    String said =
        OutsideProgram.run(List.of("sndfile-metadata-get", "--all", ours.toString()))
            .replaceAll(" +: +", ": ");

    assertThat(said.lines())
        .contains(
            "Description: A call",
            "Originator: Recorder 7",
            "Origination ref: 4711",
            "Origination date: 2026-11-27",
            "Origination time: 08:30:00",
            "Loudness value: -23.05",
            "Name: José",
            "Comment: odd");
  }

  private static WavMetadata all() {
    return WavMetadata.NONE
        .withBroadcast(
            BroadcastExtension.builder()
                .description("A call")
                .originator("Recorder 7")
                .originatorReference("4711")
                .originationDate("2026-11-27")
                .originationTime("08:30:00")
                .timeReference(4_660_000_000L)
                .umid("0A".repeat(32))
                .loudness(LoudnessMeasure.INTEGRATED, -23.05)
                .codingHistory("A=PCM,F=8000\r\n")
                .build())
        .withInfo(List.of(new InfoEntry(InfoId.NAME, "José"), new InfoEntry(InfoId.COMMENT, "odd")))
        .withCuePoints(List.of(new CuePoint(1, 100, "hold"), new CuePoint(2, 4000, "back")));
  }

  private Path write(WavMetadata metadata) throws IOException {
    Path file = directory.resolve("ours.wav");
    WavHeader header = WavHeader.of(FORMAT).withFrames(8000).withMetadata(metadata);
    try (WavWriter writer = WavWriter.create(file, header)) {
      writer.writeCodes(new byte[16_000], 0, 8000);
    }
    return file;
  }
}
