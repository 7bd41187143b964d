// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.internal.text.Blanks;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call report tells about one call: a row of "Recorded Call Details" or of another call
 * report, joined to a recording by the {@link #callKey()}.
 *
 * <p>The columns of "Recorded Call Details" are printed nowhere (UNKNOWN). The values here are the
 * headings that call reports of the product's former name can carry (KNOWN-C). All are optional,
 * and a blank cell is an absent value. Texts are kept as printed, without the blanks around them.
 *
 * <p>Instances are immutable and safe for use by several threads. {@link #toString()} leaves out
 * names and numbers of people.
 */
public final class CallDetails {
  private final @Nullable CallKey callKey;
  private final @Nullable Instant startTime;
  private final @Nullable Instant endTime;
  private final @Nullable Duration callDuration;
  private final List<String> accountCodes;
  private final Map<Text, String> texts;

  /** The values that are plain texts. */
  private enum Text {
    CALL_ID,
    CALL_DIRECTION,
    CALLING_PARTY_NUMBER,
    DIALED_PARTY_NUMBER,
    CALLER_ID,
    CALLER_LOCATION,
    EXTERNAL_PARTY,
    INTERNAL_PARTY,
    CALLING_AGENT,
    RECEIVING_AGENT,
    INITIAL_AGENT,
    FINAL_AGENT,
    INITIAL_GROUP,
    FINAL_GROUP,
    INITIAL_SKILL,
    FINAL_SKILL,
    INITIAL_TAG,
    FINAL_TAG,
    RECORDING_DETAILS
  }

  private CallDetails(Builder builder) {
    callKey = builder.callKey;
    startTime = builder.startTime;
    endTime = builder.endTime;
    callDuration = builder.callDuration;
    accountCodes = builder.accountCodes;
    texts = new EnumMap<>(builder.texts);
  }

  /** A builder in which every value is absent. */
  public static Builder builder() {
    return new Builder();
  }

  /** The Call Key, which joins these details to recordings. */
  public Optional<CallKey> callKey() {
    return Optional.ofNullable(callKey);
  }

  /** The start of the call. */
  public Optional<Instant> startTime() {
    return Optional.ofNullable(startTime);
  }

  /** The end of the call. */
  public Optional<Instant> endTime() {
    return Optional.ofNullable(endTime);
  }

  /** The duration of the call. */
  public Optional<Duration> callDuration() {
    return Optional.ofNullable(callDuration);
  }

  /** The account codes, in the order of the report; empty if there are none. */
  public List<String> accountCodes() {
    return accountCodes;
  }

  /** The report's Call ID: the unique ID that Xima assigned to the call. */
  public Optional<String> callId() {
    return text(Text.CALL_ID);
  }

  /** The direction of the call. */
  public Optional<CallDirection> callDirection() {
    return text(Text.CALL_DIRECTION).map(CallDirection::new);
  }

  /** The Calling Party Number. */
  public Optional<String> callingPartyNumber() {
    return text(Text.CALLING_PARTY_NUMBER);
  }

  /** The Dialed Party Number. */
  public Optional<String> dialedPartyNumber() {
    return text(Text.DIALED_PARTY_NUMBER);
  }

  /** The caller ID that the phone system associated with the call. */
  public Optional<String> callerId() {
    return text(Text.CALLER_ID);
  }

  /** The city and state, province or country of the external party. */
  public Optional<String> callerLocation() {
    return text(Text.CALLER_LOCATION);
  }

  /** The external party. */
  public Optional<String> externalParty() {
    return text(Text.EXTERNAL_PARTY);
  }

  /** The internal party. */
  public Optional<String> internalParty() {
    return text(Text.INTERNAL_PARTY);
  }

  /** The agent who called. */
  public Optional<String> callingAgent() {
    return text(Text.CALLING_AGENT);
  }

  /** The agent who was called. */
  public Optional<String> receivingAgent() {
    return text(Text.RECEIVING_AGENT);
  }

  /** The first agent of the call. */
  public Optional<String> initialAgent() {
    return text(Text.INITIAL_AGENT);
  }

  /** The last agent of the call. */
  public Optional<String> finalAgent() {
    return text(Text.FINAL_AGENT);
  }

  /** The first group that was associated with the call. */
  public Optional<String> initialGroup() {
    return text(Text.INITIAL_GROUP);
  }

  /** The last group that was associated with the call. */
  public Optional<String> finalGroup() {
    return text(Text.FINAL_GROUP);
  }

  /** The first skill of the call. */
  public Optional<String> initialSkill() {
    return text(Text.INITIAL_SKILL);
  }

  /** The last skill of the call. */
  public Optional<String> finalSkill() {
    return text(Text.FINAL_SKILL);
  }

  /** The first tag of the call. */
  public Optional<String> initialTag() {
    return text(Text.INITIAL_TAG);
  }

  /** The last tag of the call. */
  public Optional<String> finalTag() {
    return text(Text.FINAL_TAG);
  }

  /** What the report tells about the recordings of the call. */
  public Optional<String> recordingDetails() {
    return text(Text.RECORDING_DETAILS);
  }

  /** Two details are equal if all their values are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallDetails details
        && Objects.equals(callKey, details.callKey)
        && Objects.equals(startTime, details.startTime)
        && Objects.equals(endTime, details.endTime)
        && Objects.equals(callDuration, details.callDuration)
        && accountCodes.equals(details.accountCodes)
        && texts.equals(details.texts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(callKey, startTime, endTime, callDuration, accountCodes, texts);
  }

  /** The Call Key and which texts are there, for a log; no name and no number of anyone. */
  @Override
  public String toString() {
    return "CallDetails[callKey=" + callKey + ", has=" + texts.keySet() + "]";
  }

  private Optional<String> text(Text text) {
    return Optional.ofNullable(texts.get(text));
  }

  /**
   * Builds {@link CallDetails}. In each method {@code null} or a blank text makes the value absent.
   */
  public static final class Builder {
    private @Nullable CallKey callKey;
    private @Nullable Instant startTime;
    private @Nullable Instant endTime;
    private @Nullable Duration callDuration;
    private List<String> accountCodes = List.of();
    private final Map<Text, String> texts = new EnumMap<>(Text.class);

    private Builder() {}

    /** Sets {@link CallDetails#callKey()}. */
    public Builder callKey(@Nullable CallKey value) {
      callKey = value;
      return this;
    }

    /** Sets {@link CallDetails#startTime()}. */
    public Builder startTime(@Nullable Instant value) {
      startTime = value;
      return this;
    }

    /** Sets {@link CallDetails#endTime()}. */
    public Builder endTime(@Nullable Instant value) {
      endTime = value;
      return this;
    }

    /** Sets {@link CallDetails#callDuration()}. */
    public Builder callDuration(@Nullable Duration value) {
      callDuration = value;
      return this;
    }

    /**
     * Sets {@link CallDetails#accountCodes()} from one cell: it is split at commas and semicolons,
     * blanks around each code and empty codes are dropped.
     */
    public Builder accountCodes(@Nullable String cell) {
      accountCodes =
          cell == null
              ? List.of()
              : Arrays.stream(cell.split("[,;]"))
                  .map(Blanks::strip)
                  .filter(code -> !code.isEmpty())
                  .toList();
      return this;
    }

    /** Sets {@link CallDetails#callId()}. */
    public Builder callId(@Nullable String value) {
      return text(Text.CALL_ID, value);
    }

    /** Sets {@link CallDetails#callDirection()}. */
    public Builder callDirection(@Nullable String value) {
      return text(Text.CALL_DIRECTION, value);
    }

    /** Sets {@link CallDetails#callingPartyNumber()}. */
    public Builder callingPartyNumber(@Nullable String value) {
      return text(Text.CALLING_PARTY_NUMBER, value);
    }

    /** Sets {@link CallDetails#dialedPartyNumber()}. */
    public Builder dialedPartyNumber(@Nullable String value) {
      return text(Text.DIALED_PARTY_NUMBER, value);
    }

    /** Sets {@link CallDetails#callerId()}. */
    public Builder callerId(@Nullable String value) {
      return text(Text.CALLER_ID, value);
    }

    /** Sets {@link CallDetails#callerLocation()}. */
    public Builder callerLocation(@Nullable String value) {
      return text(Text.CALLER_LOCATION, value);
    }

    /** Sets {@link CallDetails#externalParty()}. */
    public Builder externalParty(@Nullable String value) {
      return text(Text.EXTERNAL_PARTY, value);
    }

    /** Sets {@link CallDetails#internalParty()}. */
    public Builder internalParty(@Nullable String value) {
      return text(Text.INTERNAL_PARTY, value);
    }

    /** Sets {@link CallDetails#callingAgent()}. */
    public Builder callingAgent(@Nullable String value) {
      return text(Text.CALLING_AGENT, value);
    }

    /** Sets {@link CallDetails#receivingAgent()}. */
    public Builder receivingAgent(@Nullable String value) {
      return text(Text.RECEIVING_AGENT, value);
    }

    /** Sets {@link CallDetails#initialAgent()}. */
    public Builder initialAgent(@Nullable String value) {
      return text(Text.INITIAL_AGENT, value);
    }

    /** Sets {@link CallDetails#finalAgent()}. */
    public Builder finalAgent(@Nullable String value) {
      return text(Text.FINAL_AGENT, value);
    }

    /** Sets {@link CallDetails#initialGroup()}. */
    public Builder initialGroup(@Nullable String value) {
      return text(Text.INITIAL_GROUP, value);
    }

    /** Sets {@link CallDetails#finalGroup()}. */
    public Builder finalGroup(@Nullable String value) {
      return text(Text.FINAL_GROUP, value);
    }

    /** Sets {@link CallDetails#initialSkill()}. */
    public Builder initialSkill(@Nullable String value) {
      return text(Text.INITIAL_SKILL, value);
    }

    /** Sets {@link CallDetails#finalSkill()}. */
    public Builder finalSkill(@Nullable String value) {
      return text(Text.FINAL_SKILL, value);
    }

    /** Sets {@link CallDetails#initialTag()}. */
    public Builder initialTag(@Nullable String value) {
      return text(Text.INITIAL_TAG, value);
    }

    /** Sets {@link CallDetails#finalTag()}. */
    public Builder finalTag(@Nullable String value) {
      return text(Text.FINAL_TAG, value);
    }

    /** Sets both tags, from a report that has one heading {@code Tag}. */
    public Builder tag(@Nullable String value) {
      return initialTag(value).finalTag(value);
    }

    /** Sets {@link CallDetails#recordingDetails()}. */
    public Builder recordingDetails(@Nullable String value) {
      return text(Text.RECORDING_DETAILS, value);
    }

    /** The details. The builder can be used further. */
    public CallDetails build() {
      return new CallDetails(this);
    }

    private Builder text(Text text, @Nullable String value) {
      if (value == null || Blanks.isBlank(value)) {
        texts.remove(text);
      } else {
        texts.put(text, Blanks.strip(value));
      }
      return this;
    }
  }
}
