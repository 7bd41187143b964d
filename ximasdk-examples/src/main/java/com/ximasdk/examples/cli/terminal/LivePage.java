// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import java.time.Instant;
import java.util.List;

/** Something to be looked at on a screen that may show only a part of its rows. */
public interface LivePage {
  /** How many rows there are. */
  int rows();

  /**
   * How many rows fit.
   *
   * @param size of the screen
   * @return from 0 on
   */
  int rowsThatFit(ScreenSize size);

  /**
   * The lines of the screen. Nothing is changed by asking for them.
   *
   * @param size of the screen; there are as many lines at most, and none is wider
   * @param first the first row that is seen, from 0 on
   * @param now for what counts time
   */
  List<ScreenLine> lines(ScreenSize size, int first, Instant now);
}
