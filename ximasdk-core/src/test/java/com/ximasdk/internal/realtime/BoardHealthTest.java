// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.realtime.StaleCause;
import com.ximasdk.realtime.WatchTransport;
import org.junit.jupiter.api.Test;

/** How true the board is, over which transport, and by which metric: told once, and melting. */
class BoardHealthTest extends BoardStory {
  @Test
  void anOutageIsToldWithTheInstantSinceWhenDataIsStale() {
    picture("Ann(1) Ready");
    board.fresh(at(100));
    told();
    board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
    board.stale(StaleCause.OUTAGE, "HTTP 503", at(105), at(110));

    assertThat(told()).containsExactly("stale OUTAGE since 100");
  }

  @Test
  void anOutageEndsAfterTheChangesThatTheFreshPictureBrought() {
    picture("Ann(1) Ready");
    board.fresh(at(100));
    told();
    board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
    told();
    picture("Ann(1) Talking");
    board.fresh(at(120));

    assertThat(told()).containsExactly("Ann(1) Talking", "recovered, stale since 100");
  }

  @Test
  void anOutageThatPassedUnreadIsToldAfterwards() {
    picture("Ann(1) Ready");
    board.fresh(at(100));
    told();
    board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
    picture("Ann(1) Talking");
    board.fresh(at(120));

    assertThat(told())
        .containsExactly("Ann(1) Talking", "stale OUTAGE since 100", "recovered, stale since 100");
  }

  @Test
  void outagesThatPassedUnreadAreToldAsOneFromTheFirstOn() {
    picture("Ann(1) Ready");
    board.fresh(at(100));
    told();
    board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
    board.fresh(at(120));
    board.stale(StaleCause.NOT_READY, "not ready", at(130), at(130));
    board.fresh(at(140));

    assertThat(told()).containsExactly("stale NOT_READY since 100", "recovered, stale since 100");
  }

  @Test
  void anOutageIsToldAgainWhenItsCauseChangesAndKeepsItsBeginning() {
    board.fresh(at(100));
    board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
    told();
    board.stale(StaleCause.METRIC_ABSENT, "not listed", at(105), at(110));

    assertThat(told()).containsExactly("stale METRIC_ABSENT since 100");
  }

  @Test
  void anOutageIsToldFirstToWhoComesWhileItLasts() {
    picture("Ann(1) Ready");
    board.fresh(at(100));
    board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
    backlog = subscribe();

    assertThat(told())
        .containsExactly(
            "stale OUTAGE since 100", "appeared Ann(1)", "Ann(1) Ready", "picture of 1");
  }

  @Test
  void anOutageComesAfterTheStatesThatWereSeenBeforeIt() {
    picture("Ann(1) Ready");
    board.fresh(at(100));
    told();
    board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
    board.fresh(at(106));
    update("Ann(1) Talking");
    board.stale(StaleCause.OUTAGE, "HTTP 503", at(107), at(108));

    assertThat(told()).containsExactly("Ann(1) Talking", "stale OUTAGE since 100");
  }

  @Test
  void anotherTransportIsToldOnce() {
    board.transport(WatchTransport.POLLING, "no such endpoint", at(1));

    assertThat(told()).containsExactly("transport POLLING");
    assertThat(told()).isEmpty();
  }

  @Test
  void aTransportThatIsInUseStillIsNotToldAgain() {
    board.transport(WatchTransport.POLLING, "no such endpoint", at(1));
    told();
    board.transport(WatchTransport.POLLING, "HTTP 503", at(2));

    assertThat(told()).isEmpty();
  }

  @Test
  void transportsThatChangedUnreadMeltIntoTheNewest() {
    board.transport(WatchTransport.POLLING, "HTTP 503", at(1));
    told();
    board.transport(WatchTransport.WEBSOCKET, "open again", at(2));
    board.transport(WatchTransport.POLLING, "HTTP 503", at(3));
    assertThat(told()).isEmpty();

    board.transport(WatchTransport.WEBSOCKET, "open again", at(4));
    assertThat(told()).containsExactly("transport WEBSOCKET");
  }

  @Test
  void aMetricThatWasRenamedTwiceUnreadIsToldFromTheNameThatTheSubscriberKnows() {
    board.metric("K", "Agent State", at(1));
    told();
    board.metric("K", "Agents", at(2));
    board.metric("K", "Agent State (WFM)", at(3));
    board.metric("K", "Agent State (WFM)", at(4));

    assertThat(told()).containsExactly("metric renamed Agent State to Agent State (WFM)");
    assertThat(told()).isEmpty();
  }

  @Test
  void aMetricThatGotItsNameBackUnreadWasNotRenamed() {
    board.metric("K", "Agent State", at(1));
    told();
    board.metric("K", "Agents", at(2));
    board.metric("K", "Agent State", at(3));

    assertThat(told()).isEmpty();
  }

  @Test
  void aMetricThatWasMadeAnewIsAnother() {
    board.metric("K", "Agent State", at(1));
    told();
    board.metric("L", "Agents", at(2));

    assertThat(told()).isEmpty();
  }

  @Test
  void lookingAgainTellsNothingThatWasTold() {
    picture("Ann(1) Ready");
    board.metric("K", "Agent State", at(1));
    board.transport(WatchTransport.POLLING, "HTTP 503", at(1));
    board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
    told();
    board.mend();

    assertThat(told()).isEmpty();
  }

  @Test
  void lookingAgainKeepsWhatIsNotToldYet() {
    picture("Ann(1) Ready", "Ben(2) Idle");
    board.fresh(at(90));
    told();
    board.stale(StaleCause.OUTAGE, "HTTP 503", at(100), at(105));
    board.fresh(at(106));
    selection("Ann(1)", "Ben(2)");
    selection("Ann(1)");
    board.mend();

    assertThat(told())
        .containsExactlyInAnyOrder(
            "stale OUTAGE since 100", "recovered, stale since 100", "gone Ben(2) (Idle)");
  }
}
