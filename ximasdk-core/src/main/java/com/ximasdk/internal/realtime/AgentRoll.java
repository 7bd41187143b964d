// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agents of a metric and what each is doing, as pictures, updates and selections tell it.
 *
 * <p>An agent leaves when the selection listed it and lists it no more; where the selection does
 * not list agents in this spelling, when two pictures in a row lack it, or one and a selection read
 * after it. An agent that is listed and lacks a value in two pictures in a row stays, without a
 * state. So one odd answer takes no agent away; and whoever the tenant calls not ready is not
 * lacking.
 *
 * <p>Agents are told apart by their login ids. Two that share an extension, or a name, are two; a
 * new name is taken for the same agent only where its extension is unique among the agents known
 * and among those named with it.
 */
final class AgentRoll {
  private final Observer observer;
  private final AgentSlots slots = new AgentSlots();

  /** The newest selection. */
  private AgentNames listed = AgentNames.NONE;

  /** Extensions in it whose agents the values spell in another way. */
  private Set<String> listedExtensions = Set.of();

  /** Login ids that a selection dropped, while values of theirs may still come. */
  private final Set<String> dropped = new HashSet<>();

  private long updates;
  private long pictures;
  private boolean selectionDoubtful;
  private boolean pictureComplete;
  private Instant pictureAt = Instant.EPOCH;

  /** Since when the tenant says without a break that a value of who knows whom is not ready. */
  private @Nullable Instant someoneUnreadySince;

  /** Is told what changed. */
  interface Observer {
    /** An agent appeared, was renamed, or is to be looked at. */
    void changed(AgentSlot slot);

    /** An agent left. */
    void left(AgentSlot slot, Instant at);

    /** Every agent was shown for the first time. */
    void pictureCompleted();
  }

  AgentRoll(Observer observer) {
    this.observer = observer;
  }

  @Nullable AgentView view(long number) {
    AgentSlot slot = slots.number(number);
    return slot == null ? null : slot.view;
  }

  List<Long> occupied() {
    return slots.numbers();
  }

  int size() {
    return slots.size();
  }

  boolean pictureComplete() {
    return pictureComplete;
  }

  Instant pictureAt() {
    return pictureAt;
  }

  boolean selectionDoubtful() {
    return selectionDoubtful;
  }

  long stamp() {
    return updates;
  }

  void mend() {
    slots.mend();
  }

  // ---- selections

  void selection(List<String> categorySelection, Instant at) {
    selectionDoubtful = false;
    AgentNames before = listed;
    AgentNames now = AgentNames.of(categorySelection.stream().map(MonitoredAgent::parse).toList());
    listed = now;
    for (MonitoredAgent agent : now.agents()) {
      AgentSlot slot = slots.has(agent) ? null : sameUnderAnotherName(agent, now);
      if (slot != null && before.has(slot.loginId())) {
        rename(slot, agent, at);
      }
    }
    listedExtensions = spareExtensions(now);
    for (AgentSlot slot : List.copyOf(slots.all())) {
      boolean wasListed = slot.listed;
      slot.listed = isListed(slot.view.agent());
      if (!slot.listed && !now.isEmpty() && (wasListed || slot.isMissed())) {
        if (wasListed) {
          dropped.add(slot.loginId());
        }
        leave(slot, at);
      }
    }
    now.agents().stream().filter(this::isNew).toList().forEach(agent -> appear(agent, at));
    dropped.removeIf(loginId -> now.isEmpty() || isListed(MonitoredAgent.parse(loginId)));
  }

  /** Whether the selection names an agent whom the board does not have in any spelling. */
  private boolean isNew(MonitoredAgent agent) {
    // A text without an extension may be a group's or a role's name: its members come as values.
    return !agent.extension().isEmpty()
        && !slots.has(agent)
        && slots.extension(agent.extension()).stream().allMatch(slot -> listed.has(slot.loginId()));
  }

