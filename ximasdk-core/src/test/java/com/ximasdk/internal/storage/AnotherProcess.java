// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another process that takes the lock of a file if it is free, and keeps it until it is killed. */
public final class AnotherProcess implements AutoCloseable {
  private final Process process;

  private AnotherProcess(Process process) {
    this.process = process;
  }

  /** A process that holds the lock of a file, or tries to, until it is closed. */
  public static AnotherProcess locking(Path file) throws Exception {
    Path classes =
        Path.of(AnotherProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new AnotherProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes.toString(),
                AnotherProcess.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start());
  }

  /** {@code held}, or {@code refused} if somebody else has the lock. */
  public String answer() throws IOException {
    return new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  /** What the other process does. */
  public static void main(String[] arguments) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      System.out.println(channel.tryLock() == null ? "refused" : "held");
      System.in.read();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
