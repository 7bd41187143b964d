// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.roster.AgentDirectory;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the Encore values of one recording depend on.
 *
 * <p>Instances are immutable and safe for use by several threads.
 */
public final class MappingInput {
  private final Recording recording;
  private final ZoneId preferredZone;
  private final @Nullable CallDetails details;
  private final Recording firstOfCall;
  private final Recording lastOfCall;
  private final @Nullable Boolean conference;
  private final EncoreRules rules;
  private final AgentDirectory directory;

  private MappingInput(Builder builder) {
    recording = builder.recording;
    preferredZone = builder.preferredZone;
    details = builder.details;
    firstOfCall = builder.firstOfCall;
    lastOfCall = builder.lastOfCall;
    conference = builder.conference;
    rules = builder.rules;
    directory = builder.directory;
  }

  /**
   * A builder for a recording that stands alone: no details, no other recording of its call, no
   * roster, and the default rules.
   *
   * @param recording the recording
   * @param preferredZone the zone in which its call times are written
   */
  public static Builder builder(Recording recording, ZoneId preferredZone) {
    return new Builder(recording, preferredZone);
  }

  /** The recording. */
  public Recording recording() {
    return recording;
  }

  /** The zone in which the call times are written. */
  public ZoneId preferredZone() {
    return preferredZone;
  }

  /** The details of the recording's call. */
  public Optional<CallDetails> details() {
    return Optional.ofNullable(details);
  }

  /** The first recording of the same call, by start time. */
  public Recording firstOfCall() {
    return firstOfCall;
  }

  /** The last recording of the same call, by start time. */
  public Recording lastOfCall() {
    return lastOfCall;
  }

  /** Whether the call became a conference, if the caller of the mapping says so outright. */
  public Optional<Boolean> conference() {
    return Optional.ofNullable(conference);
  }

  /** The rules where the vendor is silent. */
  public EncoreRules rules() {
    return rules;
  }

  /** The roster, which completes agents who are printed by name or extension alone. */
  public AgentDirectory directory() {
    return directory;
  }

  RecordedCall call() {
    CallKey key = recording.callKey().orElse(null);
    KnownDetails known = details == null ? null : new KnownDetails(details, null, null);
    return new RecordedCall(
        new MappingContext(ZoneTexts.of(preferredZone), ReadAgents.none(directory), rules),
        recording,
        key,
        KnownCall.of(key, firstOfCall, lastOfCall, known),
        conference);
  }

  /** Builds a {@link MappingInput}. */
  public static final class Builder {
    private final Recording recording;
    private final ZoneId preferredZone;
    private @Nullable CallDetails details;
    private Recording firstOfCall;
    private Recording lastOfCall;
    private @Nullable Boolean conference;
    private EncoreRules rules = EncoreRules.DEFAULTS;
    private AgentDirectory directory = AgentDirectory.EMPTY;

    private Builder(Recording recording, ZoneId preferredZone) {
      this.recording = recording;
      this.preferredZone = preferredZone;
      firstOfCall = recording;
      lastOfCall = recording;
    }

    /** Sets {@link MappingInput#details()}; {@code null} means that there are none. */
    public Builder details(@Nullable CallDetails value) {
      details = value;
      return this;
    }

    /** Sets {@link MappingInput#firstOfCall()} and {@link MappingInput#lastOfCall()}. */
    public Builder call(Recording first, Recording last) {
      firstOfCall = first;
      lastOfCall = last;
      return this;
    }

    /** Says outright whether the call became a conference; {@code null} leaves it to the rule. */
    public Builder conference(@Nullable Boolean value) {
      conference = value;
      return this;
    }

    /** Sets {@link MappingInput#rules()}; {@link EncoreRules#DEFAULTS} by default. */
    public Builder rules(EncoreRules value) {
      rules = value;
      return this;
    }

    /** Sets {@link MappingInput#directory()}; {@link AgentDirectory#EMPTY} by default. */
    public Builder directory(AgentDirectory value) {
      directory = value;
      return this;
    }

    /** The input. The builder can be used further. */
    public MappingInput build() {
      return new MappingInput(this);
    }
  }
}
