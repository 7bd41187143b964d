// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Runs {@code watch-agents --json} until it has printed enough, and interrupts it then, which is
 * how it ends where no duration is given.
 */
final class WatchRun {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Predicate<CommandRun> enough;

  private WatchRun(Predicate<CommandRun> enough) {
    this.enough = enough;
  }

  static CommandRun until(
      Predicate<CommandRun> enough, SimulatedTenant tenant, String... arguments) {
    List<String> all = new ArrayList<>(List.of("watch-agents", "--json"));
    all.addAll(Arrays.asList(arguments));
    all.addAll(List.of("--url", tenant.url().toString()));
    return new WatchRun(enough).run(tenant.authenticationKey(), all);
  }

  private CommandRun run(String key, List<String> arguments) {
    Console console =
        Console.of(new Looked(out), new Looked(err), Map.of(TenantOptions.KEY_VARIABLE, key));
    int exitCode = Main.launcher(console).run(arguments.toArray(String[]::new));
    CommandRun whole = printed(exitCode);
    // The interrupt was for the command alone.
    boolean interrupted = Thread.interrupted();
    if (!enough.test(whole)) {
      throw new AssertionError(
          (interrupted ? "interrupted" : "ended") + " before it had printed enough: " + whole);
    }
    return whole;
  }

  private CommandRun printed(int exitCode) {
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Looks at what is there whenever something is printed, on the thread that prints. */
  private final class Looked extends OutputStream {
    private final ByteArrayOutputStream printed;

    Looked(ByteArrayOutputStream printed) {
      this.printed = printed;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      printed.write(bytes, offset, length);
      if (enough.test(printed(0))) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