  /**
   * Extensions of listed agents of whom no value ever came in the selection's spelling: it may be
   * they whose values come in another.
   */
  private Set<String> spareExtensions(AgentNames selection) {
    Set<String> spare = new HashSet<>();
    for (MonitoredAgent agent : selection.agents()) {
      AgentSlot slot = slots.loginId(agent.loginId());
      if (!agent.extension().isEmpty() && (slot == null || !slot.isEverHeard())) {
        spare.add(agent.extension());
      }
    }
    return spare;
  }

  private boolean isListed(MonitoredAgent agent) {
    return listed.has(agent.loginId()) || listedExtensions.contains(agent.extension());
  }

  // ---- pictures

  PictureOutcome picture(Picture picture, Instant at) {
    if (picture.values().isEmpty() && !(picture.unready().isEmpty() && listed.isEmpty())) {
      return PictureOutcome.NONE;
    }
    pictures++;
    Map<String, PicturedValue> strangers = new LinkedHashMap<>();
    for (Observation value : picture.values()) {
      AgentSlot slot = slots.loginId(value.agent().loginId());
      if (slot == null) {
        strangers.merge(value.agent().loginId(), new PicturedValue(value), PicturedValue::and);
      } else {
        slot.answered(value, pictures);
      }
    }
    AgentNames names =
        strangers.isEmpty() && picture.unready().isEmpty()
            ? AgentNames.NONE
            : AgentNames.of(picture.values().stream().map(Observation::agent).toList());
    Set<AgentSlot> absent = absent(picture.stamp());
    UnreadyAgents unready = new UnreadyAgents(picture.unready(), names, slots);
    for (PicturedValue value : strangers.values()) {
      if (isStranger(value.agent(), picture.stamp())) {
        AgentSlot slot = meet(value.agent(), names, absent, unready, at);
        slot.answered(value, pictures);
        absent.remove(slot);
      }
    }
    for (AgentSlot slot : slots.all()) {
      PicturedValue value = slot.answer(pictures);
      if (value != null) {
        take(slot, value, picture.stamp(), at);
      }
    }
    return lacking(absent, names, unready, picture, at);
  }

  private Set<AgentSlot> absent(long stamp) {
    Set<AgentSlot> absent = new LinkedHashSet<>();
    for (AgentSlot slot : slots.all()) {
      if (slot.answer(pictures) == null && slot.lastUpdate <= stamp) {
        absent.add(slot);
      }
    }
    return absent;
  }

  /** Whether an agent has a value and no place, and it is not a spelling that is out of date. */
  private boolean isStranger(MonitoredAgent agent, long stamp) {
    return !slots.has(agent)
        && !dropped.contains(agent.loginId())
        && slots.extension(agent.extension()).stream().noneMatch(slot -> slot.lastUpdate > stamp);
  }

  private AgentSlot meet(
      MonitoredAgent agent,
      AgentNames names,
      Set<AgentSlot> absent,
      UnreadyAgents unready,
      Instant at) {
    AgentSlot slot = sameUnderAnotherName(agent, names);
    if (slot == null || !absent.contains(slot) || unready.names(slot)) {
      return appear(agent, at);
    }
    rename(slot, agent, at);
    return slot;
  }

  private void take(AgentSlot slot, PicturedValue value, long stamp, Instant at) {
    slot.heard();
    boolean updatedMeanwhile = slot.lastUpdate > stamp;
    boolean changed;
    if (value.isAmbiguous()) {
      changed = !updatedMeanwhile && slot.ambiguous(value.rawJson(), at);
    } else if (updatedMeanwhile) {
      changed = slot.holdsOlderThan(value.value().value()) && slot.take(value.value(), at);
    } else {
      changed = slot.takePictured(value.value(), at);
    }
    if (changed) {
      observer.changed(slot);
    }
  }

