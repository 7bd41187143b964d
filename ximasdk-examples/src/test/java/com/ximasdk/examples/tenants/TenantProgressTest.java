// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What people see of how far a tenant is. */
class TenantProgressTest {
  private static final Duration PACE = Duration.ofSeconds(3);

  private final TenantProgress begun = TenantProgress.of("acme").listed(40).listed(2);

  @Test
  void whatIsLeftTakesItsTimeAtThePaceOfTheTenant() {
    TenantProgress now = begun.oneImported().oneFailed("No.");
    assertThat(now.left()).isEqualTo(40);
    assertThat(now.imported()).isEqualTo(1);
    assertThat(now.failed()).isEqualTo(1);
    assertThat(now.timeLeft(PACE)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void aTurnThatHasDealtWithAllLeavesNothing() {
    assertThat(begun.turnEnded().left()).isZero();
  }

  @Test
  void aTurnThatWasCutOffLeavesWhatItHadLeftAndNobodyKnowsForHowLong() {
    TenantProgress now = begun.oneImported().turnCutOff("The cap is reached.");
    assertThat(now.left()).isEqualTo(41);
    assertThat(now.timeLeft(PACE)).isZero();
    assertThat(now.news()).isEqualTo("The cap is reached.");
  }

  @Test
  void theNextTurnCountsAnewWhatIsLeft() {
    TenantProgress now = begun.turnCutOff("The cap is reached.").listed(41).listed(3);
    assertThat(now.left()).isEqualTo(44);
    assertThat(now.timeLeft(PACE)).isEqualTo(Duration.ofSeconds(3 * 44));
  }
}
