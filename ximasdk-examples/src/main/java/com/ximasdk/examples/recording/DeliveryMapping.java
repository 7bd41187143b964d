// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.feed.RecordingDelivery;
import com.ximasdk.mapping.recording.EncoreRecording;
import com.ximasdk.mapping.recording.EncoreRecordings;
import com.ximasdk.mapping.recording.EncoreRules;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.settings.RecordingSettings;
import com.ximasdk.settings.XimaSettings;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Makes Encore values of a delivery, in view of all recordings of its call that are known.
 *
 * @param preferredZone the zone in which times are written
 * @param details where the details of calls come from
 * @param rules what the vendor leaves open
 * @param directory completes agents who are printed by name or extension alone
 */
public record DeliveryMapping(
    ZoneId preferredZone, CallDetailsSource details, EncoreRules rules, AgentDirectory directory) {
  /** Without a directory, with the usual rules. */
  DeliveryMapping(ZoneId preferredZone, CallDetailsSource details) {
    this(preferredZone, details, EncoreRules.DEFAULTS, AgentDirectory.EMPTY);
  }

  /** The rules of some settings; the usual ones where they say nothing of recordings. */
  public static EncoreRules rules(Optional<XimaSettings> settings) {
    return settings
        .flatMap(XimaSettings::recording)
        .map((RecordingSettings recording) -> EncoreRules.of(recording))
        .orElse(EncoreRules.DEFAULTS);
  }

  /** The same, completed by another directory. */
  public DeliveryMapping withDirectory(AgentDirectory other) {
    return new DeliveryMapping(preferredZone, details, rules, other);
  }

  /**
   * The delivery's values.
   *
   * @throws com.ximasdk.error.XimaException if the details cannot be got
   */
  public EncoreRecording map(RecordingDelivery delivery) {
    return EncoreRecordings.of(delivery.call(), preferredZone)
        .withRules(rules)
        .withDirectory(directory)
        .withKnown(delivery.knownFrom(), delivery.knownUntil())
        .withDetails(details.of(delivery.call()))
        .map(delivery.recording());
  }
}
