// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.internal.text.Blanks;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallDirection.Known;
import com.ximasdk.recording.CallKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a call report tells about one call: a row of "Recorded Call Details" or of another call
 * report, joined to a recording by the {@link #callKey()}.
 *
 * <p>The columns of "Recorded Call Details" are printed nowhere (UNKNOWN). The values here are the
 * headings that call reports of the product's former name can carry (KNOWN-C). All are optional: a
 * blank cell is an absent value, which is empty here. Texts are kept as printed, without the blanks
 * around them.
 *
 * <p>Instances are immutable and safe for use by several threads. {@link #toString()} leaves out
 * names and numbers of people.
 *
 * @since 0.1.0
 */
public final class CallDetails {
  private final @Nullable CallKey callKey;
  private final List<Instant> startTimes;
  private final List<Instant> endTimes;
  private final List<Duration> callDurations;
  private final List<String> accountCodes;

  private final @Nullable Known knownDirection;

  /** By {@link Text}; what is absent is blank. */
  private final String[] texts;

  /** The values that are plain texts. */
  enum Text {
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
    RECORDING_DETAILS;

    @SuppressWarnings("EnumOrdinal") // of an array that nobody else sees
    private int place() {
      return ordinal();
    }
  }

  private CallDetails(Builder builder) {
    callKey = builder.callKey;
    startTimes = builder.startTimes;
    endTimes = builder.endTimes;
    callDurations = builder.callDurations;
    accountCodes = builder.accountCodes;
    texts = builder.texts.clone();
    String direction = texts[Text.CALL_DIRECTION.place()];
    knownDirection = direction.isEmpty() ? null : new CallDirection(direction).known();
  }

  /** {@return a builder in which every value is absent} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the Call Key, which joins these details to recordings} */
  public Optional<CallKey> callKey() {
    return Optional.ofNullable(callKey);
  }

  /** {@return the start of the call, the first of {@link #startTimes()}; empty if there is none} */
  public Optional<Instant> startTime() {
    return startTimes.stream().findFirst();
  }

  /**
   * {@return the readings of the start of the call: none, one, or two where the report tells a time
   * of the clock in an hour that comes twice, the earlier first; unmodifiable} {@link CallTimes}
   * takes the one that fits the recording.
   */
  public List<Instant> startTimes() {
    return startTimes;
  }

  /** {@return the end of the call, the first of {@link #endTimes()}; empty if there is none} */
  public Optional<Instant> endTime() {
    return endTimes.stream().findFirst();
  }

  /** {@return the readings of the end of the call, as {@link #startTimes()}} */
  public List<Instant> endTimes() {
    return endTimes;
  }

  /**
   * {@return the duration of the call; empty if there is none, or if it has several readings}
   *
   * <p>Where the report tells one end of the call alone, it gives the other one.
   */
  public Optional<Duration> callDuration() {
    return callDurations.size() == 1 ? Optional.of(callDurations.get(0)) : Optional.empty();
  }

  /**
   * {@return the readings of the duration of the call}
   *
   * <p>There are two where a report writes a bare number and nothing states its unit: as
   * milliseconds, then as seconds. Which one is meant is seen beside the recording: the one nearest
   * to what the Call Key says, else the only one that is not shorter than the recording.
   */
  public List<Duration> callDurations() {
    return callDurations;
  }

  /**
   * {@return the account codes, in the order of the report; unmodifiable, empty if there are none}
   */
  public List<String> accountCodes() {
    return accountCodes;
  }

  /** {@return the report's Call ID: the unique ID that Xima assigned to the call} */
  public Optional<String> callId() {
    return text(Text.CALL_ID);
  }

  /** {@return the direction of the call} */
  public Optional<CallDirection> callDirection() {
    return text(Text.CALL_DIRECTION).map(CallDirection::new);
  }

  /**
   * {@return the Calling Party Number: the ANI of an inbound call, and the caller of an internal
   * one where nothing else tells an extension}
   */
  public Optional<String> callingPartyNumber() {
    return text(Text.CALLING_PARTY_NUMBER);
  }

  /**
   * {@return the Dialed Party Number: the DNIS of an outbound or internal call} Of an inbound call,
   * the DNIS is the agent's extension.
   */
  public Optional<String> dialedPartyNumber() {
    return text(Text.DIALED_PARTY_NUMBER);
  }

  /** {@return the caller ID that the phone system associated with the call} */
  public Optional<String> callerId() {
    return text(Text.CALLER_ID);
  }

  /** {@return the city and state, province or country of the external party} */
  public Optional<String> callerLocation() {
    return text(Text.CALLER_LOCATION);
  }

  /**
   * {@return the external party} It tells that an outbound call has become a conference; else the
   * names and numbers of external parties have columns of their own.
   */
  public Optional<String> externalParty() {
    return text(Text.EXTERNAL_PARTY);
  }

  /** {@return the internal party, which completes the other party of an internal call} */
  public Optional<String> internalParty() {
    return text(Text.INTERNAL_PARTY);
  }

  /**
   * {@return the agent who called: the ANI of outbound and internal calls} It completes the other
   * party of an internal call.
   */
  public Optional<String> callingAgent() {
    return text(Text.CALLING_AGENT);
  }

  /**
   * {@return the agent who was called} It completes the other party of an internal call, and is the
   * agent of an inbound call whose recording names none.
   */
  public Optional<String> receivingAgent() {
    return text(Text.RECEIVING_AGENT);
  }

  /**
   * {@return the first agent of the call} Where it is the last one too, it is the only one, and
   * completes a recording of an inbound or outbound call that names no agent.
   */
  public Optional<String> initialAgent() {
    return text(Text.INITIAL_AGENT);
  }

  /** {@return the last agent of the call} See {@link #initialAgent()}. */
  public Optional<String> finalAgent() {
    return text(Text.FINAL_AGENT);
  }

  /**
   * {@return the first group that was associated with the call} No Encore value takes it: the one
   * for a group is the final one, and of that the first group says nothing.
   */
  public Optional<String> initialGroup() {
    return text(Text.INITIAL_GROUP);
  }

  /** {@return the last group that was associated with the call} */
  public Optional<String> finalGroup() {
    return text(Text.FINAL_GROUP);
  }

  /** {@return the first skill of the call} */
  public Optional<String> initialSkill() {
    return text(Text.INITIAL_SKILL);
  }

  /** {@return the last skill of the call} */
  public Optional<String> finalSkill() {
    return text(Text.FINAL_SKILL);
  }

  /** {@return the first tag of the call} */
  public Optional<String> initialTag() {
    return text(Text.INITIAL_TAG);
  }

  /** {@return the last tag of the call} */
  public Optional<String> finalTag() {
    return text(Text.FINAL_TAG);
  }

  /**
   * {@return what the report tells about the recordings of the call} No Encore value takes it: its
   * form is UNKNOWN, and a recording tells about itself.
   */
  public Optional<String> recordingDetails() {
    return text(Text.RECORDING_DETAILS);
  }

  /** Two details are equal if all their values are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallDetails details
        && Objects.equals(callKey, details.callKey)
        && startTimes.equals(details.startTimes)
        && endTimes.equals(details.endTimes)
        && callDurations.equals(details.callDurations)
        && accountCodes.equals(details.accountCodes)
        && Arrays.equals(texts, details.texts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        callKey, startTimes, endTimes, callDurations, accountCodes, Arrays.hashCode(texts));
  }

  /** The Call Key and which texts are there, for a log; no name and no number of anyone. */
  @Override
  public String toString() {
    List<Text> has =
        Stream.of(Text.values()).filter(text -> !texts[text.place()].isEmpty()).toList();
    return "CallDetails[callKey=" + callKey + ", has=" + has + "]";
  }

  private Optional<String> text(Text text) {
    return Optional.of(get(text)).filter(value -> !value.isEmpty());
  }

  /** The direction, null if it is absent. */
  @Nullable Known knownDirection() {
    return knownDirection;
  }

  /** A text, {@code ""} if it is absent. */
  String get(Text text) {
    return texts[text.place()];
  }

  /**
   * Builds {@link CallDetails}. In each method {@code null} or a blank text makes the value absent;
   * texts lose the blanks around them. For use by one thread at a time.
   *
   * @since 0.1.0
   */
  public static final class Builder {
    private @Nullable CallKey callKey;
    private List<Instant> startTimes = List.of();
    private List<Instant> endTimes = List.of();
    private List<Duration> callDurations = List.of();
    private List<String> accountCodes = List.of();
    private final String[] texts = new String[Text.values().length];

    private Builder() {
      Arrays.fill(texts, "");
    }

    /**
     * Sets {@link CallDetails#callKey()}.
     *
     * @param value the key that joins the details to recordings; null for none
     * @return this builder
     */
    public Builder callKey(@Nullable CallKey value) {
      callKey = value;
      return this;
    }

    /**
     * Sets {@link CallDetails#startTime()}.
     *
     * @param value the start, of which there is one reading; null for none
     * @return this builder
     */
    public Builder startTime(@Nullable Instant value) {
      return startTimes(value == null ? List.of() : List.of(value));
    }

    /**
     * Sets {@link CallDetails#endTime()}.
     *
     * @param value the end, of which there is one reading; null for none
     * @return this builder
     */
    public Builder endTime(@Nullable Instant value) {
      return endTimes(value == null ? List.of() : List.of(value));
    }

    /**
     * Sets {@link CallDetails#startTimes()}.
     *
     * @param readings the readings, the earlier first; none makes the start absent; copied
     * @return this builder
     */
    public Builder startTimes(Collection<Instant> readings) {
      startTimes = List.copyOf(readings);
      return this;
    }

    /**
     * Sets {@link CallDetails#endTimes()}.
     *
     * @param readings the readings, the earlier first; none makes the end absent; copied
     * @return this builder
     */
    public Builder endTimes(Collection<Instant> readings) {
      endTimes = List.copyOf(readings);
      return this;
    }

    /**
     * Sets {@link CallDetails#callDuration()}.
     *
     * @param value the duration, at least 0; null for none
     * @return this builder
     */
    public Builder callDuration(@Nullable Duration value) {
      return callDurations(value == null ? List.of() : List.of(value));
    }

    /**
     * Sets {@link CallDetails#callDurations()}.
     *
     * @param readings the readings, each at least 0; none makes the duration absent; copied
     * @return this builder
     */
    public Builder callDurations(Collection<Duration> readings) {
      callDurations = List.copyOf(readings);
      return this;
    }

    /**
     * Sets {@link CallDetails#accountCodes()} from one cell.
     *
     * @param cell is split at commas and semicolons; blanks around each code and empty codes are
     *     dropped; null for none
     * @return this builder
     */
    public Builder accountCodes(@Nullable String cell) {
      accountCodes = cell == null ? List.of() : AccountCodes.split(cell);
      return this;
    }

    /**
     * Sets {@link CallDetails#callId()}.
     *
     * @param value the unique ID that Xima assigned to the call; null for none
     * @return this builder
     */
    public Builder callId(@Nullable String value) {
      return text(Text.CALL_ID, value);
    }

    /**
     * Sets {@link CallDetails#callDirection()}.
     *
     * @param value the direction as the report prints it; null for none
     * @return this builder
     */
    public Builder callDirection(@Nullable String value) {
      return text(Text.CALL_DIRECTION, value);
    }

    /**
     * Sets {@link CallDetails#callingPartyNumber()}.
     *
     * @param value the number as the report prints it; null for none
     * @return this builder
     */
    public Builder callingPartyNumber(@Nullable String value) {
      return text(Text.CALLING_PARTY_NUMBER, value);
    }

    /**
     * Sets {@link CallDetails#dialedPartyNumber()}.
     *
     * @param value the number as the report prints it; null for none
     * @return this builder
     */
    public Builder dialedPartyNumber(@Nullable String value) {
      return text(Text.DIALED_PARTY_NUMBER, value);
    }

    /**
     * Sets {@link CallDetails#callerId()}.
     *
     * @param value the caller ID as the report prints it; null for none
     * @return this builder
     */
    public Builder callerId(@Nullable String value) {
      return text(Text.CALLER_ID, value);
    }

    /**
     * Sets {@link CallDetails#callerLocation()}.
     *
     * @param value the location as the report prints it; null for none
     * @return this builder
     */
    public Builder callerLocation(@Nullable String value) {
      return text(Text.CALLER_LOCATION, value);
    }

    /**
     * Sets {@link CallDetails#externalParty()}.
     *
     * @param value the party as the report prints it; null for none
     * @return this builder
     */
    public Builder externalParty(@Nullable String value) {
      return text(Text.EXTERNAL_PARTY, value);
    }

    /**
     * Sets {@link CallDetails#internalParty()}.
     *
     * @param value the party as the report prints it; null for none
     * @return this builder
     */
    public Builder internalParty(@Nullable String value) {
      return text(Text.INTERNAL_PARTY, value);
    }

    /**
     * Sets {@link CallDetails#callingAgent()}.
     *
     * @param value usually {@code Name(extension)}; null for none
     * @return this builder
     */
    public Builder callingAgent(@Nullable String value) {
      return text(Text.CALLING_AGENT, value);
    }

    /**
     * Sets {@link CallDetails#receivingAgent()}.
     *
     * @param value usually {@code Name(extension)}; null for none
     * @return this builder
     */
    public Builder receivingAgent(@Nullable String value) {
      return text(Text.RECEIVING_AGENT, value);
    }

    /**
     * Sets {@link CallDetails#initialAgent()}.
     *
     * @param value usually {@code Name(extension)}; null for none
     * @return this builder
     */
    public Builder initialAgent(@Nullable String value) {
      return text(Text.INITIAL_AGENT, value);
    }

    /**
     * Sets {@link CallDetails#finalAgent()}.
     *
     * @param value usually {@code Name(extension)}; null for none
     * @return this builder
     */
    public Builder finalAgent(@Nullable String value) {
      return text(Text.FINAL_AGENT, value);
    }

    /**
     * Sets {@link CallDetails#initialGroup()}.
     *
     * @param value the group's exact name; null for none
     * @return this builder
     */
    public Builder initialGroup(@Nullable String value) {
      return text(Text.INITIAL_GROUP, value);
    }

    /**
     * Sets {@link CallDetails#finalGroup()}.
     *
     * @param value the group's exact name; null for none
     * @return this builder
     */
    public Builder finalGroup(@Nullable String value) {
      return text(Text.FINAL_GROUP, value);
    }

    /**
     * Sets {@link CallDetails#initialSkill()}.
     *
     * @param value the skill's exact name; null for none
     * @return this builder
     */
    public Builder initialSkill(@Nullable String value) {
      return text(Text.INITIAL_SKILL, value);
    }

    /**
     * Sets {@link CallDetails#finalSkill()}.
     *
     * @param value the skill's exact name; null for none
     * @return this builder
     */
    public Builder finalSkill(@Nullable String value) {
      return text(Text.FINAL_SKILL, value);
    }

    /**
     * Sets {@link CallDetails#initialTag()}.
     *
     * @param value the tag as the report prints it; null for none
     * @return this builder
     */
    public Builder initialTag(@Nullable String value) {
      return text(Text.INITIAL_TAG, value);
    }

    /**
     * Sets {@link CallDetails#finalTag()}.
     *
     * @param value the tag as the report prints it; null for none
     * @return this builder
     */
    public Builder finalTag(@Nullable String value) {
      return text(Text.FINAL_TAG, value);
    }

    /**
     * Sets both tags, from a report that has one heading {@code Tag}.
     *
     * @param value the tag as the report prints it; null for none
     * @return this builder
     */
    public Builder tag(@Nullable String value) {
      return initialTag(value).finalTag(value);
    }

    /**
     * Sets {@link CallDetails#recordingDetails()}.
     *
     * @param value the text as the report prints it; null for none
     * @return this builder
     */
    public Builder recordingDetails(@Nullable String value) {
      return text(Text.RECORDING_DETAILS, value);
    }

    /** {@return the details as they were set up to now} The builder can be used further. */
    public CallDetails build() {
      return new CallDetails(this);
    }

    private Builder text(Text text, @Nullable String value) {
      texts[text.place()] = value == null ? "" : Blanks.strip(value);
      return this;
    }
  }
}
