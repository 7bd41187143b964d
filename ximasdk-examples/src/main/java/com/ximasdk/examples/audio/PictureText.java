// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import java.awt.Color;
import java.awt.Rectangle;

/**
 * A text in its place in a picture.
 *
 * @param x where it begins
 * @param baseline what it stands on
 * @param width how wide it is
 */
record PictureText(String text, TextFace face, int x, int baseline, int width, Color color) {
  /** What it covers. */
  Rectangle box() {
    return new Rectangle(x, baseline - face.ascent(), width, face.ascent() + face.descent());
  }
}
