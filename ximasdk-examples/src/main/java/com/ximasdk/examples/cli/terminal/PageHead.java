// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import com.ximasdk.examples.cli.Style;
import java.util.List;

/**
 * What stands around the rows of a page. Immutable.
 *
 * @param status how things stand, the important part first
 * @param shortStatus the same where there is little room
 * @param style how the status looks
 * @param clock the time; shown where there is room
 * @param counts how many rows there are of each kind; the longest form first, the last one is cut
 *     if even that is too long
 * @param news what was told last; empty if nothing
 */
public record PageHead(
    String status,
    String shortStatus,
    Style style,
    String clock,
    List<String> counts,
    String news) {
  /** Copies the list. */
  public PageHead {
    counts = List.copyOf(counts);
  }
}
