// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.StaleCause;
import com.ximasdk.realtime.WatchTransport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tenant is known to say of each agent, and how true that is: the pure heart of a watch.
 *
 * <p>It takes pictures (all values), updates (some values), selections (the metric's list of
 * agents) and outages, each with its instant, and tells its observers what changed. It does no I/O,
 * reads no clock, starts no thread, and is guarded by its owner. What it is told twice it tells
 * once.
 */
final class AgentBoard implements AgentRoll.Observer {
  private final AgentRoll roll = new AgentRoll(this);
  private final List<EventBacklog> observers = new ArrayList<>();
  private Instant changedAt = Instant.EPOCH;
  private @Nullable Freshness freshness;
  private @Nullable TransportInUse transport;
  private @Nullable MetricName metric;

  /** The transport in use instead of the one that was asked for. */
  record TransportInUse(WatchTransport transport, String detail, Instant at) {}

  /** What the watched metric is called, since an instant. */
  record MetricName(String metricId, String name, Instant at) {}

  void observe(EventBacklog observer) {
    observers.add(observer);
  }

  void forget(EventBacklog observer) {
    observers.remove(observer);
  }

  /**
   * Makes the board whole after a change that was thrown out of, and has every observer look at all
   * of it again: what it was told before is not told twice.
   */
  void mend() {
    roll.mend();
    observers.forEach(EventBacklog::lookAgain);
  }

  // ---- what it shows

  /** The agent in a slot; null if the slot is empty. */
  @Nullable AgentView view(long slot) {
    return roll.view(slot);
  }

  /** All occupied slots, in the order in which they were taken. */
  Collection<Long> occupied() {
    return roll.occupied();
  }

  /** How many agents the metric covers, as far as is known. */
  int agents() {
    return roll.size();
  }

  /** Whether every agent was known, or not ready for too long, at some time. */
  boolean pictureComplete() {
    return roll.pictureComplete();
  }

  Instant pictureAt() {
    return roll.pictureAt();
  }

  /** When a picture, an update or a selection was last taken. */
  Instant changedAt() {
    return changedAt;
  }

  @Nullable Freshness freshness() {
    return freshness;
  }

  @Nullable TransportInUse transport() {
    return transport;
  }

  @Nullable MetricName metric() {
    return metric;
  }

  /** Whether the board shows something that the newest selection does not explain. */
  boolean selectionDoubtful() {
    return roll.selectionDoubtful();
  }

  /** A stamp to take before a picture is asked for: updates that come after it are newer. */
  long stamp() {
    return roll.stamp();
  }

  // ---- what it takes

  /**
   * Takes the metric's list of agents. An empty list says nothing: some tenants may leave it out.
   */
  void selection(List<String> categorySelection, Instant at) {
    changedAt = at;
    roll.selection(categorySelection, at);
  }

  /** Takes an answer to a request for all values. */
  PictureOutcome picture(Picture picture, Instant at) {
    changedAt = at;
    return roll.picture(picture, at);
  }

  /** Takes values that the tenant told by itself, in the order in which it did. */
  void update(Collection<Observation> values, Instant at) {
    changedAt = at;
    roll.update(values, at);
  }

  /**
   * Says that the board may be untrue, and until when it was known to be true. While it already is,
   * only another cause counts, and the instant since when stays.
   */
  void stale(StaleCause cause, String detail, Instant since, Instant at) {
    Freshness before = freshness;
    if (before != null && before.cause() == cause) {
      return;
    }
    Instant staleSince = before == null || before.fresh() ? since : before.staleSince();
    freshness = new Freshness(cause, staleSince, detail, at);
    observers.forEach(EventBacklog::freshnessChanged);
  }

  /** Says that the board is true at this instant. */
  void fresh(Instant at) {
    Freshness before = freshness;
    freshness = new Freshness(null, at, "", at);
    if (before != null && !before.fresh()) {
      observers.forEach(EventBacklog::freshnessChanged);
    }
  }

  /** Says which transport is in use; that it still is says nothing. */
  void transport(WatchTransport inUse, String detail, Instant at) {
    if (transport != null && transport.transport() == inUse) {
      return;
    }
    transport = new TransportInUse(inUse, detail, at);
    observers.forEach(EventBacklog::transportChanged);
  }

  /** Says what the watched metric is called. */
  void metric(String metricId, String name, Instant at) {
    MetricName before = metric;
    if (before != null && before.metricId().equals(metricId) && before.name().equals(name)) {
      return;
    }
    metric = new MetricName(metricId, name, at);
    observers.forEach(EventBacklog::metricRenamed);
  }

  // ---- what it tells

  @Override
  public void changed(AgentSlot slot) {
    observers.forEach(observer -> observer.agentChanged(slot.number));
  }

  @Override
  public void left(AgentSlot slot, Instant at) {
    observers.forEach(observer -> observer.agentLeft(slot.number, slot.view, at));
  }

  @Override
  public void pictureCompleted() {
    observers.forEach(EventBacklog::pictureCompleted);
  }
}
