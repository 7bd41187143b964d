// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.recording.RecordedUser;
import com.ximasdk.recording.Recording;
import com.ximasdk.roster.AgentDirectory;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose recordings are wanted, in one round.
 *
 * @param extensions the first wanted start of each extension; empty where all are wanted
 * @param directory completes agents that are printed by name alone
 */
record FeedWants(Map<String, Instant> extensions, AgentDirectory directory) {
  /**
   * Takes what the caller's suppliers gave.
   *
   * @param listed the extensions; empty for all
   * @param start where an extension without a start of its own begins
   */
  static FeedWants of(
      Optional<? extends Collection<WantedExtension>> listed,
      Instant start,
      AgentDirectory directory) {
    Map<String, Instant> extensions = new LinkedHashMap<>();
    listed.ifPresent(
        all -> {
          for (WantedExtension one : all) {
            extensions.merge(
                one.number(), Instants.clamped(one.from().orElse(start)), Instants::earlier);
          }
          if (extensions.isEmpty()) {
            throw new IllegalArgumentException(
                "the list of extensions is empty, which would be every recording or not one");
          }
        });
    return new FeedWants(extensions, directory);
  }

  boolean isForAll() {
    return extensions.isEmpty();
  }

  /** The extension that made a recording; {@code ""} if that is not known. */
  String extensionOf(Recording recording) {
    return RecordedUser.of(recording, directory).extension();
  }

  boolean lists(String extension) {
    return isForAll() || extensions.containsKey(extension);
  }

  /** Whose marks are in use. */
  Set<String> marks() {
    return isForAll() ? Set.of(FeedPosition.ALL) : extensions.keySet();
  }
}
