// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import com.ximasdk.examples.cli.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** A person's word that the tenant may be asked. */
interface Consent {
  /** Whether there is a person to ask. */
  boolean canBeAsked();

  /** Asks; anything but a yes is a no. */
  boolean isGiven();

  /** At this process's terminal. */
  static Consent ofThisProcess(Console console) {
    return new Consent() {
      @Override
      public boolean canBeAsked() {
        return console.errIsTerminal() && inputIsTerminal();
      }

      @Override
      public boolean isGiven() {
        console.err().print("Ask the tenant? [y/N] ");
        console.err().flush();
        try {
          // Not closed: the process's input is not this command's.
          BufferedReader input =
              new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
          String line = input.readLine();
          return line != null && isYes(line);
        } catch (IOException e) {
          return false;
        }
      }
    };
  }

  /** Whether a line is a yes. */
  static boolean isYes(String line) {
    return Set.of("y", "yes").contains(line.strip().toLowerCase(Locale.ROOT));
  }

  @SuppressWarnings("SystemConsoleNull") // Since JDK 22 the guess is "yes" where nothing is known.
  private static boolean inputIsTerminal() {
    try {
      Path link = Path.of("/proc/self/fd/0");
      if (Files.isSymbolicLink(link)) {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException | SecurityException e) {
      // Then the platform's answer has to do.
    }
    return System.console() != null;
  }
}
