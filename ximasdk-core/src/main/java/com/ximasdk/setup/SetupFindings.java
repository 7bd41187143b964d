// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import java.util.List;

/**
 * What a check of the set-up found: one finding a prerequisite, all of them, in their order.
 * Immutable.
 *
 * @since 0.1.0
 */
public final class SetupFindings {
  private final List<SetupFinding> all;

  SetupFindings(List<SetupFinding> all) {
    this.all = List.copyOf(all);
  }

  /** {@return one finding for each {@link Prerequisite}, in their order; unmodifiable} */
  public List<SetupFinding> all() {
    return all;
  }

  /**
   * The finding on one prerequisite.
   *
   * @param check the prerequisite
   * @return its finding; there always is one
   */
  public SetupFinding of(Prerequisite check) {
    return all.stream()
        .filter(finding -> finding.check() == check)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing was found on " + check.id()));
  }

  /**
   * The findings with an outcome.
   *
   * @param outcome the outcome
   * @return those findings, in the order of the prerequisites; unmodifiable, empty if there are
   *     none
   */
  public List<SetupFinding> with(SetupOutcome outcome) {
    return all.stream().filter(finding -> finding.outcome() == outcome).toList();
  }

  /** {@return whether nothing failed} There may be warnings, and checks that were skipped. */
  public boolean nothingFailed() {
    return with(SetupOutcome.FAILED).isEmpty();
  }

  /** {@return whether the settings themselves are wrong} Nothing was sent then. */
  public boolean settingsAreWrong() {
    return of(Prerequisite.SETTINGS).outcome() == SetupOutcome.FAILED;
  }

  /** {@return whether the tenant refuses the key (401), or a whole operation (403)} */
  public boolean somethingIsRefused() {
    return all.stream().anyMatch(SetupFinding::refused);
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
