// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A call of a simulated tenant with its recordings, as a test tells it.
 *
 * <pre>{@code
 * RecordedCall transferred =
 *     RecordedCall.inbound(start, "18885553794", ann)
 *         .withSkill("CC Support")
 *         .withDetail("Account Code", "1017")
 *         .withRecording(Duration.ofSeconds(6), Speech.UC_TRANSFER_FIRST)
 *         .withRecording(
 *             Duration.ofSeconds(14),
 *             Speech.UC_TRANSFER_SECOND,
 *             recording -> recording.with("agent", jose.label()).with("skill", "Billing"));
 * }</pre>
 *
 * <p>Its keys look like the vendor's and depend on what is given here alone, so a test that runs
 * again sees the same. It ends a second after its last recording. Immutable.
 *
 * @since 0.1.0
 */
public final class RecordedCall {
  private static final Duration AFTERWARDS = Duration.ofSeconds(1);

  private final String direction;
  private final Instant start;
  private final String callingParty;
  private final String receivingParty;
  private final SimulatedAgent agent;
  private final String skill;
  private final Map<String, String> details;
  private final List<Part> parts;

  /** A recording before it has its keys. */
  private record Part(
      Duration after, SimulatedAudio audio, UnaryOperator<SimulatedRecording> change) {}

  private RecordedCall(
      String direction,
      Instant start,
      String callingParty,
      String receivingParty,
      SimulatedAgent agent,
      String skill,
      Map<String, String> details,
      List<Part> parts) {
    this.direction = direction;
    this.start = start;
    this.callingParty = callingParty;
    this.receivingParty = receivingParty;
    this.agent = agent;
    this.skill = skill;
    this.details = details;
    this.parts = parts;
  }

  private static RecordedCall of(
      String direction, Instant start, String calling, String receiving, SimulatedAgent agent) {
    return new RecordedCall(
        direction,
        requireNonNull(start, "start"),
        requireNonNull(calling, "number"),
        requireNonNull(receiving, "number"),
        agent,
        "",
        Map.of(),
        List.of());
  }

  /**
   * A call from a customer to an agent.
   *
   * @param start when it began
   * @param number the customer's
   * @param agent who took it, and is recorded
   * @return the call
   */
  public static RecordedCall inbound(Instant start, String number, SimulatedAgent agent) {
    return of("Inbound", start, number, agent.label(), agent)
        .withDetail("Calling Party Number", number)
        .withDetail("External Party", number)
        .withDetail("Internal Party", agent.label())
        .withDetail("Receiving Agent", agent.label())
        .withDetail("Initial Agent", agent.label())
        .withDetail("Final Agent", agent.label());
  }

  /**
   * A call from an agent to a customer.
   *
   * @param start when it began
   * @param agent who made it, and is recorded
   * @param number what was dialed
   * @return the call
   */
  public static RecordedCall outbound(Instant start, SimulatedAgent agent, String number) {
    return of("Outbound", start, agent.label(), number, agent)
        .withDetail("Calling Party Number", agent.extension())
        .withDetail("Dialed Party Number", number)
        .withDetail("External Party", number)
        .withDetail("Internal Party", agent.label())
        .withDetail("Calling Agent", agent.label());
  }

  /**
   * A call between two agents.
   *
   * @param start when it began
   * @param caller who made it
   * @param called who took it, and is recorded
   * @return the call
   */
  public static RecordedCall internal(Instant start, SimulatedAgent caller, SimulatedAgent called) {
    return of("Internal", start, caller.label(), called.label(), called)
        .withDetail("Calling Party Number", caller.extension())
        .withDetail("Dialed Party Number", called.extension())
        .withDetail("Calling Agent", caller.label())
        .withDetail("Receiving Agent", called.label());
  }

  /**
   * The same with a skill, for its recordings and for its details.
   *
   * @param name the skill's
   * @return another call
   */
  public RecordedCall withSkill(String name) {
    return new RecordedCall(
            direction,
            start,
            callingParty,
            receivingParty,
            agent,
            requireNonNull(name, "name"),
            details,
            parts)
        .withDetail("Initial Group", name)
        .withDetail("Final Group", name)
        .withDetail("Initial Skill", name)
        .withDetail("Final Skill", name);
  }

