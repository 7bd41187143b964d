// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Shows a page on a screen while somebody scrolls in it. To be asked again and again by the thread
 * that changes the page: it draws when that is worth it, and else returns at once.
 */
public final class LivePages {
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final LiveScreen screen;
  private final LivePage page;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final FramePace pace = new FramePace();
  private int first;
  private boolean wanted = true;

  /**
   * Shows a page.
   *
   * @param screen where
   * @param page what
   */
  public LivePages(LiveScreen screen, LivePage page) {
    this(screen, page, InstantSource.system(), System::nanoTime);
  }

  LivePages(LiveScreen screen, LivePage page, InstantSource clock, LongSupplier nanos) {
    this.screen = screen;
    this.page = page;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** How long the thread may do something else before it should come back for keys and clocks. */
  public Duration patience() {
    return PATIENCE;
  }

  /**
   * Takes what was typed, and draws the page if it is time for that.
   *
   * @param changed whether the page has changed since
   * @return whether to go on; false once somebody asked for the end
   * @throws com.ximasdk.examples.cli.OutputClosedException if nobody looks any more
   */
  public boolean show(boolean changed) {
    boolean moved = false;
    for (Key key : screen.keys()) {
      moved |= take(key);
    }
    if (wanted && pace.isDue(nanos.getAsLong(), changed || moved || screen.isOutdated())) {
      draw(clock.instant());
      pace.drawn(nanos.getAsLong());
    }
    return wanted;
  }

  private void draw(Instant now) {
    ScreenSize size = screen.size();
    first = within(first, size);
    screen.draw(page.lines(size, first, now));
  }

  private boolean take(Key key) {
    ScreenSize size = screen.size();
    // One row of the last page stays in sight.
    int leaf = Math.max(1, page.rowsThatFit(size) - 1);
    int before = first;
    switch (key) {
      case LINE_UP -> first = within(first - 1, size);
      case LINE_DOWN -> first = within(first + 1, size);
      case PAGE_UP -> first = within(first - leaf, size);
      case PAGE_DOWN -> first = within(first + leaf, size);
      case FIRST -> first = 0;
      case LAST -> first = within(Integer.MAX_VALUE, size);
      case REDRAW -> screen.redraw();
      case QUIT -> wanted = false;
    }
    return first != before;
  }

  private int within(int row, ScreenSize size) {
    return Math.max(0, Math.min(row, page.rows() - page.rowsThatFit(size)));
  }
}
