// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static java.util.stream.Collectors.toSet;

import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MissingCause;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.StaleCause;
import com.ximasdk.realtime.StateValue;
import com.ximasdk.realtime.WatchTransport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the tenant is known to say of each agent: the pure heart of a watch.
 *
 * <p>It takes pictures (all values), updates (some values), selections (the metric's list of
 * agents) and outages, each with its instant, and tells its observers what changed. It does no I/O,
 * reads no clock, starts no thread, and is guarded by its owner.
 *
 * <p>An agent leaves when the selection listed it and lists it no more; where the selection does
 * not list agents in this spelling, when two complete pictures in a row lack it, or one and a
 * selection read after it. An agent that is listed and lacks a value in two complete pictures in a
 * row stays, without a state. So one odd answer takes no agent away.
 */
final class AgentBoard {
  private static final int MISSED_PICTURES = 2;

  private final Map<Long, Slot> slots = new LinkedHashMap<>();
  private final Map<String, Slot> byLoginId = new HashMap<>();
  private final List<EventBacklog> observers = new ArrayList<>();

  /** Login ids in the newest selection. */
  private Set<String> listed = Set.of();

  /** Extensions in it whose agents the values spell in another way. */
  private Set<String> listedExtensions = Set.of();

  /** Login ids that a selection dropped, while values of theirs may still come. */
  private final Set<String> dropped = new HashSet<>();

  private long nextSlot = 1;
  private long updates;
  private boolean selectionDoubtful;
  private boolean pictureComplete;
  private Instant pictureAt = Instant.EPOCH;
  private @Nullable Freshness freshness;
  private @Nullable TransportInUse transport;
  private @Nullable MetricName metric;

  /** One agent's place; it keeps its number when the agent is renamed. */
  private static final class Slot {
    final long number;
    AgentView view;
    boolean listed;
    int missedPictures;

    /** When the text of the last state was last heard. */
    @Nullable Instant stateHeard;

    /** The number of the last update that came for it; 0 if none did. */
    long lastUpdate;

    /** The value time of the last state if that came with a picture. */
    @Nullable Instant pictureTime;

    Slot(long number, AgentView view) {
      this.number = number;
      this.view = view;
    }

    String loginId() {
      return view.agent().loginId();
    }
  }

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

  /** The agent in a slot; null if the slot is empty. */
  @Nullable AgentView view(long slot) {
    Slot found = slots.get(slot);
    return found == null ? null : found.view;
  }

  /** All occupied slots, in the order in which they were taken. */
  Collection<Long> occupied() {
    return List.copyOf(slots.keySet());
  }

  /** How many agents the metric covers, as far as is known. */
  int agents() {
    return slots.size();
  }

  /** Whether there was a complete picture. */
  boolean pictureComplete() {
    return pictureComplete;
  }

  Instant pictureAt() {
    return pictureAt;
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
    return selectionDoubtful;
  }

  /** A stamp to take before a picture is asked for: updates that come after it are newer. */
  long stamp() {
    return updates;
  }

  /**
   * Takes the metric's list of agents. An empty list says nothing: some tenants may leave it out.
   */
  void selection(List<String> categorySelection, Instant at) {
    selectionDoubtful = false;
    Set<String> before = listed;
    Map<String, MonitoredAgent> now = new LinkedHashMap<>();
    for (String text : categorySelection) {
      MonitoredAgent agent = MonitoredAgent.parse(text);
      now.put(agent.loginId(), agent);
    }
    listed = now.keySet();
    rename(
        now.values().stream().filter(agent -> !byLoginId.containsKey(agent.loginId())).toList(),
        slots.values().stream()
            .filter(slot -> before.contains(slot.loginId()) && !now.containsKey(slot.loginId()))
            .toList(),
        at);
    listedExtensions = spareExtensions(now.values());
    for (Slot slot : List.copyOf(slots.values())) {
      boolean wasListed = slot.listed;
      slot.listed = isListed(slot.view.agent());
      if (!slot.listed && !now.isEmpty() && (wasListed || slot.missedPictures > 0)) {
        if (wasListed) {
          dropped.add(slot.loginId());
        }
        leave(slot, at);
      }
    }
    Set<String> extensions =
        slots.values().stream().map(slot -> slot.view.agent().extension()).collect(toSet());
    for (MonitoredAgent agent : now.values()) {
      // A text without an extension may be a group's or a role's name: its members come as values.
      boolean otherSpelling =
          listedExtensions.contains(agent.extension()) && extensions.contains(agent.extension());
      if (!byLoginId.containsKey(agent.loginId())
          && !agent.extension().isEmpty()
          && !otherSpelling) {
        appear(agent, at);
      }
    }
    dropped.removeIf(loginId -> now.isEmpty() || isListed(MonitoredAgent.parse(loginId)));
  }