  /**
   * The same with another value in the reports of call details; its recordings stay as they are.
   *
   * @param heading the report's heading, as {@code Account Code}; {@code Call ID}, {@code Call
   *     Direction}, {@code Call Duration}, {@code Start Time} and {@code End Time} print it in
   *     place of what the call has
   * @param value the cell
   * @return another call
   * @throws IllegalArgumentException if the heading is blank, {@code Call Key}, or equal to another
   *     one but for case and outer blanks
   */
  public RecordedCall withDetail(String heading, String value) {
    Map<String, String> more = new LinkedHashMap<>(details);
    more.put(requireNonNull(heading, "heading"), requireNonNull(value, "value"));
    BuiltInReports.checkDetails(more.keySet());
    return new RecordedCall(
        direction,
        start,
        callingParty,
        receivingParty,
        agent,
        skill,
        Collections.unmodifiableMap(more),
        parts);
  }

  /**
   * The same with one more recording, which begins with the call.
   *
   * @param audio what it holds
   * @return another call
   */
  public RecordedCall withRecording(SimulatedAudio audio) {
    return withRecording(Duration.ZERO, audio);
  }

  /**
   * The same with one more recording.
   *
   * @param after how long after the call's start it begins; not negative
   * @param audio what it holds
   * @return another call
   */
  public RecordedCall withRecording(Duration after, SimulatedAudio audio) {
    return withRecording(after, audio, recording -> recording);
  }

  /**
   * The same with one more recording, of which the tenant says something else than of the call.
   *
   * @param after how long after the call's start it begins; not negative
   * @param audio what it holds
   * @param change gets the recording and gives what the tenant has in its place; may be called
   *     several times
   * @return another call
   * @throws IllegalArgumentException if it began before the call
   */
  public RecordedCall withRecording(
      Duration after, SimulatedAudio audio, UnaryOperator<SimulatedRecording> change) {
    if (after.isNegative()) {
      throw new IllegalArgumentException(
          "a recording begins " + after + " after its call; expected zero or more");
    }
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(after, requireNonNull(audio, "audio"), requireNonNull(change, "change")));
    return new RecordedCall(
        direction, start, callingParty, receivingParty, agent, skill, details, List.copyOf(more));
  }

  /** {@return its key: an id, start and end in epoch milliseconds, joined by dashes} */
  public String callKey() {
    return call().callKey();
  }

  /** {@return the call, as reports of call details print it} */
  public SimulatedCall call() {
    Instant end =
        recordings("", "").stream()
            .map(SimulatedRecording::end)
            .reduce(start, (one, other) -> one.isAfter(other) ? one : other)
            .plus(AFTERWARDS);
    return new SimulatedCall(
        keys().id() + "-" + start.toEpochMilli() + "-" + end.toEpochMilli(),
        Long.toString(start.getEpochSecond()),
        direction,
        start,
        end,
        details);
  }

  /**
   * Its recordings.
   *
   * @param tenantName what they print as the tenant's name
   * @return the recordings, in the order in which they were given; unmodifiable
   */
  public List<SimulatedRecording> recordings(String tenantName) {
    return recordings(tenantName, callKey());
  }

  private List<SimulatedRecording> recordings(String tenantName, String callKey) {
    Keys keys = keys();
    keys.id(); // The call's own.
    Map<String, Object> ofCall = new LinkedHashMap<>();
    ofCall.put("tenantName", tenantName);
    ofCall.put("callKey", callKey);
    ofCall.put("callingParty", callingParty);
    ofCall.put("receivingParty", receivingParty);
    ofCall.put("callDirection", direction.toUpperCase(Locale.ROOT));
    ofCall.put("skill", skill);
    ofCall.put("agent", agent.label());
    List<SimulatedRecording> recordings = new ArrayList<>();
    for (Part part : parts) {
      Instant at = start.plus(part.after());
      SimulatedRecording recording =
          SimulatedRecording.of(keys.id() + "-" + at.toEpochMilli(), at, part.audio())
              .with("eventId", at.getEpochSecond() * 10 + recordings.size())
              .withAll(ofCall);
      recordings.add(
          requireNonNull(part.change().apply(recording), "the changed recording of a call"));
    }
    return Collections.unmodifiableList(recordings);
  }

  /** The same ids each time, and others for another call. */
  private Keys keys() {
    return new Keys(
        31 * (31 * start.toEpochMilli() + callingParty.hashCode()) + receivingParty.hashCode());
  }

  /** {@return its direction, its start, its parties, and how many recordings it has} */
  @Override
  public String toString() {
    return direction
        + " call at "
        + start
        + " from "
        + callingParty
        + " to "
        + receivingParty
        + ", "
        + parts.size()
        + " recordings";
  }
}
