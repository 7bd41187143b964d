// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.tenant.SimulatedTenant;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process loads what its command needs, and nothing of the other commands. */
@Timeout(120)
class StartUpTest {
  private static final Pattern LOADED =
      Pattern.compile("^(?:\\[[^\\]]*\\])*\\s*([\\w.$/]+) source: ", Pattern.MULTILINE);
  private static final String[] OF_TENANTS = {
    "com.fasterxml.",
    "com.zaxxer.",
    "com.ximasdk.XimaClient",
    "com.ximasdk.internal.http.",
    "com.ximasdk.examples.tenant.",
    "java.net.http.",
    "org.apache.poi.",
    "org.eclipse.jetty.",
    "org.slf4j."
  };

  @TempDir Path directory;

  @BeforeEach
  void someFiles() throws Exception {
    Path mono = copied("uc-inbound.wav", "mono.wav");
    copied("webrtc-inbound.wav", "stereo.wav");
    ProgramRun.of("audio-decode", mono.toString(), directory.resolve("pcm.wav").toString());
  }

  private Path copied(String resource, String name) throws Exception {
    Path copy = directory.resolve(name);
    try (InputStream voice =
        Objects.requireNonNull(SimulatedTenant.class.getResourceAsStream("audio/" + resource))) {
      Files.copy(voice, copy);
    }
    return copy;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "--help",
        "audio-infp",
        "audio-info mono.wav",
        "audio-info absent.wav",
        "audio-decode mono.wav out.wav",
        "audio-encode --law alaw pcm.wav out.wav",
        "audio-split stereo.wav left.wav right.wav",
        "audio-merge mono.wav mono.wav out.wav",
        "audio-mixdown stereo.wav out.wav",
        "audio-peaks stereo.wav out.json",
        "audio-redact stereo.wav out.wav --span 0/1",
        "audio-speech stereo.wav speech --agent-channel 0",
        "audio-stats stereo.wav",
        "audio-waveform stereo.wav out.png"
      })
  void nothingOfTenantsIsLoadedForAudio(String commandLine) throws Exception {
    assertThat(loadedFor(commandLine))
        .contains("com.ximasdk.examples.Main")
        .filteredOn(name -> Set.of(OF_TENANTS).stream().anyMatch(name::startsWith))
        .isEmpty();
  }

  @Test
  void oneCommandIsLoadedAndNoOther() throws Exception {
    Set<String> programs =
        loadedFor("audio-info mono.wav").stream()
            .filter(name -> name.matches("com\\.ximasdk\\.examples\\.\\w+\\.\\w+"))
            .filter(name -> !name.startsWith("com.ximasdk.examples.cli."))
            .collect(Collectors.toSet());

    assertThat(programs)
        .contains("com.ximasdk.examples.audio.AudioInfo")
        .allMatch(name -> name.startsWith("com.ximasdk.examples.audio."))
        .noneMatch(
            name -> name.matches(".*\\.Audio(Decode|Encode|Merge|Peaks|Split|Stats|Waveform)"));
  }

  private Set<String> loadedFor(String commandLine) throws Exception {
    Path classes = directory.resolve("classes.txt");
    List<String> command = new ArrayList<>(ProgramRun.commandLine(List.of(commandLine.split(" "))));
    command.add(1, "-Xlog:class+load=info:file=" + classes);
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output.txt").toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return LOADED
        .matcher(Files.readString(classes))
        .results()
        .map(line -> line.group(1))
        .collect(Collectors.toSet());
  }
}
