// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

/**
 * A progress bar on standard error, where that is a terminal; else nothing. Not for use by several
 * threads at once.
 */
public final class Progress implements AutoCloseable {
  private static final int BAR = 30;

  private final Console console;
  private final String what;
  private long total;
  private long done;

  /**
   * Starts at nothing done.
   *
   * @param console has the terminal
   * @param what is counted, as {@code recordings}
   * @param total how many there are; 0 if unknown
   */
  public Progress(Console console, String what, long total) {
    this.console = console;
    this.what = what;
    this.total = total;
  }

  /** So many more are to be done. */
  public void expect(long more) {
    total += more;
  }

  /** One more is done. */
  public void step() {
    done++;
    if (console.errTakesSequences()) {
      console.err().print("\r\u001b[2K" + line());
      console.err().flush();
    }
  }

  /** Takes the bar away, so that something else can be printed. */
  public void clear() {
    if (console.errTakesSequences()) {
      console.err().print("\r\u001b[2K");
      console.err().flush();
    }
  }

  @Override
  public void close() {
    clear();
  }

  private String line() {
    if (total <= 0) {
      return done + " " + what;
    }
    int filled = (int) Math.min(BAR, done * BAR / total);
    return "["
        + "#".repeat(filled)
        + "-".repeat(BAR - filled)
        + "] "
        + done
        + "/"
        + total
        + " "
        + what;
  }
}
