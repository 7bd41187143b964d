// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.examples.cli.TextWidth;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.Duration;
import java.util.Locale;

/** How agents and lengths of time are written where there is little room. */
final class CellTexts {
  private static final int HOURS_SHOWN = 100;

  private CellTexts() {}

  /**
   * An agent; the extension tells apart whom a name that was cut does not.
   *
   * @param agent the agent
   * @param width the cells that there are
   */
  static String agent(MonitoredAgent agent, int width) {
    String loginId = agent.loginId();
    String extension = "(" + agent.extension() + ")";
    int left = width - TextWidth.of(extension);
    return TextWidth.of(loginId) <= width || left < 4 || !loginId.endsWith(extension)
        ? loginId
        : TextWidth.fit(loginId.substring(0, loginId.length() - extension.length()), left)
            + extension;
  }

  /** A length of time: hours, or days where those are many. A negative one is none. */
  static String length(Duration length) {
    long seconds = Math.max(0, length.toSeconds());
    long hours = seconds / 3600;
    return hours < HOURS_SHOWN
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%dd %dh", hours / 24, hours % 24);
  }

  /** Upwards, so that what lasted for a moment does not look as if it had not. */
  static Duration wholeSeconds(Duration length) {
    return Duration.ofSeconds(length.plusMillis(999).toSeconds());
  }
}
