// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import static java.util.Objects.requireNonNull;

import com.ximasdk.examples.ProgramRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures how close {@code import-tenants} comes to the pace that each of many tenants allows: the
 * tenants are in this process, the import is in one of its own with little memory.
 *
 * <pre>PaceOfTenants DIR [TENANTS [WARM_UP_SECONDS [MEASURED_SECONDS [HEAP]]]]</pre>
 */
final class PaceOfTenants {
  private static final Duration INTERVAL = Duration.ofSeconds(3);

  private PaceOfTenants() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    int count = number(arguments, 1, 1000);
    int warmUp = number(arguments, 2, 30);
    int measured = number(arguments, 3, 75);
    String heap = arguments.length > 4 ? arguments[4] : "512m";
    int recordings = (warmUp + measured) / 3 + 100;
    try (ManyTenants tenants = new ManyTenants(count, recordings, INTERVAL)) {
      Process importing =
          importing(directory, tenants.settingsIn(directory.resolve("settings")), heap);
      try {
        // All that were listed have had audio by then, or are late, which the figures show.
        tenants.awaitAudioRequests(count);
        TimeUnit.SECONDS.sleep(warmUp);
        tenants.tenants().forEach(ManyTenants.Tenant::countAnew);
        long cpu = cpuMillis(importing);
        TimeUnit.SECONDS.sleep(measured);
        tell(tenants);
        System.out.printf(
            Locale.ROOT,
            "processor time of the import: %.2f of a core; threads %s, at most %s resident%n",
            (cpuMillis(importing) - cpu) / (1000.0 * measured),
            status(importing, "Threads"),
            status(importing, "VmHWM"));
        jcmd(importing, "GC.heap_info");
      } finally {
        importing.destroy();
        importing.waitFor();
      }
    }
    System.out.print(Files.readString(directory.resolve("err.txt")));
  }

  private static int number(String[] arguments, int place, int other) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : other;
  }

  private static Process importing(Path directory, Path settings, String heap) throws Exception {
    List<String> command =
        new ArrayList<>(
            ProgramRun.commandLine(
                List.of(
                    "import-tenants",
                    "--settings",
                    settings.toString(),
                    "--out",
                    directory.resolve("out").toString(),
                    "--audio-interval",
                    INTERVAL.toString(),
                    "--from",
                    "2026-07-14",
                    "--json")));
    command.add(1, "-Xmx" + heap);
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(directory.resolve("err.txt").toFile())
        .start();
  }

  private static void tell(ManyTenants tenants) {
    List<Double> rates =
        tenants.tenants().stream()
            .map(ManyTenants.Tenant::meanDistance)
            .map(
                distance ->
                    distance.isZero() ? 0 : INTERVAL.toNanos() / (double) distance.toNanos())
            .sorted()
            .toList();
    Duration nearest =
        tenants.tenants().stream()
            .map(ManyTenants.Tenant::nearest)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "tenants %d, requests %d, nearer than allowed %d, nearest %.4f s%n",
        rates.size(),
        tenants.tenants().stream().mapToInt(ManyTenants.Tenant::audioRequests).sum(),
        tenants.tooNear().size(),
        nearest.toNanos() / 1e9);
    System.out.printf(
        Locale.ROOT,
        "rate by the allowed one: least %.4f, 1 of 100 %.4f, median %.4f, most %.4f; below 0.98:"
            + " %d%n",
        rates.get(0),
        rates.get(rates.size() / 100),
        rates.get(rates.size() / 2),
        rates.get(rates.size() - 1),
        rates.stream().filter(rate -> rate < 0.98).count());
  }

  private static long cpuMillis(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  private static String status(Process process, String name) throws Exception {
    try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
      return lines
          .filter(line -> line.startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }

  private static void jcmd(Process process, String what) throws Exception {
    Path jcmd = Path.of(requireNonNull(System.getProperty("java.home")), "bin", "jcmd");
    new ProcessBuilder(jcmd.toString(), "" + process.pid(), what).inheritIO().start().waitFor();
  }
}
