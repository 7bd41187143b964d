// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agents' places by their numbers, and by login id and extension, so that no question looks at
 * all of them. Guarded by the board's owner.
 */
final class AgentSlots {
  private final Map<Long, AgentSlot> byNumber = new LinkedHashMap<>();
  private final Map<String, AgentSlot> byLoginId = new HashMap<>();
  private final Map<String, Set<AgentSlot>> byExtension = new HashMap<>();
  private long next = 1;

  int size() {
    return byNumber.size();
  }

  /** All, in the order in which they were taken. */
  Collection<AgentSlot> all() {
    return Collections.unmodifiableCollection(byNumber.values());
  }

  List<Long> numbers() {
    return List.copyOf(byNumber.keySet());
  }

  @Nullable AgentSlot number(long number) {
    return byNumber.get(number);
  }

  @Nullable AgentSlot loginId(String loginId) {
    return byLoginId.get(loginId);
  }

  boolean has(MonitoredAgent agent) {
    return byLoginId.containsKey(agent.loginId());
  }

  /** Those with an extension; none where that is empty. */
  Set<AgentSlot> extension(String extension) {
    return byExtension.getOrDefault(extension, Set.of());
  }

  /** The one with an extension; null if there is none, or several. */
  @Nullable AgentSlot only(String extension) {
    Set<AgentSlot> found = extension(extension);
    return found.size() == 1 ? found.iterator().next() : null;
  }

  AgentSlot take(MonitoredAgent agent, Instant at) {
    AgentSlot slot = new AgentSlot(next++, AgentView.of(agent, at));
    byNumber.put(slot.number, slot);
    index(slot);
    return slot;
  }

  void rename(AgentSlot slot, MonitoredAgent to, Instant at) {
    unindex(slot);
    slot.view = slot.view.renamed(to, at);
    index(slot);
  }

  void leave(AgentSlot slot) {
    byNumber.remove(slot.number);
    unindex(slot);
  }

  /** Derives again what is derived from the slots by number. */
  void mend() {
    byLoginId.clear();
    byExtension.clear();
    byNumber.values().forEach(this::index);
  }

  private void index(AgentSlot slot) {
    byLoginId.put(slot.loginId(), slot);
    if (!slot.extension().isEmpty()) {
      byExtension.computeIfAbsent(slot.extension(), e -> new LinkedHashSet<>(2)).add(slot);
    }
  }

  private void unindex(AgentSlot slot) {
    byLoginId.remove(slot.loginId(), slot);
    Set<AgentSlot> same = byExtension.get(slot.extension());
    if (same != null) {
      same.remove(slot);
      if (same.isEmpty()) {
        byExtension.remove(slot.extension());
      }
    }
  }
}
