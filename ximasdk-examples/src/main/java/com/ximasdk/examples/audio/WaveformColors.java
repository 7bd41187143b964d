// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import java.awt.Color;
import java.util.List;

/** The colours of a waveform's picture. */
final class WaveformColors {
  static final Color PAPER = Color.WHITE;
  static final Color LANE_PAPER = new Color(0xF5F7FA);
  static final Color LINE = new Color(0xD5DAE1);
  static final Color INK = new Color(0x1F2933);
  static final Color FAINT_INK = new Color(0x616E7C);
  static final Color TALK_OVER = new Color(0xD9, 0x48, 0x0F, 0x4A);
  static final Color TALK_OVER_INK = new Color(0xD9480F);

  /** Each lane's peaks, RMS and talk: one hue a lane, in turn. */
  private static final List<Color> HUES =
      List.of(new Color(0x0B7285), new Color(0x5F3DC4), new Color(0x2B8A3E), new Color(0x9C36B5));

  private WaveformColors() {}

  /** The hue of a lane's RMS and talk. */
  static Color hue(int lane) {
    return HUES.get(lane % HUES.size());
  }

  /** The hue of a lane's peaks. */
  static Color light(int lane) {
    Color hue = hue(lane);
    return new Color(hue.getRed(), hue.getGreen(), hue.getBlue(), 0x78);
  }
}
