// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.checkpoint.CheckpointStore;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The position of an import, beside which the store has what is the tenant's. */
public final class ImportPosition {
  /** That of {@code import-recordings}. */
  static final String NAME = "recordings";

  private ImportPosition() {}

  /**
   * Forgets what was done: all is held against the list of what was imported again.
   *
   * @param name of the position in the store
   */
  public static void forget(CheckpointStore store, String name) {
    Set<String> keys = new HashSet<>();
    long version = store.read(name, (key, value) -> keys.add(key));
    if (!keys.isEmpty()) {
      var unused = store.commit(name, version, new CheckpointChanges(Map.of(), keys));
    }
  }
}
