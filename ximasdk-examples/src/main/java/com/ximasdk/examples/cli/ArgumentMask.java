// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.internal.text.KeyMask;
import com.ximasdk.internal.text.KeyShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what looks like a key among the arguments of a command, wherever a sentence repeats it or a
 * part of it: somebody may have typed the key where it has no place.
 */
final class ArgumentMask {
  static final ArgumentMask NONE = new ArgumentMask(List.of());

  /** No key is longer, and no longer argument is a mistaken one. */
  private static final int LONGEST = 8_000;

  private static final String DATABASE = "--database";

  private final List<KeyMask> masks;

  private ArgumentMask(List<KeyMask> masks) {
    this.masks = masks;
  }

  static ArgumentMask of(List<String> arguments) {
    List<KeyMask> masks = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!KeyShape.mayBeIn(argument)) {
        continue;
      }
      for (String part : isDatabase(arguments, i) ? values(argument) : parts(argument)) {
        String joined = joined(part);
        if (KeyShape.isIn(joined)) {
          String hidden = joined.substring(0, Math.min(joined.length(), LONGEST));
          masks.add(KeyMask.of(hidden));
          String inLowerCase = hidden.toLowerCase(Locale.ROOT);
          if (!inLowerCase.equals(hidden)) {
            // As a name of a host is told.
            masks.add(KeyMask.of(inLowerCase));
          }
        }
      }
    }
    return new ArgumentMask(masks);
  }

  /**
   * Refuses arguments that look like a key. They would be understood as the name of a file or of a
   * group, and then be printed, and be the name of what is written.
   *
   * @param arguments the whole command line
   * @param violations takes a sentence for each
   */
  static void refuseKeys(List<String> arguments, Violations violations) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!KeyShape.mayBeIn(argument) || isDatabase(arguments, i)) {
        continue;
      }
      if (KeyShape.isWholeIn(joined(value(argument)))) {
        violations.add(
            "Argument "
                + (i + 1)
                + " (not shown) looks like an authentication key. Others can list arguments: name a"
                + " file that holds the key by --authentication-key-file.");
      }
    }
  }

  /** The password of a database is for it alone, and is never printed. */
  private static boolean isDatabase(List<String> arguments, int at) {
    String argument = arguments.get(at);
    return argument.startsWith(DATABASE + "=jdbc:")
        || (at > 0 && arguments.get(at - 1).equals(DATABASE) && argument.startsWith("jdbc:"));
  }

  private static String value(String argument) {
    Matcher option = Shapes.OPTION.matcher(argument);
    return option.matches() ? option.group(1) : argument;
  }

  /** As a key is that was copied over several lines. */
  private static String joined(String text) {
    return Shapes.LINE_BREAK.matcher(text).replaceAll("");
  }

  /** Of an address of a database; the names of its parameters are words of sentences, too. */
  private static List<String> values(String address) {
    return Shapes.PARAMETER.splitAsStream(address).skip(1).toList();
  }

  /** Without what is known to be no key, which would be masked in other words of the sentence. */
  private static List<String> parts(String argument) {
    String value = value(argument);
    Matcher address = Shapes.ADDRESS.matcher(value);
    if (!address.matches()) {
      return List.of(value);
    }
    String user = Objects.requireNonNullElse(address.group("user"), "");
    String host = address.group("host");
    String rest = address.group("rest");
    // A key may hold a slash, but no dot, as a host does.
    boolean isHost = host.indexOf('.') >= 0 || host.startsWith("localhost");
    return isHost ? List.of(user, host, rest) : List.of(user, host + rest);
  }

  String masked(String sentence) {
    String masked = sentence;
    for (KeyMask mask : masks) {
      masked = mask.masked(masked);
    }
    return masked;
  }

  /** Made when an argument is looked at more closely, which a quick start is spared otherwise. */
  private static final class Shapes {
    static final Pattern OPTION = Pattern.compile("--[a-z]+(?:-[a-z]+)*=(.*)", Pattern.DOTALL);
    static final Pattern ADDRESS =
        Pattern.compile(
            "[A-Za-z][A-Za-z0-9+.-]*://(?:(?<user>.*)@)?(?<host>[^:/?#]*)(?<rest>.*)",
            Pattern.DOTALL);

    static final Pattern PARAMETER = Pattern.compile("[?&][^=&]*=");

    static final Pattern LINE_BREAK = Pattern.compile("\\R\\s*");

    private Shapes() {}
  }
}
