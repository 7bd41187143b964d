// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.checkpoint.CheckpointStore;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The position of {@code import-recordings}, beside which the store has what is the tenant's. */
final class ImportPosition {
  static final String NAME = "recordings";

  private ImportPosition() {}

  /** Forgets what was done: all is held against the list of what was imported again. */
  static void forget(CheckpointStore store) {
    Set<String> keys = new HashSet<>();
    long version = store.read(NAME, (key, value) -> keys.add(key));
    if (!keys.isEmpty()) {
      var unused = store.commit(NAME, version, new CheckpointChanges(Map.of(), keys));
    }
  }
}
