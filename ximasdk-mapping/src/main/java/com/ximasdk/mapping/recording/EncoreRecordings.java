// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static java.util.Objects.requireNonNull;

import com.ximasdk.mapping.recording.CallDetails.Text;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.roster.AgentDirectory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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
 *
 * @since 0.1.0
 */
public final class EncoreRecordings {
  private final MappingContext context;
  private final Map<CallKey, KnownCall> calls;
  private final Map<CallKey, KnownDetails> details;
  private final Instant knownFrom;
  private final Instant knownTo;

  private EncoreRecordings(
      MappingContext context,
      Map<CallKey, KnownCall> calls,
      Map<CallKey, KnownDetails> details,
      Instant knownFrom,
      Instant knownTo) {
    this.context = context;
    this.calls = calls;
    this.details = details;
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
    ZoneTexts zone = ZoneTexts.of(requireNonNull(preferredZone, "preferredZone"), known);
    Map<CallKey, List<Recording>> related = RelatedRecordings.byCallKey(known);
    Map<CallKey, KnownCall> calls = new HashMap<>(related.size() * 2);
    related.forEach(
        (key, recordings) ->
            calls.put(key, KnownCall.of(new RelatedRecordings(key, recordings), zone)));
    return new EncoreRecordings(
        new MappingContext(zone, ReadAgents.of(known, AgentDirectory.EMPTY), EncoreRules.DEFAULTS),
        calls,
        Map.of(),
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
    Map<CallKey, KnownDetails> known = new HashMap<>();
    details.forEach(
        (key, told) ->
            known.put(requireNonNull(key, "key"), KnownDetails.of(told, context.zone())));
    Map<CallKey, KnownCall> told = new HashMap<>(calls.size() * 2);
    calls.forEach((key, call) -> told.put(key, call.with(known.get(key))));
    return new EncoreRecordings(context, told, known, knownFrom, knownTo);
  }

  /**
   * The same mapping by other rules where the vendor is silent.
   *
   * @param rules the rules
   * @return the changed copy
   */
  public EncoreRecordings withRules(EncoreRules rules) {
    return with(
        new MappingContext(context.zone(), context.agents(), requireNonNull(rules, "rules")));
  }

  /**
   * The same mapping with a roster, which completes agents printed by name or extension alone.
   *
   * @param directory the roster, in place of any that was there
   * @return the changed copy
   */
  public EncoreRecordings withDirectory(AgentDirectory directory) {
    ReadAgents agents = context.agents().with(requireNonNull(directory, "directory"));
    return with(new MappingContext(context.zone(), agents, context.rules()));
  }

  private EncoreRecordings with(MappingContext other) {
    return new EncoreRecordings(other, calls, details, knownFrom, knownTo);
  }

  /**
   * The same mapping, of which is known in which window the recordings given are all that there
   * are.
   *
   * @param from the start of the window
   * @param to its end, which is not part of it
   * @return the changed copy
   * @throws IllegalArgumentException if the end is not after the start
   */
  public EncoreRecordings withKnown(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "What is known goes from " + from + " to " + to + ". Expected an end after the start.");
    }
    return new EncoreRecordings(context, calls, details, from, to);
  }

  /**
   * Maps one recording.
   *
   * @param recording one of those given; another one counts as its call's only one, if none of the
   *     call was given
   * @return its Encore values
   */
  public EncoreRecording map(Recording recording) {
    return EncoreRecording.of(recordedCall(recording, null));
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
    return EncoreRecording.of(recordedCall(recording, conference));
  }

  /**
   * The recordings that are known of a call.
   *
   * @param callKey the key of the call
   * @return its recordings; empty if none was given
   */
  public Optional<RelatedRecordings> call(CallKey callKey) {
    return Optional.ofNullable(related(callKey));
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
    RelatedRecordings call = related(key.get());
    KnownDetails told = details.get(key.get());
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
      EncoreField field, Text cell, @Nullable KnownDetails told, Set<EncoreField> open) {
    if (told == null || told.details().get(cell).isEmpty()) {
      open.add(field);
    }
  }

  private @Nullable RelatedRecordings related(CallKey key) {
    KnownCall call = calls.get(key);
    return call == null ? null : call.related();
  }

  private RecordedCall recordedCall(Recording recording, @Nullable Boolean conference) {
    CallKey key = recording.callKey().orElse(null);
    KnownCall call = key == null ? null : calls.get(key);
    if (call == null) {
      KnownDetails told = key == null ? null : details.get(key);
      call = KnownCall.of(key, recording, recording, told);
    }
    return new RecordedCall(context, recording, key, call, conference);
  }
}