  /** Takes what a picture does not have: values that are not ready, and those of who is missed. */
  private PictureOutcome lacking(
      Set<AgentSlot> absent,
      AgentNames answered,
      UnreadyAgents unready,
      Picture picture,
      Instant at) {
    Map<AgentSlot, String> waiting = new LinkedHashMap<>();
    absent.forEach(slot -> unready.of(slot).ifPresent(raw -> waiting.put(slot, raw)));
    unready
        .strangers()
        .forEach(
            (agent, raw) -> {
              if (!dropped.contains(agent.loginId())) {
                waiting.put(appear(agent, at), raw);
              }
            });
    waiting.forEach(
        (slot, raw) -> {
          if (slot.unready(raw, picture.grace(), at)) {
            observer.changed(slot);
          }
        });
    if (!unready.mayBeAnybody()) {
      absent.stream().filter(slot -> !waiting.containsKey(slot)).forEach(slot -> miss(slot, at));
      dropped.removeIf(loginId -> !answered.has(loginId) && !unready.names(loginId));
    }
    boolean someone = unready.isOfSomeoneElse() || (unready.mayBeAnybody() && !listed.isOfPeople());
    someoneUnreadySince = someone ? AgentSlot.earlier(someoneUnreadySince, at) : null;
    boolean partly = someone || !waiting.isEmpty();
    boolean awaited =
        waiting.keySet().stream().anyMatch(slot -> slot.isAwaited(picture.grace(), at))
            || (someoneUnreadySince != null
                && !AgentSlot.hasPassed(someoneUnreadySince, picture.grace(), at));
    if (!partly || !(pictureComplete || awaited)) {
      pictureAt = at;
    }
    if (!pictureComplete && !awaited) {
      pictureComplete = true;
      observer.pictureCompleted();
    }
    return partly ? PictureOutcome.PARTLY : PictureOutcome.WHOLE;
  }

  private void miss(AgentSlot slot, Instant at) {
    slot.missed();
    selectionDoubtful |= slot.isMissedFirst() && (slot.view.state() != null || !slot.listed);
    if (slot.isLacking()) {
      if (!slot.listed) {
        leave(slot, at);
      } else if (slot.withoutValue(at)) {
        observer.changed(slot);
      }
    }
  }

  // ---- updates

  void update(Collection<Observation> values, Instant at) {
    updates++;
    AgentNames names = AgentNames.of(values.stream().map(Observation::agent).toList());
    for (Observation value : values) {
      if (!dropped.contains(value.agent().loginId())) {
        AgentSlot slot = slots.loginId(value.agent().loginId());
        update(slot == null ? met(value.agent(), names, at) : slot, value, at);
      }
    }
  }

  private AgentSlot met(MonitoredAgent agent, AgentNames names, Instant at) {
    AgentSlot slot = sameUnderAnotherName(agent, names);
    boolean bothListed = slot != null && listed.has(agent.loginId()) && listed.has(slot.loginId());
    if (slot == null || bothListed) {
      slot = appear(agent, at);
    } else {
      rename(slot, agent, at);
    }
    selectionDoubtful |= !listed.isEmpty();
    return slot;
  }

  private void update(AgentSlot slot, Observation value, Instant at) {
    slot.heard();
    slot.lastUpdate = updates;
    // One that another answer overtook tells what is over.
    if (!slot.holdsNewerThan(value.value()) && slot.take(value, at)) {
      observer.changed(slot);
    }
  }

  // ---- places

  /**
   * The one agent with the extension of one that came under a new name; null if there is none, or
   * if it came as well, or if it cannot be told which of several it is.
   */
  private @Nullable AgentSlot sameUnderAnotherName(MonitoredAgent agent, AgentNames names) {
    AgentSlot slot = names.isAlone(agent) ? slots.only(agent.extension()) : null;
    return slot == null || names.has(slot.loginId()) ? null : slot;
  }

  private AgentSlot appear(MonitoredAgent agent, Instant at) {
    AgentSlot slot = slots.take(agent, at);
    slot.listed = isListed(agent);
    selectionDoubtful |= !slot.listed && !listed.isEmpty();
    observer.changed(slot);
    return slot;
  }

  private void rename(AgentSlot slot, MonitoredAgent to, Instant at) {
    slots.rename(slot, to, at);
    observer.changed(slot);
  }

  private void leave(AgentSlot slot, Instant at) {
    slots.leave(slot);
    observer.left(slot, at);
  }
}
