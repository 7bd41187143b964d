// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

/** The forms of settings, as regular expressions. */
final class SettingForm {
  static final String EXTENSION = "[^\\s(),;]{1,64}";
  static final String REPORT_ID = "[A-Za-z0-9_-]{1,64}";

  static final String INTERVAL_MINUTES = "5|10|15|20|30|60";
  static final String INTERVAL_LABEL = "byColumn|twentyFourHours|minutes|hours|hoursAndMinutes";
  static final String DURATION_UNIT = "milliseconds|seconds";
  static final String AUDIO_PATH = "v1|v2";
  static final String AGENT_CHANNEL = "0|1";
  static final String METRIC_ID_JOINING = "repeated|comma";
  static final String TRUTH = "true|false";

  /** The word reason once, with something in front of it that is not blank. */
  static final String REASON_SEPARATOR =
      "(?!.*reason.*reason)\\P{Cc}{0,20}[^\\p{Cc}\\p{Z}]\\P{Cc}{0,20}reason\\P{Cc}{0,20}";

  /** A name that somebody gave: on one line, and not endless. */
  static final String NAME = "\\P{Cc}{0,500}";

  /** A {@link #NAME} that is not blank. */
  static final String FILLED_NAME = "(?=.*[^\\p{Z}\\p{Cc}])" + NAME;

  private SettingForm() {}
}
