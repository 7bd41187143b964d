// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a round of a {@link RecordingFeed} met and did not hand out.
 *
 * <p>Immutable. All numbers are zero or more.
 *
 * @param byUnlistedExtension how many recordings were made by each extension that is not listed
 * @param withoutExtension how many name no extension, so that it is not known whether they are
 *     wanted; none where all are wanted
 * @param withoutKey how many have no recording key, so that they can neither be told apart nor be
 *     asked for
 * @param notReady how many the tenant has not finished, by their status; they are looked at again
 * @param parked how many are parked
 * @param extensionsNotSeen the listed extensions by which no recording was made
 * @since 0.1.0
 */
public record LeftOutRecordings(
    Map<String, Integer> byUnlistedExtension,
    int withoutExtension,
    int withoutKey,
    Map<String, Integer> notReady,
    int parked,
    Set<String> extensionsNotSeen) {
  /** Nothing was left out. */
  public static final LeftOutRecordings NONE =
      new LeftOutRecordings(Map.of(), 0, 0, Map.of(), 0, Set.of());

  /**
   * Takes copies, which are sorted.
   *
   * @param byUnlistedExtension numbers by the extension
   * @param withoutExtension a number of recordings
   * @param withoutKey a number of recordings
   * @param notReady numbers by the status as the tenant writes it
   * @param parked a number of recordings
   * @param extensionsNotSeen numbers of extensions
   */
  public LeftOutRecordings {
    byUnlistedExtension = Collections.unmodifiableMap(new TreeMap<>(byUnlistedExtension));
    notReady = Collections.unmodifiableMap(new TreeMap<>(notReady));
    extensionsNotSeen = Collections.unmodifiableSet(new TreeSet<>(extensionsNotSeen));
  }
}
