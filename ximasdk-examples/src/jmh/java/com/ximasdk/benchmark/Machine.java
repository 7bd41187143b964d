// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * On what was measured.
 *
 * @param cores that the process may use
 * @param memory of the machine, in bytes
 * @param heap the most that the runner's own process may use, in bytes
 * @param jdk vendor and version
 * @param system name, version and architecture
 * @param load of the machine in the minute before, by the number of processes; negative where the
 *     system does not tell
 * @param date when it began
 */
record Machine(
    int cores, long memory, long heap, String jdk, String system, double load, Instant date) {

  static Machine ofThisRun() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        system.getTotalMemorySize(),
        Runtime.getRuntime().maxMemory(),
        System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
        system.getName() + " " + system.getVersion() + " " + system.getArch(),
        system.getSystemLoadAverage(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  String sentence() {
    return String.format(
        Locale.ROOT,
        "%s: %d cores, %d MiB, %s, %s; load before: %.2f",
        date,
        cores,
        memory >> 20,
        jdk,
        system,
        load);
  }
}
