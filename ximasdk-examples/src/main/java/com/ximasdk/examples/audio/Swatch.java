// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import java.awt.Color;
import java.awt.Rectangle;

/**
 * A patch of colour in the legend.
 *
 * @param x its left edge
 * @param y its upper edge
 */
record Swatch(Color color, int x, int y) {
  static final int SIZE = 12;

  /** What it covers. */
  Rectangle box() {
    return new Rectangle(x, y, SIZE, SIZE);
  }
}
