// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one commit changes. Immutable.
 *
 * @param puts the values that are new, or replace others, by their keys
 * @param removals the keys that are no more; one that is not there is no error. None of them is
 *     among the puts
 * @since 0.1.0
 */
public record CheckpointChanges(Map<String, String> puts, Set<String> removals) {
  /** No change. */
  public static final CheckpointChanges NONE = new CheckpointChanges(Map.of(), Set.of());

  /**
   * Takes copies of the changes, which keep their order.
   *
   * @param puts new values by their keys
   * @param removals keys that are none of the puts'
   * @throws IllegalArgumentException if a key is both put and removed
   */
  public CheckpointChanges {
    puts = Collections.unmodifiableMap(new LinkedHashMap<>(puts));
    removals = Collections.unmodifiableSet(new LinkedHashSet<>(removals));
    for (String key : removals) {
      if (puts.containsKey(key)) {
        throw new IllegalArgumentException("The key '" + key + "' is both put and removed.");
      }
    }
  }

  /**
   * {@return the one change that an entry is new, or has a new value}
   *
   * @param key 1 to 200 characters
   * @param value up to 16 Mi (2<sup>24</sup>) characters; may be empty
   */
  public static CheckpointChanges put(String key, String value) {
    return new CheckpointChanges(Map.of(key, value), Set.of());
  }

  /** {@return whether nothing changes} */
  public boolean isEmpty() {
    return puts.isEmpty() && removals.isEmpty();
  }
}
