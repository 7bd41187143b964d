// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A progress bar on standard error with the time that is left, where that is a terminal; else
 * nothing. Not for use by several threads at once.
 */
public final class Progress implements AutoCloseable {
  private static final String ERASE = "\r\u001b[2K";
  private static final long SHORTEST = Duration.ofMillis(250).toNanos();
  private static final long WIDTH_STAYS = Duration.ofSeconds(2).toNanos();

  private final Console console;
  private final String what;
  private final LongSupplier nanos;
  private final boolean isSeen;
  private final TimeLeft timeLeft;

  private long total;
  private long done;
  private boolean isDrawn;
  private boolean everDrawn;
  private long drawnAt;
  private int width;
  private long measuredAt;

  /**
   * Starts at nothing done.
   *
   * @param console has the terminal
   * @param what is counted, as {@code recordings}
   * @param total how many there are; 0 if unknown
   */
  public Progress(Console console, String what, long total) {
    this(console, what, total, System::nanoTime);
  }

  Progress(Console console, String what, long total, LongSupplier nanos) {
    this.console = console;
    this.what = what;
    this.total = total;
    this.nanos = nanos;
    isSeen = console.errTakesSequences();
    timeLeft = new TimeLeft(nanos.getAsLong());
  }

  /** So many more are to be done. */
  public void expect(long more) {
    total += more;
  }

  /** One more is done. The bar is drawn if it was not just now. */
  public void step() {
    done++;
    long now = nanos.getAsLong();
    timeLeft.done(now);
    if (isSeen && (!everDrawn || done == total || now - drawnAt >= SHORTEST)) {
      draw(now);
    }
  }

  private void draw(long now) {
    if (!everDrawn || now - measuredAt >= WIDTH_STAYS) {
      // The last cell stays free: some terminals go on to the next line when it is written.
      width = Math.max(1, console.errWidth() - 1);
      measuredAt = now;
    }
    String left = timeLeft.of(total - done).map(TimeLeft::words).orElse("");
    console.err().print(ERASE + new ProgressLine(done, total, what, left).fit(width));
    console.err().flush();
    isDrawn = true;
    everDrawn = true;
    drawnAt = now;
  }

  /** Takes the bar away, so that something else can be printed. */
  public void clear() {
    if (isDrawn) {
      isDrawn = false;
      console.err().print(ERASE);
      console.err().flush();
    }
  }

  @Override
  public void close() {
    clear();
  }
}
