// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import java.awt.Font;

/** The faces of texts in a picture. */
enum TextFace {
  TITLE(Font.BOLD, 17),
  LABEL(Font.BOLD, 14),
  TEXT(Font.PLAIN, 12);

  private final int style;
  private final int size;

  TextFace(int style, int size) {
    this.style = style;
    this.size = size;
  }

  /** How far it reaches above its base line, and a little more, in pixels. */
  int ascent() {
    return size;
  }

  /** How far it reaches below its base line, in pixels. */
  int descent() {
    return size / 3;
  }

  /** The font; looked for only where something is drawn. */
  Font font() {
    return new Font(Font.SANS_SERIF, style, size);
  }
}
