// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.util.Locale;

/** The form in which headings are compared: letters of either case and blanks of any kind alike. */
public final class HeadingForm {
  private HeadingForm() {}

  /** The form of a heading: without outer blanks, each run of inner ones as one space. */
  public static String of(String heading) {
    StringBuilder form = new StringBuilder(heading.length());
    boolean blank = false;
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      if (Blanks.isBlank(c)) {
        blank = true;
      } else {
        if (blank && !form.isEmpty()) {
          form.append(' ');
        }
        blank = false;
        form.append(c);
      }
    }
    return form.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
