// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A source that breaks off does not make half a file take the place of a good one. */
class FailedEditTest {
  private static final int FRAMES = 100_000;

  @TempDir private Path directory;

  /** Each edit with targets of its own. */
  enum Edit {
    TRANSCODE(2, 2) {
      @Override
      void run(WavReader source, List<WavWriter> targets) throws IOException {
        Transcoding.transcode(source, targets.get(0));
      }
    },
    CUT(2, 2) {
      @Override
      void run(WavReader source, List<WavWriter> targets) throws IOException {
        TimeCut.cut(source, Duration.ZERO, Duration.ofHours(1), targets.get(0));
      }
    },
    CUT_TO_THE_END(2, 2) {
      @Override
      void run(WavReader source, List<WavWriter> targets) throws IOException {
        TimeCut.cut(source, Duration.ofMillis(1), targets.get(0));
      }
    },
    SPLIT(2, 1) {
      @Override
      void run(WavReader source, List<WavWriter> targets) throws IOException {
        ChannelSplit.split(source, targets);
      }
    },
    MIX(2, 1) {
      @Override
      void run(WavReader source, List<WavWriter> targets) throws IOException {
        Mixdown.mix(source, targets.get(0));
      }
    },
    MERGE(1, 1) {
      @Override
      void run(WavReader source, List<WavWriter> targets) throws IOException {
        ChannelMerge.merge(List.of(source), targets.get(0));
      }
    };

    private final int sourceChannels;
    private final int targetChannels;

    Edit(int sourceChannels, int targetChannels) {
      this.sourceChannels = sourceChannels;
      this.targetChannels = targetChannels;
    }

    abstract void run(WavReader source, List<WavWriter> targets) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void aSourceThatFailsLeavesTheTargetsAsTheyWere(Edit edit) throws IOException {
    WavFormat format = new WavFormat(WavEncoding.MULAW, edit.sourceChannels, 8000);
    WavFormat target = new WavFormat(WavEncoding.MULAW, edit.targetChannels, 8000);
    Path first = Files.writeString(directory.resolve("1.wav"), "before");
    Path second = Files.writeString(directory.resolve("2.wav"), "before");

    assertThatThrownBy(
            () -> {
              try (WavReader source = WavReader.open(brokenOff(format));
                  WavWriter one = WavWriter.create(first, target);
                  WavWriter two = WavWriter.create(second, target)) {
                if (edit == Edit.SPLIT) {
                  edit.run(source, List.of(one, two));
                } else {
                  two.abandon();
                  edit.run(source, List.of(one));
                }
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("the line is down")
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(2));

    assertThat(first).hasContent("before");
    assertThat(second).hasContent("before");
    try (Stream<Path> found = Files.list(directory)) {
      assertThat(found).containsExactlyInAnyOrder(first, second);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEditThatIsRefusedLeavesTheTargetAsItWas(Edit edit) throws IOException {
    WavFormat format = new WavFormat(WavEncoding.MULAW, edit.sourceChannels, 8000);
    WavFormat other = new WavFormat(WavEncoding.MULAW, 3, 16000);
    Path file = Files.writeString(directory.resolve("1.wav"), "before");

    assertThatThrownBy(
            () -> {
              try (WavReader source = WavReader.open(brokenOff(format));
                  WavWriter writer = WavWriter.create(file, other)) {
                edit.run(source, List.of(writer));
              }
            })
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(file).hasContent("before");
  }

  private static InputStream brokenOff(WavFormat format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(bytes, format)) {
      writer.writeCodes(new byte[FRAMES * format.frameSize()], 0, FRAMES);
    }
    InputStream down =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line is down");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(bytes.toByteArray()), down);
  }
}
