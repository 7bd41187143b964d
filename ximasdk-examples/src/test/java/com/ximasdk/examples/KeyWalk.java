// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Puts keys into every place of every command, in a process whose working folder is its own. Tells
 * of each command line that printed of a key, and of each that was run: all have to be refused.
 */
final class KeyWalk {
  /** In a place that is known from before, one in so many ways to write a key is tried. */
  private static final int STEP = 40;

  private static final String REFUSED = "(not shown) looks like an authentication key";

  private final KeyTraces traces = new KeyTraces(WrittenKeys.KEYS);
  private final Set<String> met = new HashSet<>();
  private int place;
  private int lines;
  private int refused;
  private volatile List<String> running = List.of();

  private KeyWalk() {}

  public static void main(String[] arguments) {
    KeyWalk walk = new KeyWalk();
    Runtime.getRuntime().addShutdownHook(new Thread(walk::tellWhatRuns));
    CommandLine all = Main.launcher(nowhere()).describe();
    walk.walk(all.getCommandSpec(), List.of());
    all.getSubcommands()
        .forEach((name, command) -> walk.walk(command.getCommandSpec(), List.of(name)));
    System.out.println(
        "Looked at %s command lines, of which %s had nothing else wrong."
            .formatted(walk.lines, walk.refused));
  }

  private void walk(CommandSpec command, List<String> named) {
    List<String> valid = new ArrayList<>(named);
    command.options().stream()
        .filter(option -> option.required() || option.longestName().equals("--settings"))
        .map(KeyWalk::valid)
        .forEach(valid::add);
    command.options().forEach(option -> walk(option, named, valid));
    for (String unknown : List.of("--authentication-key", "-k")) {
      put(
          unknown,
          List.of(
              key -> with(valid, unknown + "=" + key),
              key -> with(valid, unknown, key),
              key -> with(named, unknown + key)));
    }
    List<String> names = new ArrayList<>(valid);
    for (int at = 0; at <= command.positionalParameters().size() + 1; at++) {
      List<String> before = List.copyOf(names);
      put(
          "position " + at,
          List.of(
              key -> with(before, key),
              key -> with(before, key, "absent.wav", "absent.png"),
              key -> with(before, "--", key),
              key -> with(named, key, "absent.wav")));
      names.add("absent" + at + ".wav");
    }
  }

  private void walk(OptionSpec option, List<String> named, List<String> valid) {
    String name = option.longestName();
    List<String> others = valid.stream().filter(other -> !other.startsWith(name + "=")).toList();
    List<Way> ways = new ArrayList<>(List.of(key -> with(others, name + "=" + key)));
    if (option.arity().max() == 0) {
      ways.add(key -> with(others, name, key));
      ways.add(key -> with(others, option.shortestName() + key));
    } else {
      ways.add(key -> with(others, name, key));
      ways.add(key -> with(named, name, key, name + "=" + key));
    }
    boolean isText = option.type() == String.class || option.type() == Path.class;
    put((isText || option.isMultiValue() ? name : "") + option.type(), ways);
  }

  /**
   * Tries all ways to write a key in the first place of a kind, and some in the others: options of
   * the same name are mostly the same one, and what is no text is read by what reads its type. The
   * key alone is put into each place in all ways.
   */
  private void put(String kind, List<Way> ways) {
    place++;
    boolean isNew = met.add(kind);
    for (int form = 0; form < WrittenKeys.forms(); form++) {
      if (isNew || (form + place) % STEP == 0) {
        look(ways.get((form + place) % ways.size()).put(WrittenKeys.written(form, place)));
      }
    }
    for (Way way : ways) {
      look(way.put(WrittenKeys.plain(place)));
    }
  }

  private void look(List<String> arguments) {
    running = arguments;
    CommandRun run = CommandRun.of(Main::launcher, Map.of(), arguments.toArray(String[]::new));
    running = List.of();
    lines++;
    if (run.err().contains(REFUSED)) {
      refused++;
    }
    boolean helped = run.out().startsWith("Usage: ") || run.out().startsWith("ximasdk-examples ");
    if (traces.areIn(run.out() + run.err())) {
      tell("Printed", arguments, run);
    }
    if (run.exitCode() != (helped ? ExitCode.DONE : ExitCode.USAGE)) {
      tell("Ran", arguments, run);
    }
  }

  private void tell(String what, List<String> arguments, CommandRun run) {
    System.out.println(what + ": " + arguments + " -> " + run);
  }

  /** A command that goes on for ever is ended from outside. */
  private void tellWhatRuns() {
    if (!running.isEmpty()) {
      System.out.println("Ran without an end: " + running);
    }
  }

  /** What the option takes, as far as it can be told without knowing it. */
  private static String valid(OptionSpec option) {
    String value =
        switch (option.paramLabel()) {
          case "DIR" -> "tenants";
          case "FILE" -> option.longestName().substring(2) + ".json";
          case "DATE", "T" -> option.longestName().equals("--to") ? "2026-07-15" : "2026-07-14";
          case "FROM/TO[@CHANNEL]" -> "0/1";
          case "mulaw|alaw" -> "alaw";
          default -> "A";
        };
    return option.longestName() + "=" + value;
  }

  private static List<String> with(List<String> before, String... more) {
    List<String> all = new ArrayList<>(before);
    all.addAll(List.of(more));
    return all;
  }

  private static Console nowhere() {
    return Console.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Map.of());
  }

  /** Where a key is put on a command line. */
  @FunctionalInterface
  private interface Way {
    List<String> put(String key);
  }
}
