// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.text.PlainText;

/**
 * One thing that is wrong with the settings.
 *
 * <p>Immutable.
 *
 * @param setting the setting's name, such as {@code tenantUrl} or {@code wfm.groups[2]}
 * @param message what was found, what is expected, and where to find it; never a secret
 * @since 0.1.0
 */
public record SettingsViolation(String setting, String message) {
  /**
   * Checks that both parts are there.
   *
   * @param setting the setting's name, as it is written in settings
   * @param message never a secret
   */
  public SettingsViolation {
    setting = PlainText.of(requireNonNull(setting, "setting"));
    message = PlainText.of(requireNonNull(message, "message"));
  }

  @Override
  public String toString() {
    return setting + ": " + message;
  }
}