  /** Extensions of listed agents that the board does not have in the selection's spelling. */
  private Set<String> spareExtensions(Collection<MonitoredAgent> selection) {
    Set<String> spare = new HashSet<>();
    for (MonitoredAgent agent : selection) {
      if (!agent.extension().isEmpty() && !byLoginId.containsKey(agent.loginId())) {
        spare.add(agent.extension());
      }
    }
    return spare;
  }

  private boolean isListed(MonitoredAgent agent) {
    return listed.contains(agent.loginId()) || listedExtensions.contains(agent.extension());
  }

  /** Takes an answer to a request for all values. */
  PictureOutcome picture(Picture picture, Instant at) {
    List<Observation> values = picture.values();
    boolean complete = picture.unready().isEmpty();
    long stamp = picture.stamp();
    if (values.isEmpty() && (!complete || !listed.isEmpty())) {
      return PictureOutcome.NONE;
    }
    Map<String, Observation> newest = new LinkedHashMap<>();
    for (Observation value : values) {
      newest.put(value.agent().loginId(), value);
    }
    List<Slot> absent = new ArrayList<>();
    for (Slot slot : slots.values()) {
      if (!newest.containsKey(slot.loginId()) && slot.lastUpdate <= stamp) {
        absent.add(slot);
      }
    }
    List<MonitoredAgent> unknown = new ArrayList<>();
    for (Observation value : newest.values()) {
      if (!byLoginId.containsKey(value.agent().loginId())
          && !dropped.contains(value.agent().loginId())
          && !updatedSince(stamp, value.agent().extension())) {
        unknown.add(value.agent());
      }
    }
    rename(unknown, absent, at);
    for (MonitoredAgent agent : unknown) {
      if (!byLoginId.containsKey(agent.loginId())) {
        appear(agent, at);
      }
    }
    for (Observation value : newest.values()) {
      Slot slot = byLoginId.get(value.agent().loginId());
      if (slot != null) {
        slot.missedPictures = 0;
        if (slot.lastUpdate <= stamp || laterThanUpdate(slot, value)) {
          take(slot, value, at);
          slot.pictureTime = value.value().lastUpdateTime().orElse(null);
        }
      }
    }
    if (!complete) {
      return PictureOutcome.PARTLY;
    }
    dropped.retainAll(newest.keySet());
    for (Slot slot : absent) {
      if (!newest.containsKey(slot.loginId())) {
        miss(slot, at);
      }
    }
    pictureAt = at;
    if (!pictureComplete) {
      pictureComplete = true;
      observers.forEach(EventBacklog::pictureCompleted);
    }
    return PictureOutcome.WHOLE;
  }

