// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * What the values of all recordings of one call share.
 *
 * @param related the recordings of the call, null if they were not given
 * @param initialSkill the skill of its first recording, {@code ""} if it has none
 * @param finalSkill the skill of its last recording
 * @param initialTag the tag of its first recording
 * @param finalTag the tag of its last recording
 * @param keyTimes the times in the Call Key, plausible or not; null if there are none
 * @param keyTexts those times as texts; null if they are not written yet
 * @param details what a report tells of the call; null if there is nothing
 */
record KnownCall(
    @Nullable RelatedRecordings related,
    String initialSkill,
    String finalSkill,
    String initialTag,
    String finalTag,
    @Nullable CallTimes keyTimes,
    @Nullable WrittenTimes keyTexts,
    @Nullable KnownDetails details) {
  /** A call of which no more is known. */
  static KnownCall of(
      @Nullable CallKey key, Recording first, Recording last, @Nullable KnownDetails details) {
    return of(null, first, last, key == null ? null : CallTimes.of(key), null, details);
  }

  static KnownCall of(RelatedRecordings related, ZoneTexts zone) {
    CallTimes times = related.callKeyTimes();
    WrittenTimes texts = times == null ? null : WrittenTimes.of(times, zone);
    return of(related, related.first(), related.last(), times, texts, null);
  }

  private static KnownCall of(
      @Nullable RelatedRecordings related,
      Recording first,
      Recording last,
      @Nullable CallTimes keyTimes,
      @Nullable WrittenTimes keyTexts,
      @Nullable KnownDetails details) {
    return new KnownCall(
        related,
        RecordedCall.printed(first.skill().orElse("")),
        RecordedCall.printed(last.skill().orElse("")),
        RecordedCall.printed(first.tagData().orElse("")),
        RecordedCall.printed(last.tagData().orElse("")),
        keyTimes,
        keyTexts,
        details);
  }

  KnownCall with(@Nullable KnownDetails told) {
    return new KnownCall(
        related, initialSkill, finalSkill, initialTag, finalTag, keyTimes, keyTexts, told);
  }
}
