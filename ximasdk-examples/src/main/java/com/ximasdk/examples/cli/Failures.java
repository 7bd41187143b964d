// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.internal.text.Causes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.slf4j.LoggerFactory;

/**
 * The failures of one command: each is one sentence on standard error, and the worst of them is the
 * exit code. A command that goes on after a failed item {@linkplain #add adds} it; what ends a
 * command is simply thrown, and the launcher asks {@link #exitCodeOf} and {@link #sentence}.
 */
public final class Failures {
  private final Console console;
  private int exitCode = ExitCode.DONE;

  /**
   * No failure yet.
   *
   * @param console takes the sentences
   */
  public Failures(Console console) {
    this.console = console;
  }

  /**
   * Tells that one item failed while the command goes on. A refused key still ends in {@link
   * ExitCode#REFUSED}; a refused item does not.
   *
   * @param item what failed, in words that its owner knows
   * @param failure why
   */
  public void add(String item, Throwable failure) {
    // Not a field: a command that does not log starts without what logs.
    LoggerFactory.getLogger(Failures.class).debug("{}", item, failure);
    add(item + ": " + sentence(failure));
    if (failure instanceof KeyRefusedException) {
      exitCode = ExitCode.REFUSED;
    }
  }

  /**
   * Tells that something failed while the command goes on.
   *
   * @param sentence what was found, what was expected, what to do
   */
  public void add(String sentence) {
    console.tellFailure(sentence);
    exitCode = Math.max(exitCode, ExitCode.FAILED);
  }

  /** The exit code that the failures so far amount to. */
  public int exitCode() {
    return exitCode;
  }

  /**
   * The exit code for a failure that ended a whole command.
   *
   * @param failure what was thrown
   */
  public static int exitCodeOf(Throwable failure) {
    if (failure instanceof UsageException || failure instanceof InvalidSettingsException) {
      return ExitCode.USAGE;
    }
    if (failure instanceof KeyRefusedException || failure instanceof AccessRefusedException) {
      return ExitCode.REFUSED;
    }
    return ExitCode.FAILED;
  }

  /**
   * What happened, in one line for people, without a class name where that is possible.
   *
   * @param failure what was thrown
   */
  public static String sentence(Throwable failure) {
    Throwable cause = failure instanceof UncheckedIOException e ? causeOf(e) : failure;
    if (cause instanceof FileSystemException file) {
      return oneLine(fileSentence(file));
    }
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return "Unexpected failure: " + cause.getClass().getSimpleName() + ".";
    }
    boolean saidForPeople =
        cause instanceof UsageException
            || cause instanceof OutputClosedException
            || cause.getClass().getPackageName().startsWith("com.ximasdk");
    String text =
        saidForPeople || cause instanceof FileNotFoundException || isOfAPort(cause)
            ? message
            : cause instanceof IOException
                ? "Reading or writing failed: " + message
                : "Unexpected failure: " + cause.getClass().getSimpleName() + ": " + message;
    return oneLine(text);
  }

  /** The message of an exception that was written for people. */
  static String messageOf(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : oneLine(message);
  }

  /** Who listens says it for people. */
  private static boolean isOfAPort(Throwable failure) {
    return Causes.hold(failure, BindException.class);
  }

  private static Throwable causeOf(UncheckedIOException e) {
    Throwable cause = e.getCause();
    return cause == null ? e : cause;
  }

  private static String fileSentence(FileSystemException failure) {
    String advice = failure instanceof AccessDeniedException ? " Check the permissions." : "";
    String file = failure.getFile();
    return (file == null ? "" : file + ": ") + DiskReason.of(failure) + "." + advice;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
