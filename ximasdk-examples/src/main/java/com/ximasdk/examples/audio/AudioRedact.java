// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWarning;
import com.ximasdk.audio.edit.RedactedSpan;
import com.ximasdk.audio.edit.Redaction;
import com.ximasdk.audio.edit.RedactionFill;
import com.ximasdk.audio.edit.SpansOutsideAudioException;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.Violations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Overwrites spans of a file, and changes nothing else. */
@Command(
    description =
        "Times are rounded outwards to whole frames. OUT may be IN, which is then replaced.")
public final class AudioRedact implements Program {
  /** What a reader makes no audio of, though it may be. */
  private static final Set<WavWarning.Kind> UNREAD =
      Set.of(
          WavWarning.Kind.SECOND_DATA,
          WavWarning.Kind.SECOND_FILE,
          WavWarning.Kind.TRUNCATED_CHUNK,
          WavWarning.Kind.TRAILING_BYTES);

  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--span",
      required = true,
      paramLabel = "FROM/TO[@CHANNEL]",
      converter = SpanArgument.Form.class,
      description =
          "What to overwrite, once for each span. A time is given "
              + AudioTime.FORMS
              + "; without TO the span goes to the end. CHANNEL is a number from 0, or left or"
              + " right; without it, all channels.")
  private List<SpanArgument> spans = List.of();

  @Option(
      names = "--tone",
      description = "Puts a tone of 1000 Hz at -20 dBFS there, in place of silence.")
  private boolean tone;

  @Parameters(index = "0", paramLabel = "IN", description = "The WAV file to read.")
  private @Nullable Path in;

  @Parameters(index = "1", paramLabel = "OUT", description = "The WAV file to write.")
  private @Nullable Path out;

  /**
   * The command.
   *
   * @param console takes the rows
   */
  public AudioRedact(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    // The parser knows the spans; what a file contradicts is told when it is opened.
  }

  @Override
  public int run() throws IOException {
    Path source = Objects.requireNonNull(in);
    Path target = Objects.requireNonNull(out);
    WavInfo info = probe(source);
    requireSides(source, info);
    try (OutputFile file = new OutputFile(target)) {
      file.write(() -> redact(source, file));
      warn(source, info);
      file.complete();
    }
    AudioWriting.print(console, output, target);
    return ExitCode.DONE;
  }

  private static WavInfo probe(Path source) throws IOException {
    if (Files.exists(source) && !Files.isRegularFile(source)) {
      throw new FileFailure(source + ": is no regular file. Write a stream to a file first.");
    }
    try {
      return WavReader.probe(source);
    } catch (IOException e) {
      throw Inputs.named(source, e);
    }
  }

  private void requireSides(Path source, WavInfo info) throws FileFailure {
    String sides =
        spans.stream()
            .filter(SpanArgument::bySide)
            .map(SpanArgument::text)
            .collect(Collectors.joining(", "));
    if (info.channels() != 2 && !sides.isEmpty()) {
      throw new FileFailure(
          source
              + ": span "
              + sides
              + ": found "
              + info.channels()
              + " channel(s), and left and right are those of 2. Name the channel by its number.");
    }
  }

  private void redact(Path source, OutputFile file) throws IOException {
    List<RedactedSpan> redacted = spans.stream().map(SpanArgument::span).toList();
    try (OutputStream target = file.open()) {
      Redaction.redact(source, redacted, tone ? RedactionFill.TONE : RedactionFill.SILENCE, target);
    } catch (SpansOutsideAudioException e) {
      throw Inputs.named(source, e);
    }
  }

  private void warn(Path source, WavInfo info) {
    for (WavWarning warning : info.warnings()) {
      String unread =
          UNREAD.contains(warning.kind())
              ? "; copied as it is: if it is audio, nothing of it is overwritten"
              : "";
      Inputs.warn(console, source, warning + unread);
    }
    for (SpanArgument span : spans) {
      if (span.span().time().to().filter(to -> to.compareTo(info.duration()) > 0).isPresent()) {
        Inputs.warn(
            console,
            source,
            "span "
                + span.text()
                + " ends behind the audio of "
                + info.duration()
                + "; overwritten up to its end");
      }
    }
  }
}
