// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.settings.WfmSettings;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns agent states into observations for Encore WFM. Immutable and safe for use by several
 * threads; the same state gives the same observation. {@link UnlistedTexts} gathers what came out
 * as not listed.
 *
 * <p>The texts of states are an open set (seen on the product's screens and in its guides;
 * INFERRED) and are compared ignoring case and outer blanks. Reason codes are compared exactly. A
 * text is read by the first of these rules that fits:
 *
 * <ol>
 *   <li>The name of a state of another class than not-ready is that state. {@link #warnings()}
 *       tells of listed reason codes with the name of any state.
 *   <li>A listed reason code, alone or {@linkplain ReasonSeparator behind} a state that is
 *       not-ready or logged out, is that reason. Of several that are listed, the longest is taken,
 *       so {@code DND: Meeting: Team} has the reason {@code Meeting: Team}.
 *   <li>The name of a not-ready state is that state, without a reason.
 *   <li>What stands behind a state that is not-ready or logged out is a reason code that is not
 *       listed; of several readings the longest. The state keeps its class: {@code Logged Out: End
 *       of shift} is logged out.
 *   <li>With {@link #withOtherTextsAsReasonCodes}, any text that does not begin with another state
 *       is a reason code that is not listed.
 *   <li>All else is {@link StateClass#UNKNOWN}; the text is kept.
 * </ol>
 *
 * <p>In a text of more than 1,000 characters no state is looked for that has a reason.
 *
 * @since 0.1.0
 */
public final class AdherenceMapping {
  private final StateText.Reader reader;
  private final List<ReasonCodeWarning> warnings;

  private AdherenceMapping(StateText.Reader reader) {
    this.reader = reader;
    this.warnings = reader.warnings();
  }

  /**
   * A mapping with the known states and {@link ReasonSeparator#DEFAULTS}.
   *
   * @param reasonCodes the customer's reason codes
   * @return the mapping
   */
  public static AdherenceMapping of(ReasonCodes reasonCodes) {
    return new AdherenceMapping(
        new StateText.Reader(KnownStates.DEFAULTS, ReasonSeparator.DEFAULTS, reasonCodes, false));
  }

  /**
   * A mapping as the settings have it: their reason codes, their separators if there are any, and
   * what they say of other texts.
   *
   * @param wfm the settings
   * @return the mapping
   */
  public static AdherenceMapping of(WfmSettings wfm) {
    List<ReasonSeparator> separators =
        wfm.reasonSeparators().stream().map(ReasonSeparator::parse).toList();
    return new AdherenceMapping(
        new StateText.Reader(
            KnownStates.DEFAULTS,
            separators.isEmpty() ? ReasonSeparator.DEFAULTS : separators,
            ReasonCodes.of(wfm),
            wfm.otherTextsAreReasonCodes()));
  }

  /**
   * The same mapping with other reason codes.
   *
   * @param reasonCodes the customer's reason codes
   * @return a mapping with them
   */
  public AdherenceMapping withReasonCodes(ReasonCodes reasonCodes) {
    return new AdherenceMapping(
        new StateText.Reader(
            reader.states(), reader.separators(), reasonCodes, reader.othersAreReasonCodes()));
  }

  /**
   * Adds a state that a tenant calls by another name, or takes a known one otherwise.
   *
   * @param text the state, compared ignoring case and outer blanks
   * @param stateClass what it means
   * @return a mapping with it
   */
  public AdherenceMapping withState(String text, StateClass stateClass) {
    return new AdherenceMapping(
        new StateText.Reader(
            reader.states().with(text, stateClass),
            reader.separators(),
            reader.reasonCodes(),
            reader.othersAreReasonCodes()));
  }

  /**
   * Says how the tenant separates a state from its reason code.
   *
   * @param separators all that are to be read; with none, only bare reason codes are
   * @return a mapping with these in place of those before
   */
  public AdherenceMapping withSeparators(Collection<ReasonSeparator> separators) {
    return new AdherenceMapping(
        new StateText.Reader(
            reader.states(),
            List.copyOf(separators),
            reader.reasonCodes(),
            reader.othersAreReasonCodes()));
  }

  /**
   * Says whether any text that is not known otherwise is a reason code that is not listed. That is
   * for the time before the customer has given the reason codes, which "can be provided later"
   * (Xima CCaaS Integration Guide; KNOWN), at a tenant that writes them alone, as {@code Lunch}. A
   * text that begins with a state of another class, as {@code Talking: Sales}, stays unknown.
   *
   * @param taken true if it is; false by default, since a text may as well be a state that is not
   *     known here
   * @return a mapping that does so
   */
  public AdherenceMapping withOtherTextsAsReasonCodes(boolean taken) {
    return new AdherenceMapping(
        new StateText.Reader(reader.states(), reader.separators(), reader.reasonCodes(), taken));
  }

  /**
   * Listed reason codes that can be read in two ways: they are also the name of a state of another
   * class, or a state with another listed reason code. Known before any state is seen.
   *
   * @return what is in doubt; empty if nothing is
   */
  public List<ReasonCodeWarning> warnings() {
    return warnings;
  }

  /**
   * The activities that an agent can be seen to do: those of the reason codes, {@link
   * PlannedActivity#WORK} and {@link PlannedActivity#OFF}. A plan with another one cannot be kept.
   *
   * @return each activity once
   */
  public Set<String> activities() {
    Set<String> activities = new LinkedHashSet<>(reader.reasonCodes().activities());
    activities.add(PlannedActivity.WORK);
    activities.add(PlannedActivity.OFF);
    return Collections.unmodifiableSet(activities);
  }

  /**
   * Maps what a watch observed.
   *
   * @param event the observation of a state
   * @return the observation for Encore
   */
  public AgentObservation map(AgentStateObserved event) {
    return map(event.agent(), event.state(), event.observedAt());
  }

  /**
   * Maps a state.
   *
   * @param agent the agent
   * @param state the state
   * @param observedAt when it was observed
   * @return the observation for Encore
   */
  public AgentObservation map(MonitoredAgent agent, AgentState state, Instant observedAt) {
    StateText read = reader.read(state.text());
    String reasonCode = read.reasonCode();
    Optional<String> activity = reader.reasonCodes().activity(reasonCode);
    return new AgentObservation(
        agent,
        state.text(),
        read.stateClass(),
        reasonCode,
        activity.orElse(""),
        reasonCode.isEmpty() ? Optional.empty() : Optional.of(activity.isPresent()),
        Since.of(state),
        observedAt);
  }
}
