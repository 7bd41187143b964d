// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files of some GiB in a process with 32 MiB of memory. */
class LargeWavTest {
  @TempDir private Path directory;

  @Test
  @Timeout(300)
  void aRiffFilePast2GiBNeedsNoMoreMemory() throws Exception {
    long frames = 2_300_000_000L;
    byte[] header = WavBytes.riff().format(7, 1, 8000, 8).id("data", frames).withRiffSize(frames);

    assertThat(read(sparse(header, frames)))
        .isEqualTo("RIFF " + frames + " " + frames + " 1 -32124 0");
  }

  @Test
  void anRf64FilePast4GiBIsProbedByItsHeader() throws Exception {
    long frames = 3_000_000_000L;
    byte[] header =
        WavBytes.container("RF64")
            .ds64(6_000_000_072L, 2 * frames, frames)
            .format(7, 2, 8000, 8)
            .id("data", 0xFFFF_FFFFL)
            .withRiffSize(0xFFFF_FFFFL);

    WavInfo info = WavReader.probe(sparse(header, 2 * frames));
    assertThat(info.frames()).isEqualTo(frames);
    assertThat(info.dataBytes()).isEqualTo(6_000_000_000L);
    assertThat(info.warnings()).isEmpty();
  }

  private Path sparse(byte[] header, long audio) throws IOException {
    Path file = directory.resolve("large.wav");
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.SPARSE,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(header));
      channel.write(ByteBuffer.allocate(1), header.length + audio - 1);
    }
    return file;
  }

  private static String read(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                classes(WavReader.class)
                    + System.getProperty("path.separator")
                    + classes(SmallHeap.class),
                SmallHeap.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }

  private static String classes(Class<?> type) {
    // With modules, tests are patched into the module of what they test.
    CodeSource source = type.getProtectionDomain().getCodeSource();
    Path main = Path.of(URI.create(source.getLocation().toString()));
    return main.resolveSibling(type == SmallHeap.class ? "test-classes" : "classes").toString();
  }
}
