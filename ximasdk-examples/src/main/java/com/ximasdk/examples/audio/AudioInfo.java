// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavInspector;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Failures;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.PlainProgram;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.examples.cli.Violations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what WAV files hold; all bytes are read, so that nothing odd in them is missed. */
@Command
public final class AudioInfo implements PlainProgram {
  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
  private List<Path> files = List.of();

  /**
   * The command.
   *
   * @param console takes the rows
   */
  public AudioInfo(Console console) {
    this.console = console;
  }

  @Override
  public boolean take(List<Path> files) {
    this.files = List.copyOf(files);
    return true;
  }

  @Override
  public void check(Violations violations) {
    // Whether a file can be read is told when its turn comes; the others are still printed.
  }

  @Override
  public int run() {
    Failures failures = new Failures(console);
    try (RowPrinter<AudioFields.Row> rows = output.printer(console, AudioFields.columns())) {
      for (Path file : files) {
        try {
          rows.print(AudioFields.Row.of(file, WavInspector.inspect(file)));
        } catch (IOException e) {
          failures.add(Failures.sentence(Inputs.named(file, e)));
        }
      }
    }
    return failures.exitCode();
  }
}
