// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs the example programs in this process, as their users do. */
public final class ProgramRun {
  private ProgramRun() {}

  /** Runs a command as it is given. */
  public static CommandRun of(String... arguments) {
    return CommandRun.of(Main::launcher, Map.of(), arguments);
  }

  /** Runs a command against a tenant, with the tenant's key in the environment. */
  public static CommandRun against(SimulatedTenant tenant, String... arguments) {
    return withKey(tenant.authenticationKey(), tenant, arguments);
  }

  /** Runs a command against a tenant, with a key of one's own. */
  public static CommandRun withKey(String key, SimulatedTenant tenant, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--url", tenant.url().toString()));
    return CommandRun.of(
        Main::launcher, Map.of("XIMA_AUTHENTICATION_KEY", key), all.toArray(String[]::new));
  }

  /** Starts a command in a process of its own; the caller ends it. */
  public static Process inItsOwnProcess(Map<String, String> environment, List<String> arguments)
      throws IOException {
    ProcessBuilder process = new ProcessBuilder(commandLine(arguments));
    process.environment().putAll(environment);
    return process.start();
  }

  /** What starts a command in a process of its own. */
  public static List<String> commandLine(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath(), Main.class.getName()));
    command.addAll(arguments);
    return command;
  }

  /** The tests run as a module; its path and the class path together are all there is. */
  private static String classPath() {
    return System.getProperty("jdk.module.path", "")
        + File.pathSeparator
        + System.getProperty("java.class.path", "");
  }
}
