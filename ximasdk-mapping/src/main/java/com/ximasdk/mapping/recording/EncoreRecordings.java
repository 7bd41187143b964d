// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static java.util.Objects.requireNonNull;

import com.ximasdk.mapping.recording.CallDetails.Text;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.Party;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps recordings, each in view of the others of its call.
 *
 * <p>A call is more than a window: the initial and final skill and tag come from the first and last
 * recording of the whole call. So give all recordings that are known of the calls, before any
 * filter by extension: those of the window that is mapped, and of a margin around it as wide as the
 * {@linkplain RelatedRecordings#span() spans} of its calls. {@link #withKnown} says which window
 * that is; then {@link #mayChange} tells which values a recording outside of it could still change.
 *
 * <pre>{@code
 * EncoreRecordings encore = EncoreRecordings.of(listed, zone).withKnown(from, to);
 * for (Recording recording : listed) {
 *   EncoreRecording values = encore.map(recording);
 *   if (!encore.mayChange(recording).isEmpty()) {
 *     // Look again when more is known.
 *   }
 * }
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by several threads.
 */
public final class EncoreRecordings {
  private final ZoneId preferredZone;
  private final Map<CallKey, RelatedRecordings> calls;

  /** Each is read once: a tenant has few agents, and each of them many recordings. */
  private final Map<String, Party> agents;

  private final Map<CallKey, CallDetails> details;
  private final EncoreRules rules;
  private final AgentDirectory directory;
  private final Instant knownFrom;
  private final Instant knownTo;

  private EncoreRecordings(
      ZoneId preferredZone,
      Map<CallKey, RelatedRecordings> calls,
      Map<String, Party> agents,
      Map<CallKey, CallDetails> details,
      EncoreRules rules,
      AgentDirectory directory,
      Instant knownFrom,
      Instant knownTo) {
    this.preferredZone = preferredZone;
    this.calls = calls;
    this.agents = agents;
    this.details = details;
    this.rules = rules;
    this.directory = directory;
    this.knownFrom = knownFrom;
    this.knownTo = knownTo;
  }

  /**
   * Takes recordings, without call details and roster, by the default rules. No window is said to
   * be known.
   *
   * @param known all recordings that are known of the calls
   * @param preferredZone the zone in which call times are written
   * @return the mapping of those recordings
   */
  public static EncoreRecordings of(Collection<Recording> known, ZoneId preferredZone) {
    Map<CallKey, RelatedRecordings> calls = new HashMap<>();
    for (RelatedRecordings call : RelatedRecordings.group(known)) {
      call.callKey().ifPresent(key -> calls.put(key, call));
    }
    Map<String, Party> agents = new HashMap<>();
    for (Recording recording : known) {
      recording.agent().ifPresent(agent -> agents.computeIfAbsent(agent, Party::parse));
    }
    return new EncoreRecordings(
        requireNonNull(preferredZone, "preferredZone"),
        calls,
        agents,
        Map.of(),
        EncoreRules.DEFAULTS,
        AgentDirectory.EMPTY,
        Instant.MAX,
        Instant.MIN);
  }

  /**
   * The same mapping with call details.
   *
   * @param details the details by Call Key, in place of those that were there
   * @return the mapping with these details
   */
  public EncoreRecordings withDetails(Map<CallKey, CallDetails> details) {
    return new EncoreRecordings(
        preferredZone, calls, agents, Map.copyOf(details), rules, directory, knownFrom, knownTo);
  }

  /** The same mapping by other rules where the vendor is silent. */
  public EncoreRecordings withRules(EncoreRules rules) {
    return new EncoreRecordings(
        preferredZone,
        calls,
        agents,
        details,
        requireNonNull(rules, "rules"),
        directory,
        knownFrom,
        knownTo);
  }

  /** The same mapping with a roster, which completes agents printed by name or extension alone. */
  public EncoreRecordings withDirectory(AgentDirectory directory) {
    return new EncoreRecordings(
        preferredZone,
        calls,
        agents,
        details,
        rules,
        requireNonNull(directory, "directory"),
        knownFrom,
        knownTo);
  }

  /**
   * The same mapping, of which is known in which window the recordings given are all that there
   * are.
   *
   * @param from the start of the window
   * @param to its end, which is not part of it
   * @throws IllegalArgumentException if the end is not after the start
   */
  public EncoreRecordings withKnown(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "What is known goes from " + from + " to " + to + ". Expected an end after the start.");
    }
    return new EncoreRecordings(preferredZone, calls, agents, details, rules, directory, from, to);
  }

  /**
   * Maps one recording.
   *
   * @param recording one of those given; another one counts as its call's only one, if none of the
   *     call was given
   * @return its Encore values
   */
  public EncoreRecording map(Recording recording) {
    return EncoreRecording.from(input(recording, null));
  }

  /**
   * Maps one recording and says outright whether its call became a conference. It matters for
   * outbound calls alone.
   *
   * @param recording one of those given, as for {@link #map(Recording)}
   * @param conference whether the call became a conference, whatever the parties read
   * @return its Encore values
   */
  public EncoreRecording map(Recording recording, boolean conference) {
    return EncoreRecording.from(input(recording, conference));
  }

  /** The recordings that are known of a call; empty if none was given. */
  public Optional<RelatedRecordings> call(CallKey callKey) {
    return Optional.ofNullable(calls.get(callKey));
  }

  /**
   * The values of a recording that another recording of its call could still change, one outside of
   * the {@linkplain #withKnown known window}: the initial skill and tag if the call may have begun
   * before it, the final ones if the call may go on after it. What the call details tell does not
   * change, nor does anything of a recording that stands alone. If the call's key tells no span
   * that its recordings bear out, or no window was said to be known, they may change.
   *
   * <p>That a recording is not late is for the caller to know: one that the tenant lists only after
   * the window was read can change the values of its call too.
   *
   * @param recording one of those given, as for {@link #map(Recording)}
   * @return an unmodifiable set, in the order of the fields
   */
  public Set<EncoreField> mayChange(Recording recording) {
    Optional<CallKey> key = recording.callKey();
    if (key.isEmpty()) {
      return Set.of();
    }
    RelatedRecordings call = calls.get(key.get());
    CallDetails told = details.get(key.get());
    Set<EncoreField> open = EnumSet.noneOf(EncoreField.class);
    if (call == null || call.mayBeginBefore(knownFrom)) {
      addOpen(EncoreField.INITIAL_SKILL, Text.INITIAL_SKILL, told, open);
      addOpen(EncoreField.INITIAL_TAG, Text.INITIAL_TAG, told, open);
    }
    if (call == null || call.mayGoOnAt(knownTo)) {
      addOpen(EncoreField.FINAL_SKILL, Text.FINAL_SKILL, told, open);
      addOpen(EncoreField.FINAL_TAG, Text.FINAL_TAG, told, open);
    }
    return Collections.unmodifiableSet(open);
  }

  private static void addOpen(
      EncoreField field, Text cell, @Nullable CallDetails told, Set<EncoreField> open) {
    if (told == null || told.get(cell).isEmpty()) {
      open.add(field);
    }
  }

  private MappingInput input(Recording recording, @Nullable Boolean conference) {
    CallKey key = recording.callKey().orElse(null);
    RelatedRecordings call = key == null ? null : calls.get(key);
    String agent = recording.agent().orElse(null);
    return new MappingInput(
        recording,
        preferredZone,
        key == null || details.isEmpty() ? null : details.get(key),
        call == null ? recording : call.first(),
        call == null ? recording : call.last(),
        conference,
        rules,
        directory,
        call == null ? null : call.callKeyTimes(),
        agent == null ? Party.NONE : agents.get(agent));
  }
}
