// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import java.util.List;

/**
 * What a check of the set-up found: one finding a prerequisite, all of them, in their order.
 * Immutable.
 */
public final class SetupFindings {
  private final List<SetupFinding> all;

  SetupFindings(List<SetupFinding> all) {
    this.all = List.copyOf(all);
  }

  /** One finding for each {@link Prerequisite}, in their order. */
  public List<SetupFinding> all() {
    return all;
  }

  /** The finding on one prerequisite. */
  public SetupFinding of(Prerequisite check) {
    return all.stream()
        .filter(finding -> finding.check() == check)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing was found on " + check.id()));
  }

  /** The findings with an outcome, in their order. */
  public List<SetupFinding> with(SetupOutcome outcome) {
    return all.stream().filter(finding -> finding.outcome() == outcome).toList();
  }

  /** Whether nothing failed; there may be warnings, and checks that were skipped. */
  public boolean nothingFailed() {
    return with(SetupOutcome.FAILED).isEmpty();
  }

  /** Whether the settings themselves are wrong; nothing was sent then. */
  public boolean settingsAreWrong() {
    return of(Prerequisite.SETTINGS).outcome() == SetupOutcome.FAILED;
  }

  /** Whether the tenant refuses the key, or a whole operation. */
  public boolean somethingIsRefused() {
    return all.stream().anyMatch(SetupFinding::refused);
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
