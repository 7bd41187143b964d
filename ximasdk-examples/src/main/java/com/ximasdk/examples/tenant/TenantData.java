// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is in a simulated tenant: the {@linkplain #demo() company of the demo}, or one's own.
 *
 * <pre>{@code
 * SimulatedAgent ann = SimulatedAgent.telephone("Ann Lee", "253");
 * TenantData ours =
 *     TenantData.empty("acme-ns", ZoneId.of("America/Denver"))
 *         .withAgents(List.of(ann))
 *         .withSkills(List.of("CC Sales"))
 *         .with(
 *             RecordedCall.inbound(Instant.parse("2026-07-14T14:02:11Z"), "18885553794", ann)
 *                 .withSkill("CC Sales")
 *                 .withRecording(Speech.UC_INBOUND));
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param name the tenant's name, as {@code acme-ns}
 * @param timeZone the tenant's zone
 * @param agents its agents, in the order of its roster
 * @param skills the names of its skills
 * @param calls its calls, by start
 * @param recordings its recordings, in the order in which it lists them, which is not by start
 * @param reports its reports of one's own, beside those that every simulated tenant has; one with
 *     the id of such a report takes its place
 * @since 0.1.0
 */
public record TenantData(
    String name,
    ZoneId timeZone,
    List<SimulatedAgent> agents,
    List<String> skills,
    List<SimulatedCall> calls,
    List<SimulatedRecording> recordings,
    List<SimulatedReport> reports) {
  /** The seed of {@link #demo()}. */
  public static final long DEFAULT_SEED = 20_260_714L;

  private static final int RECENT_DAYS = 6;

  /**
   * Copies the lists. A recording whose field {@code tenantName} is null prints the tenant's.
   *
   * @param name the tenant's name, as {@code acme-ns}
   * @param timeZone the tenant's zone
   * @param agents its agents, in the order of its roster
   * @param skills the names of its skills
   * @param calls its calls, by start
   * @param recordings its recordings, in the order in which it lists them, which is not by start
   * @param reports its reports of one's own, beside those that every simulated tenant has; one with
   *     the id of such a report takes its place
   * @throws IllegalArgumentException if two reports have one id
   */
  public TenantData {
    String tenantName = requireNonNull(name, "name");
    requireNonNull(timeZone, "timeZone");
    agents = List.copyOf(agents);
    skills = List.copyOf(skills);
    calls = List.copyOf(calls);
    recordings = recordings.stream().map(one -> one.ofTenant(tenantName)).toList();
    reports = List.copyOf(reports);
    Set<String> ids = new HashSet<>();
    for (SimulatedReport report : reports) {
      if (!ids.add(report.id())) {
        throw new IllegalArgumentException(
            "two reports have the id " + report.id() + "; a tenant has one report for an id");
      }
    }
  }

  /**
   * Data without reports of one's own.
   *
   * @param name the tenant's name, as {@code acme-ns}
   * @param timeZone the tenant's zone
   * @param agents its agents
   * @param skills the names of its skills
   * @param calls its calls, by start
   * @param recordings its recordings
   */
  public TenantData(
      String name,
      ZoneId timeZone,
      List<SimulatedAgent> agents,
      List<String> skills,
      List<SimulatedCall> calls,
      List<SimulatedRecording> recordings) {
    this(name, timeZone, agents, skills, calls, recordings, List.of());
  }

  /**
   * A tenant in which nobody works and nothing has happened.
   *
   * @param name the tenant's name, as {@code acme-ns}
   * @param zone the tenant's zone
   * @return its data
   */
  public static TenantData empty(String name, ZoneId zone) {
    return new TenantData(name, zone, List.of(), List.of(), List.of(), List.of());
  }

  /**
   * The company that the examples show: every kind of call once on Tuesday, 14 July 2026, in
   * America/Denver, and plain inbound and outbound calls on the day before and the day after.
   *
   * @return the data
   */
  public static TenantData demo() {
    return demo(DEFAULT_SEED);
  }

  /**
   * The same company with other ids, and other plain calls.
   *
   * @param seed decides both
   * @return the data
   */
  public static TenantData demo(long seed) {
    return new DemoData(seed).build();
  }

  /**
   * {@link #demo()} and recordings that are meant to do harm: keys that would leave a directory,
   * that are no file names, that differ in case alone; fields of wrong types; a row that comes
   * twice.
   *
   * @return the data
   */
  public static TenantData hostile() {
    return HostileData.added(demo());
  }

  /**
   * A tenant with many recordings, one every seven seconds from 1 July 2026, 00:00 UTC on.
   *
   * @param recordings how many; not negative
   * @return the data
   * @throws IllegalArgumentException if it is negative
   */
  public static TenantData large(int recordings) {
    if (recordings < 0) {
      throw new IllegalArgumentException(
          "the tenant is to have " + recordings + " recordings; expected zero or more");
    }
    return LargeData.of(recordings);
  }

  /**
   * The same with other recordings.
   *
   * @param others take the place of all recordings
   * @return other data
   */
  public TenantData withRecordings(List<SimulatedRecording> others) {
    return new TenantData(name, timeZone, agents, skills, calls, others, reports);
  }

  /**
   * The same with plain calls, as {@link #demo()} has them, on each of the six days before a day:
   * what a check of the set-up looks for.
   *
   * @param today the day, in the tenant's zone
   * @param seed decides ids and calls
   * @return other data
   */
  public TenantData withRecentCalls(LocalDate today, long seed) {
    TenantData recent =
        DemoData.plain(today.minusDays(RECENT_DAYS).datesUntil(today).toList(), seed);
    return new TenantData(
        name,
        timeZone,
        agents,
        skills,
        Stream.concat(calls.stream(), recent.calls().stream())
            .sorted(Comparator.comparing(SimulatedCall::start))
            .toList(),
        Stream.concat(recordings.stream(), recent.recordings().stream()).toList(),
        reports);
  }

  /**
   * The same with one more call, and with its recordings.
   *
   * @param call the call
   * @return other data
   */
  public TenantData with(RecordedCall call) {
    return new TenantData(
        name,
        timeZone,
        agents,
        skills,
        Stream.concat(calls.stream(), Stream.of(call.call()))
            .sorted(Comparator.comparing(SimulatedCall::start))
            .toList(),
        Stream.concat(recordings.stream(), call.recordings(name).stream()).toList(),
        reports);
  }

  /**
   * The same with one more report; one of the same id is replaced.
   *
   * @param report the report
   * @return other data
   */
  public TenantData with(SimulatedReport report) {
    return new TenantData(
        name,
        timeZone,
        agents,
        skills,
        calls,
        recordings,
        Stream.concat(
                reports.stream().filter(other -> !other.id().equals(report.id())),
                Stream.of(report))
            .toList());
  }

  /**
   * The same with other calls.
   *
   * @param others take the place of all calls; the recordings stay
   * @return other data
   */
  public TenantData withCalls(List<SimulatedCall> others) {
    return new TenantData(name, timeZone, agents, skills, others, recordings, reports);
  }

  /**
   * The same with other agents.
   *
   * @param others take the place of all agents
   * @return other data
   */
  public TenantData withAgents(List<SimulatedAgent> others) {
    return new TenantData(name, timeZone, others, skills, calls, recordings, reports);
  }

  /**
   * The same with other skills.
   *
   * @param others take the place of all skills
   * @return other data
   */
  public TenantData withSkills(List<String> others) {
    return new TenantData(name, timeZone, agents, others, calls, recordings, reports);
  }

  /**
   * The same in another time zone.
   *
   * @param zone the tenant's
   * @return other data
   */
  public TenantData withTimeZone(ZoneId zone) {
    return new TenantData(name, zone, agents, skills, calls, recordings, reports);
  }
}
