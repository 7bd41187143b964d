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

  private final List<KeyMask> masks;

  private ArgumentMask(List<KeyMask> masks) {
    this.masks = masks;
  }

  static ArgumentMask of(List<String> arguments) {
    List<KeyMask> masks = new ArrayList<>();
    for (String argument : arguments) {
      if (!mayHoldKey(argument)) {
        continue;
      }
      for (String part : parts(argument)) {
        if (KeyShape.isIn(Shapes.LINE_BREAK.matcher(part).replaceAll(""))) {
          String hidden = part.substring(0, Math.min(part.length(), LONGEST));
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

  /** Most arguments do not, and then nothing more is needed. */
  private static boolean mayHoldKey(String argument) {
    return argument.indexOf('=') >= 0;
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
      if (!mayHoldKey(argument)) {
        continue;
      }
      Matcher option = Shapes.OPTION.matcher(argument);
      String value =
          Shapes.LINE_BREAK.matcher(option.matches() ? option.group(1) : argument).replaceAll("");
      // The password of a database is for it alone, and is never printed.
      if (!value.startsWith("jdbc:") && Shapes.KEY.matcher(value).find()) {
        violations.add(
            "Argument "
                + (i + 1)
                + " (not shown) looks like an authentication key. Others can list arguments: name a"
                + " file that holds the key by --authentication-key-file.");
      }
    }
  }

  /** Without what is known to be no key, which would be masked in other words of the sentence. */
  private static List<String> parts(String argument) {
    Matcher option = Shapes.OPTION.matcher(argument);
    String value = option.matches() ? option.group(1) : argument;
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
            "[A-Za-z][A-Za-z0-9+.-]*://(?:(?<user>.*)@)?(?<host>[^/?#]*)(?<rest>.*)",
            Pattern.DOTALL);

    /**
     * A key that ends the argument, or a part of it; not a heading or a folder named by a value.
     */
    static final Pattern KEY = Pattern.compile("\\S{15,}=(?=[\"'\\s]*$|[.,;:/\\\\?&#])");

    static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private Shapes() {}
  }
}
