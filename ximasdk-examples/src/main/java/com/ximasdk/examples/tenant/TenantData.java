// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is in a simulated tenant. Immutable.
 *
 * @param name the tenant's name, as {@code acme-ns}
 * @param timeZone the tenant's zone
 * @param agents its agents, in the order of its roster
 * @param skills the names of its skills
 * @param calls its calls, by start
 * @param recordings its recordings, in the order in which it lists them, which is not by start
 */
public record TenantData(
    String name,
    ZoneId timeZone,
    List<SimulatedAgent> agents,
    List<String> skills,
    List<SimulatedCall> calls,
    List<SimulatedRecording> recordings) {
  /** The seed of {@link #demo()}. */
  public static final long DEFAULT_SEED = 20_260_714L;

  private static final int RECENT_DAYS = 6;

  /** Copies the lists. */
  public TenantData {
    agents = List.copyOf(agents);
    skills = List.copyOf(skills);
    calls = List.copyOf(calls);
    recordings = List.copyOf(recordings);
  }

  /**
   * The company that the examples show: every kind of call once on Tuesday, 14 July 2026, in
   * America/Denver, and plain inbound and outbound calls on the day before and the day after.
   */
  public static TenantData demo() {
    return demo(DEFAULT_SEED);
  }

  /**
   * The same company with other ids, and other plain calls.
   *
   * @param seed decides both
   */
  public static TenantData demo(long seed) {
    return new DemoData(seed).build();
  }

  /**
   * {@link #demo()} and recordings that are meant to do harm: keys that would leave a directory,
   * that are no file names, that differ in case alone; fields of wrong types; a row that comes
   * twice.
   */
  public static TenantData hostile() {
    return HostileData.added(demo());
  }

  /**
   * A tenant with many recordings, one every seven seconds from 1 July 2026, 00:00 UTC on.
   *
   * @param recordings how many
   */
  public static TenantData large(int recordings) {
    return LargeData.of(recordings);
  }

  /**
   * The same with other recordings.
   *
   * @param others take the place of all recordings
   */
  public TenantData withRecordings(List<SimulatedRecording> others) {
    return new TenantData(name, timeZone, agents, skills, calls, others);
  }

  /**
   * The same with plain calls, as {@link #demo()} has them, on each of the six days before a day:
   * what a check of the set-up looks for.
   *
   * @param today the day, in the tenant's zone
   * @param seed decides ids and calls
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
        Stream.concat(recordings.stream(), recent.recordings().stream()).toList());
  }

  /**
   * The same with other agents.
   *
   * @param others take the place of all agents
   */
  public TenantData withAgents(List<SimulatedAgent> others) {
    return new TenantData(name, timeZone, others, skills, calls, recordings);
  }

  /**
   * The same with other skills.
   *
   * @param others take the place of all skills
   */
  public TenantData withSkills(List<String> others) {
    return new TenantData(name, timeZone, agents, others, calls, recordings);
  }

  /**
   * The same in another time zone.
   *
   * @param zone the tenant's
   */
  public TenantData withTimeZone(ZoneId zone) {
    return new TenantData(name, zone, agents, skills, calls, recordings);
  }
}
