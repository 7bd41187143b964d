// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import com.ximasdk.settings.WfmSettings;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The customer's reason codes for DND and the Encore activity of each.
 *
 * <p>A reason code is compared exactly, with case and blanks: it "must be the exact string that
 * Encore WFM will receive" (Xima CCaaS Integration Guide, "Provide the required information for
 * Encore WFM"; KNOWN). Immutable.
 *
 * @since 0.1.0
 */
public final class ReasonCodes {
  /** No reason code is listed. */
  public static final ReasonCodes NONE = new ReasonCodes(Map.of());

  private final Map<String, String> activities;

  private ReasonCodes(Map<String, String> activities) {
    this.activities = activities;
  }

  /**
   * The table of settings.
   *
   * @param wfm the settings
   * @return the table; empty while the settings list no reason code
   */
  public static ReasonCodes of(WfmSettings wfm) {
    return of(wfm.reasonCodes());
  }

  /**
   * Takes a table.
   *
   * @param activities reason code → Encore activity
   * @return the table
   * @throws IllegalArgumentException if a reason code is blank
   */
  public static ReasonCodes of(Map<String, String> activities) {
    for (String reason : activities.keySet()) {
      if (reason.isBlank()) {
        throw new IllegalArgumentException(
            "A reason code is blank. Remove it, or write the text that the product shows.");
      }
    }
    return new ReasonCodes(Collections.unmodifiableMap(new LinkedHashMap<>(activities)));
  }

  /**
   * The activity of a reason code.
   *
   * @param reasonCode the exact text
   * @return the activity, or empty if the reason code is not listed
   */
  public Optional<String> activity(String reasonCode) {
    return Optional.ofNullable(activities.get(reasonCode));
  }

  /**
   * Whether a text is a listed reason code.
   *
   * @param text the exact text
   * @return true if it is
   */
  public boolean lists(String text) {
    return activities.containsKey(text);
  }

  /** The listed reason codes, in the order of the table. */
  Set<String> codes() {
    return activities.keySet();
  }

  /** The activities of the listed reason codes. */
  Collection<String> activities() {
    return activities.values();
  }

  @Override
  public String toString() {
    return activities.toString();
  }
}