  /** Takes values that the tenant told by itself. */
  void update(Collection<Observation> values, Instant at) {
    updates++;
    for (Observation value : values) {
      String loginId = value.agent().loginId();
      if (dropped.contains(loginId)) {
        continue;
      }
      Slot slot = byLoginId.get(loginId);
      if (slot == null) {
        rename(List.of(value.agent()), renameable(value.agent(), values), at);
        slot = byLoginId.get(loginId);
        if (slot == null) {
          slot = appear(value.agent(), at);
        }
        selectionDoubtful |= !listed.isEmpty();
      }
      if (!olderThanPicture(slot, value)) {
        take(slot, value, at);
        slot.pictureTime = null;
      }
      slot.lastUpdate = updates;
      slot.missedPictures = 0;
    }
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

  /** Gives an agent that came under a new name the slot of the one agent with its extension. */
  private void rename(Collection<MonitoredAgent> unknown, Collection<Slot> candidates, Instant at) {
    if (unknown.isEmpty() || candidates.isEmpty()) {
      return;
    }
    Map<String, List<Slot>> before = new HashMap<>();
    for (Slot slot : candidates) {
      before.computeIfAbsent(slot.view.agent().extension(), e -> new ArrayList<>()).add(slot);
    }
    Map<String, List<MonitoredAgent>> after = new HashMap<>();
    for (MonitoredAgent agent : unknown) {
      after.computeIfAbsent(agent.extension(), e -> new ArrayList<>()).add(agent);
    }
    after.forEach(
        (extension, agents) -> {
          List<Slot> same = before.getOrDefault(extension, List.of());
          if (!extension.isEmpty() && agents.size() == 1 && same.size() == 1) {
            Slot slot = same.get(0);
            MonitoredAgent agent = agents.get(0);
            byLoginId.remove(slot.loginId());
            byLoginId.put(agent.loginId(), slot);
            slot.view = slot.view.renamed(agent, at);
            changed(slot);
          }
        });
  }

  /** The slots whose agents an update under a new name may mean. */
  private List<Slot> renameable(MonitoredAgent agent, Collection<Observation> values) {
    Set<String> present = values.stream().map(value -> value.agent().loginId()).collect(toSet());
    boolean agentListed = listed.contains(agent.loginId());
    return slots.values().stream()
        .filter(slot -> !present.contains(slot.loginId()))
        .filter(slot -> !(agentListed && listed.contains(slot.loginId())))
        .toList();
  }

  private Slot appear(MonitoredAgent agent, Instant at) {
    Slot slot = new Slot(nextSlot++, AgentView.of(agent, at));
    slot.listed = isListed(agent);
    selectionDoubtful |= !slot.listed && !listed.isEmpty();
    slots.put(slot.number, slot);
    byLoginId.put(agent.loginId(), slot);
    changed(slot);
    return slot;
  }

  private void leave(Slot slot, Instant at) {
    slots.remove(slot.number);
    byLoginId.remove(slot.loginId(), slot);
    observers.forEach(observer -> observer.agentLeft(slot.number, slot.view, at));
  }

  private void miss(Slot slot, Instant at) {
    slot.missedPictures++;
    boolean known = slot.view.state() != null || !slot.listed;
    selectionDoubtful |= known && slot.missedPictures == 1;
    if (slot.missedPictures < MISSED_PICTURES) {
      return;
    }
    if (!slot.listed) {
      leave(slot, at);
    } else if (slot.view.state() != null || !slot.view.unreadable().isEmpty()) {
      slot.view = slot.view.withoutState(MissingCause.NO_VALUE, "", at);
      changed(slot);
    }
  }

  private void take(Slot slot, Observation value, Instant at) {
    AgentState before = slot.view.state();
    if (!(value.value() instanceof StateValue state)) {
      if (before != null || slot.view.unreadable().isEmpty()) {
        slot.view = slot.view.withoutState(MissingCause.UNREADABLE, value.value().rawJson(), at);
        changed(slot);
      }
      return;
    }
    if (before == null || !before.text().equals(state.text())) {
      slot.view = slot.view.with(begun(slot, state, value.duration(), at), at);
      changed(slot);
    }
    slot.stateHeard = at;
  }

  private static AgentState begun(
      Slot slot, StateValue value, @Nullable DurationValue duration, Instant at) {
    AgentState last = slot.view.lastState();
    boolean other = last != null && !last.text().equals(value.text());
    AgentState state =
        AgentState.of(value.text(), at)
            .withOtherStateSeen(other ? slot.stateHeard : null)
            .withValueTime(value.lastUpdateTime().orElse(null))
            .withRawJson(value.rawJson());
    if (duration != null) {
      return state.withTimeInState(duration.duration(), duration.lastUpdateTime().orElse(at));
    }
    return value
        .timeInState()
        .map(length -> state.withTimeInState(length, value.lastUpdateTime().orElse(at)))
        .orElse(state);
  }

  private boolean updatedSince(long stamp, String extension) {
    return !extension.isEmpty()
        && stamp < updates
        && slots.values().stream()
            .anyMatch(
                slot -> slot.lastUpdate > stamp && slot.view.agent().extension().equals(extension));
  }

  /** Whether a picture's value is later than the update that came while it was asked for. */
  private static boolean laterThanUpdate(Slot slot, Observation value) {
    AgentState state = slot.view.state();
    Instant told = state == null ? null : state.valueTime().orElse(null);
    Instant pictured = value.value().lastUpdateTime().orElse(null);
    return told != null && pictured != null && pictured.isAfter(told);
  }

  /** Whether an update was overtaken by the picture that already shows what came after it. */
  private static boolean olderThanPicture(Slot slot, Observation value) {
    Instant told = value.value().lastUpdateTime().orElse(null);
    return slot.pictureTime != null && told != null && told.isBefore(slot.pictureTime);
  }

  private void changed(Slot slot) {
    observers.forEach(observer -> observer.agentChanged(slot.number));
  }
}
