// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.text.Blanks;
import com.ximasdk.settings.RecordingSettings;
import java.util.Collection;
import java.util.List;

/**
 * The rules of the mapping where the vendor is silent, each with a default: what shows a
 * conference, which texts stand for nobody, and which fields of the tenant's list feed which value.
 *
 * <p>Immutable; safe for use by several threads if the conference rule is.
 *
 * @since 0.1.0
 */
public final class EncoreRules {
  /**
   * {@code Conference} as a word, {@code Anonymous}, {@code Restricted}, {@code Unavailable},
   * {@code Private} and {@code Unknown} for nobody, and {@link FieldSources#DEFAULTS}.
   */
  public static final EncoreRules DEFAULTS =
      new EncoreRules(
          ConferenceRule.DEFAULT,
          List.of("Anonymous", "Restricted", "Unavailable", "Private", "Unknown"),
          FieldSources.DEFAULTS);

  private final ConferenceRule conference;
  private final List<String> nobodyTexts;
  private final FieldSources fieldSources;

  private EncoreRules(
      ConferenceRule conference, List<String> nobodyTexts, FieldSources fieldSources) {
    this.conference = conference;
    this.nobodyTexts = nobodyTexts;
    this.fieldSources = fieldSources;
  }

  /**
   * The rules of the settings; what they leave open is as in {@link #DEFAULTS}.
   *
   * @param settings the settings for recordings
   * @return the rules
   */
  public static EncoreRules of(RecordingSettings settings) {
    EncoreRules rules = DEFAULTS.withFieldSources(FieldSources.of(settings));
    if (!settings.conferenceWords().isEmpty()) {
      rules = rules.withConference(ConferenceRule.words(settings.conferenceWords()));
    }
    return settings.nobodyTexts().isEmpty() ? rules : rules.withNobodyTexts(settings.nobodyTexts());
  }

  /**
   * The same with another rule for conferences.
   *
   * @param rule what shows a conference; what it throws is thrown by the mapping of that recording
   * @return the changed copy
   */
  public EncoreRules withConference(ConferenceRule rule) {
    return new EncoreRules(requireNonNull(rule, "rule"), nobodyTexts, fieldSources);
  }

  /**
   * The same with other texts that stand for nobody where a number is expected.
   *
   * @param texts the texts, compared ignoring case and outer blanks, in place of those that were
   *     there; blank ones are left out; a number is such a text too, if a tenant writes one
   * @return the changed copy
   */
  public EncoreRules withNobodyTexts(Collection<String> texts) {
    return new EncoreRules(
        conference,
        texts.stream().map(Blanks::strip).filter(text -> !text.isEmpty()).toList(),
        fieldSources);
  }

  /**
   * The same with other sources of values.
   *
   * @param sources which fields of the tenant's list feed which value
   * @return the changed copy
   */
  public EncoreRules withFieldSources(FieldSources sources) {
    return new EncoreRules(conference, nobodyTexts, requireNonNull(sources, "sources"));
  }

  /** {@return what shows a conference} */
  public ConferenceRule conference() {
    return conference;
  }

  /**
   * {@return the texts that stand for nobody where a number is expected, without outer blanks;
   * unmodifiable, may be empty}
   */
  public List<String> nobodyTexts() {
    return nobodyTexts;
  }

  /** {@return which fields of the tenant's list feed which value} */
  public FieldSources fieldSources() {
    return fieldSources;
  }

  /** Whether a text stands for nobody. */
  boolean isNobody(String text) {
    for (String nobody : nobodyTexts) {
      if (nobody.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }
}
