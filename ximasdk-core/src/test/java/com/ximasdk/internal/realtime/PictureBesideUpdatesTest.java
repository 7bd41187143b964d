// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Answers that were asked for while the tenant told values by itself. */
class PictureBesideUpdatesTest extends BoardStory {
  @Test
  void aPictureDoesNotUndoAnUpdateThatCameWhileItWasAskedFor() {
    picture("Ann(1) Ready");
    long stamp = board.stamp();
    update("Ann(1) Talking");
    pictureAsked(stamp, "Ann(1) Ready");
    told();

    assertThat(state("Ann(1)").text()).isEqualTo("Talking");
  }

  @Test
  void aPictureWinsOverAnUpdateThatIsOlderByTheTenantsClock() {
    long stamp = board.stamp();
    update("Ann(1) Ringing @10");
    pictureAsked(stamp, "Ann(1) Talking @20");

    assertThat(state("Ann(1)").text()).isEqualTo("Talking");
  }

  @Test
  void aPictureIsNotUndoneByAnUpdateThatItOvertook() {
    pictureAsked(board.stamp(), "Ann(1) Talking @20");
    update("Ann(1) Ringing @10");
    assertThat(state("Ann(1)").text()).isEqualTo("Talking");

    update("Ann(1) Hold @21");
    assertThat(state("Ann(1)").text()).isEqualTo("Hold");
  }

  @Test
  void aPictureCountsNobodyAsMissedWhoAppearedWhileItWasAskedFor() {
    picture("Ann(1) Ready");
    long stamp = board.stamp();
    update("Ben(2) Idle");
    pictureAsked(stamp, "Ann(1) Ready");
    picture("Ann(1) Ready", "Ben(2) Idle");
    told();
    picture("Ann(1) Ready");

    assertThat(told()).isEmpty();
  }

  @Test
  void aPictureIsNotNeededToSeeThatAnUpdateIsOlderThanTheOneBefore() {
    update("Ann(1) Ringing @20");
    update("Ann(1) Talking @10");
    assertThat(state("Ann(1)").text()).isEqualTo("Ringing");

    update("Ann(1) Talking");
    assertThat(state("Ann(1)").text()).isEqualTo("Talking");
  }
}
