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
 * @param extensions the extensions, each with the first wanted start where one was given; empty
 *     where all are wanted
 * @param directory completes agents that are printed by name alone
 */
record FeedWants(Map<String, Optional<Instant>> extensions, AgentDirectory directory) {
  /**
   * Takes what the caller's suppliers gave.
   *
   * @param listed the extensions; empty for all
   */
  static FeedWants of(
      Optional<? extends Collection<WantedExtension>> listed, AgentDirectory directory) {
    Map<String, Optional<Instant>> extensions = new LinkedHashMap<>();
    if (listed.isPresent()) {
      for (WantedExtension one : listed.get()) {
        extensions.merge(one.number(), one.from().map(Instants::clamped), FeedWants::earlier);
      }
      if (extensions.isEmpty()) {
        throw new IllegalArgumentException(
            "the list of extensions is empty, which would be every recording or not one");
      }
    }
    return new FeedWants(extensions, directory);
  }

  /** One that is listed twice is wanted from the start of the feed, if it is so in one of both. */
  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return one.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : Optional.of(Instants.earlier(one.get(), other.get()));
  }

  /** The first wanted start of an extension, where one was given. */
  Optional<Instant> from(String extension) {
    return extensions.getOrDefault(extension, Optional.empty());
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
