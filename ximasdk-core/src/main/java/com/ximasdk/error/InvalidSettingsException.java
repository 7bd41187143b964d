// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import java.util.List;

/**
 * The settings are wrong; nothing was sent. It names everything that is wrong, not just the first.
 *
 * @since 0.1.0
 */
public final class InvalidSettingsException extends XimaException {
  private static final long serialVersionUID = 1L;

  private final transient List<SettingsViolation> violations;

  /**
   * Tells of what is wrong.
   *
   * @param violations each thing that is wrong, at least one
   */
  public InvalidSettingsException(List<SettingsViolation> violations) {
    super(Remedy.MEND_SETTINGS, sentences(violations));
    this.violations = List.copyOf(violations);
  }

  private static List<String> sentences(List<SettingsViolation> violations) {
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("an invalid setting is named, none was");
    }
    return violations.stream().map(SettingsViolation::toString).toList();
  }

  /** {@return everything that is wrong, at least one thing} Cannot be changed. */
  public List<SettingsViolation> violations() {
    return violations == null ? List.of() : violations;
  }
}
