// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.JsonLines;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.examples.cli.WindowOptions;
import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the recordings that start in a window, as the tenant lists them. */
@Command
public final class ListRecordings implements Program {
  private final Console console;
  @Mixin private final TenantOptions tenant = new TenantOptions();
  @Mixin private final WindowOptions window = new WindowOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  private boolean hadAny;

  /**
   * The command, at work on a console.
   *
   * @param console takes the list
   */
  public ListRecordings(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    tenant.check(console, violations);
    window.check(tenant.timeZone(), violations);
  }

  @Override
  public int run() {
    window.ofItsLength(tenant.timeZone()).ifPresent(console::tell);
    try (XimaClient client = tenant.client();
        Stream<Recording> recordings = client.recordings().list(window.query(tenant.timeZone()))) {
      if (output.json()) {
        JsonLines lines = new JsonLines(console);
        print(recordings, recording -> lines.print(fields(recording)));
      } else {
        try (RowPrinter<Recording> rows = output.printer(console, columns())) {
          print(recordings, rows::print);
        }
      }
    }
    if (!hadAny) {
      window.ofItsFuture(tenant.timeZone(), Instant.now()).ifPresent(console::tell);
    }
    return ExitCode.DONE;
  }

  /** All that the tenant sent and that can be read, under its own names. */
  private static Map<String, Object> fields(Recording recording) {
    Map<String, Object> fields = new LinkedHashMap<>(recording.apiFields());
    fields.putAll(recording.otherFields());
    return fields;
  }

  private void print(Stream<Recording> recordings, Consumer<Recording> printer) {
    recordings.forEach(
        recording -> {
          hadAny = true;
          recording.problems().forEach(problem -> tell(recording, problem));
          printer.accept(recording);
        });
  }

  private void tell(Recording recording, FieldProblem problem) {
    console.tell(
        recording.recordingKey().map(RecordingKey::text).orElse("A recording without a key")
            + ": the field "
            + problem.name()
            + " is left out; expected "
            + problem.expected()
            + ", found "
            + problem.found()
            + ".");
  }

  private Columns<Recording> columns() {
    return Columns.<Recording>of()
        .table(
            "Start", one -> one.startTime().map(start -> start.atZone(tenant.preferredTimeZone())))
        .table("Length", Recording::duration)
        .table("Direction", Recording::callDirection)
        .table("Calling party", Recording::callingParty)
        .table("Receiving party", Recording::receivingParty)
        // Mostly one of the parties.
        .tableIfRoom("Agent", Recording::agent)
        .tableIfRoom("Skill", Recording::skill)
        .tableIfRoom("Status", Recording::status);
  }
}
