// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.text.PlainText;

/**
 * What was found of one prerequisite. It holds no secret. Immutable.
 *
 * @param check what was looked at
 * @param outcome what came of it
 * @param detail what was found, as sentences; never blank
 * @param remedy what to do, in the menu words of Xima CCaaS; empty for {@link SetupOutcome#OK}, and
 *     for no other
 * @param refused whether the tenant refuses the key (401) or a whole operation (403), so that only
 *     an administrator of the tenant can mend it
 * @since 0.1.0
 */
public record SetupFinding(
    Prerequisite check, SetupOutcome outcome, String detail, String remedy, boolean refused) {
  /**
   * Checks the parts, and makes each sentence one plain line.
   *
   * @param check what was looked at
   * @param outcome what came of it
   * @param detail what was found, as sentences
   * @param remedy what to do, in the menu words of Xima CCaaS
   * @param refused whether the tenant refuses the key (401) or a whole operation (403), so that
   *     only an administrator of the tenant can mend it
   * @throws IllegalArgumentException if the detail is blank, or the remedy is blank for another
   *     outcome than {@link SetupOutcome#OK}, or not blank for that one
   */
  public SetupFinding {
    requireNonNull(check, "check");
    requireNonNull(outcome, "outcome");
    detail = PlainText.of(detail);
    remedy = PlainText.of(requireNonNull(remedy, "remedy"));
    if (detail.isBlank()) {
      throw new IllegalArgumentException("the finding on " + check.id() + " has no detail");
    }
    if (remedy.isBlank() != (outcome == SetupOutcome.OK)) {
      throw new IllegalArgumentException(
          "the finding on "
              + check.id()
              + " is "
              + outcome.text()
              + ", its remedy '"
              + remedy
              + "'");
    }
  }
}
