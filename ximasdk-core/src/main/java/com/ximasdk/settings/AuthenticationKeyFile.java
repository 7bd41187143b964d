// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An authentication key in a file, which is read again when it has changed or when the tenant has
 * refused the key. While the file cannot be read, or holds no key, the last one stays in use, and
 * the log says so once.
 *
 * <p>Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class AuthenticationKeyFile implements AuthenticationKeySource {
  private static final Logger LOG = LoggerFactory.getLogger(AuthenticationKeyFile.class);

  private final Path file;
  private final Object reading = new Object();
  private volatile Reading last;
  private String problemTold = "";

  /**
   * A key and the state of the file when it was read.
   *
   * @param state tells a changed file; null where it is to be read again in any case
   */
  private record Reading(AuthenticationKey key, @Nullable Object state) {}

  private AuthenticationKeyFile(Path file, Reading first) {
    this.file = file;
    this.last = first;
  }

  /**
   * Reads a file that holds the key alone, in UTF-8 or in UTF-16 with a byte order mark.
   *
   * @param file the file; a relative one is taken where the program runs
   * @return a source whose first key has been read
   * @throws InvalidSettingsException if it cannot be read or holds no key; it names the file, never
   *     what is in it
   */
  public static AuthenticationKeyFile of(Path file) {
    return new AuthenticationKeyFile(file, read(file));
  }

  @Override
  public AuthenticationKey current() {
    Object before = last.state();
    if (before != null && before.equals(state(file))) {
      return last.key();
    }
    synchronized (reading) {
      try {
        last = read(file);
        problemTold = "";
      } catch (InvalidSettingsException e) {
        last = new Reading(last.key(), state(file));
        String problem = e.violations().get(0).message();
        if (!problemTold.equals(problem)) {
          problemTold = problem;
          LOG.warn("{} The last key stays in use.", problem);
        }
      }
      return last.key();
    }
  }

  @Override
  public void refused(AuthenticationKey key) {
    synchronized (reading) {
      if (last.key().equals(key)) {
        last = new Reading(key, null);
      }
    }
  }

  private static Reading read(Path file) {
    try {
      // Before the content: a change in between is found the next time.
      Object state = state(file);
      return new Reading(AuthenticationKey.of(SmallTextFile.read(file)), state);
    } catch (IOException e) {
      throw refused("The file " + Quote.file(file) + " cannot be read: " + SmallTextFile.reason(e));
    } catch (IllegalArgumentException e) {
      throw refused("The file " + Quote.file(file) + ": " + e.getMessage());
    }
  }

  /** What differs when a file was changed; a text of its own where there is no file. */
  private static Object state(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return List.of(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey()));
    } catch (IOException e) {
      return "unreadable";
    }
  }

  private static InvalidSettingsException refused(String message) {
    return new InvalidSettingsException(
        List.of(new SettingsViolation("authenticationKeyFile", message)));
  }

  /** The file; never the key. */
  @Override
  public String toString() {
    return "AuthenticationKeyFile[" + Quote.file(file) + "]";
  }
}
