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
 *
 * @since 0.1.0
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
   * @return the builder
   */
  public static Builder builder(Recording recording, ZoneId preferredZone) {
    return new Builder(recording, preferredZone);
  }

  /** {@return the recording} */
  public Recording recording() {
    return recording;
  }

  /** {@return the zone in which the call times are written} */
  public ZoneId preferredZone() {
    return preferredZone;
  }

  /** {@return the details of the recording's call; empty if there are none} */
  public Optional<CallDetails> details() {
    return Optional.ofNullable(details);
  }

  /**
   * {@return the first recording of the same call, by start time; the recording itself if it stands
   * alone}
   */
  public Recording firstOfCall() {
    return firstOfCall;
  }

  /**
   * {@return the last recording of the same call, by start time; the recording itself if it stands
   * alone}
   */
  public Recording lastOfCall() {
    return lastOfCall;
  }

  /**
   * {@return whether the call became a conference, if the caller of the mapping says so outright;
   * empty to leave it to the rule}
   */
  public Optional<Boolean> conference() {
    return Optional.ofNullable(conference);
  }

  /** {@return the rules where the vendor is silent} */
  public EncoreRules rules() {
    return rules;
  }

  /** {@return the roster, which completes agents who are printed by name or extension alone} */
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

  /**
   * Builds a {@link MappingInput}. For use by one thread at a time.
   *
   * @since 0.1.0
   */
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

    /**
     * Sets {@link MappingInput#details()}.
     *
     * @param value the details; null if there are none
     * @return this builder
     */
    public Builder details(@Nullable CallDetails value) {
      details = value;
      return this;
    }

    /**
     * Sets {@link MappingInput#firstOfCall()} and {@link MappingInput#lastOfCall()}.
     *
     * @param first the first recording of the call, by start time
     * @param last the last recording of the call, by start time; the same one if there is no other
     * @return this builder
     */
    public Builder call(Recording first, Recording last) {
      firstOfCall = first;
      lastOfCall = last;
      return this;
    }

    /**
     * Says outright whether the call became a conference.
     *
     * @param value true or false, whatever the parties read; null leaves it to the rule
     * @return this builder
     */
    public Builder conference(@Nullable Boolean value) {
      conference = value;
      return this;
    }

    /**
     * Sets {@link MappingInput#rules()}.
     *
     * @param value the rules; {@link EncoreRules#DEFAULTS} by default
     * @return this builder
     */
    public Builder rules(EncoreRules value) {
      rules = value;
      return this;
    }

    /**
     * Sets {@link MappingInput#directory()}.
     *
     * @param value the roster; {@link AgentDirectory#EMPTY} by default
     * @return this builder
     */
    public Builder directory(AgentDirectory value) {
      directory = value;
      return this;
    }

    /** {@return the input as it was set up to now} The builder can be used further. */
    public MappingInput build() {
      return new MappingInput(this);
    }
  }
}
