// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Builds the company that the examples show. One use, one thread. */
final class DemoData {
  static final String TENANT = "acme-ns";
  static final ZoneId ZONE = ZoneId.of("America/Denver");
  static final LocalDate DAY = LocalDate.of(2026, 7, 14);

  // UC telephones
  static final SimulatedAgent SPENCER = new SimulatedAgent("Spencer Porter(200)", "UC");
  static final SimulatedAgent ANN = new SimulatedAgent("Ann (Day) Lee(253)", "UC");
  static final SimulatedAgent JOSE = new SimulatedAgent("José Núñez(204)", "UC");
  static final SimulatedAgent JOHN = new SimulatedAgent("John Spector(104)", "UC");
  static final SimulatedAgent PAT = new SimulatedAgent("Pat O'Neil(201)", "UC");
  // WebRTC softphones
  static final SimulatedAgent ZOE = new SimulatedAgent("Zoë Müller (206)", "XIMA");
  static final SimulatedAgent MARIA = new SimulatedAgent("Maria Rossi(272)", "XIMA");
  static final SimulatedAgent ALAN = new SimulatedAgent("Alan Jones(271)", "XIMA");

  private static final List<SimulatedAgent> AGENTS =
      List.of(SPENCER, ANN, JOSE, JOHN, PAT, ZOE, MARIA, ALAN);
  private static final List<String> SKILLS =
      List.of("CC Sales", "CC Support", "Billing", "Warranty Team");
  private static final int PLAIN_CALLS_A_DAY = 12;

  private final Keys keys;
  private final Random random;
  private final List<SimulatedCall> calls = new ArrayList<>();
  private final List<SimulatedRecording> recordings = new ArrayList<>();
  private long lastEventId = 99_180;
  private long lastCallId = 104_200;

  DemoData(long seed) {
    this.keys = new Keys(seed);
    this.random = new Random(seed);
  }

  TenantData build() {
    inbound();
    outbound();
    internal();
    conference();
    interSite();
    transfer();
    consultation();
    oddities();
    plainCalls(DAY.minusDays(1));
    plainCalls(DAY.plusDays(1));
    calls.sort(Comparator.comparing(SimulatedCall::start));
    // The guide promises no order.
    Collections.shuffle(recordings, random);
    return new TenantData(TENANT, ZONE, AGENTS, SKILLS, calls, recordings);
  }

  /**
   * Plain calls on further days, and nothing else.
   *
   * @param days each gives the same calls whenever it is asked for
   * @param seed decides ids and calls
   */
  static TenantData plain(List<LocalDate> days, long seed) {
    List<SimulatedCall> calls = new ArrayList<>();
    List<SimulatedRecording> recordings = new ArrayList<>();
    for (LocalDate day : days) {
      DemoData one = new DemoData(seed + day.toEpochDay());
      one.lastEventId = 100 * day.toEpochDay();
      one.lastCallId = 100 * day.toEpochDay();
      one.plainCalls(day);
      calls.addAll(one.calls);
      recordings.addAll(one.recordings);
    }
    return new TenantData(TENANT, ZONE, AGENTS, SKILLS, calls, recordings);
  }

  private void inbound() {
    Call uc = inboundCall("08:02:11.449", "18885553794", "Doe, Jane", SPENCER, "CC Sales");
    uc.details("Caller Location", "Boise, ID", "Account Code", "1017");
    uc.recorded(8, Speech.UC_INBOUND, "18885553794", SPENCER.label(), SPENCER);
    uc.done();

    Call webRtc = inboundCall("08:15:40.002", "3035550142", "ACME PARTS", MARIA, "CC Support");
    webRtc.details("Account Code", "1017, 2040; 9", "Initial Tag", "Default", "Final Tag", "VIP");
    webRtc.recorded(6, Speech.WEBRTC_INBOUND, "3035550142", MARIA.label(), MARIA);
    webRtc.done();

    Call talkOver =
        inboundCall("09:41:07.250", "+48 22 555 01 07", "Żak, Łukasz", ZOE, "CC Support");
    talkOver.details("Caller Location", "Warszawa, Poland");
    talkOver.recorded(9, Speech.WEBRTC_TALK_OVER, "+48 22 555 01 07", ZOE.label(), ZOE);
    talkOver.done();

    Call aLaw = inboundCall("10:05:59.999", "5550177", "", JOSE, "Billing");
    // Two holds of together 45 s: the recording lasts longer than its audio.
    aLaw.recorded(5, Speech.UC_INBOUND_ALAW, "5550177", JOSE.label(), JOSE)
        .change("duration", Speech.UC_INBOUND_ALAW.duration().plusSeconds(45).toMillis());
    aLaw.done();
  }

  private void outbound() {
    Call uc = call("08:30:00.000", "Outbound");
    uc.details(
        "Calling Party Number", ANN.extension(),
        "Dialed Party Number", "913035550188",
        "External Party", "3035550188",
        "Internal Party", ANN.label(),
        "Calling Agent", ANN.label());
    uc.recorded(4, Speech.UC_OUTBOUND, ANN.label(), "3035550188", ANN);
    uc.done();

    Call webRtc = call("08:47:19.120", "Outbound");
    webRtc.details(
        "Calling Party Number", ALAN.extension(),
        "External Party", "+49 (89) 555-0123",
        "Internal Party", ALAN.label(),
        "Calling Agent", ALAN.label(),
        "Caller Location", "München, Germany");
    webRtc.recorded(7, Speech.WEBRTC_OUTBOUND, ALAN.extension(), "+49 (89) 555-0123", ALAN);
    webRtc.done();
  }

  private void internal() {
    Call call = call("11:12:13.140", "Internal");
    call.details(
        "Calling Party Number", JOHN.extension(),
        "Dialed Party Number", JOSE.extension(),
        "Calling Agent", JOHN.label(),
        "Receiving Agent", JOSE.label());
    call.recorded(2, Speech.UC_INTERNAL, JOHN.label(), JOSE.label(), JOSE);
    call.done();
  }

  private void conference() {
    Call call = call("11:30:45.600", "Outbound");
    call.details(
        "Calling Party Number", SPENCER.extension(),
        "Dialed Party Number", "8015550163",
        "External Party", "Conference",
        "Internal Party", SPENCER.label(),
        "Calling Agent", SPENCER.label());
    call.recorded(3, Speech.UC_CONFERENCE, SPENCER.label(), "Conference", SPENCER);
    call.done();
  }

  private void interSite() {
    Call call = call("13:00:00.001", "Inter-site");
    call.details(
        "Calling Party Number",
        "9104",
        "Dialed Party Number",
        JOHN.extension(),
        "Calling Agent",
        "Depot North(9104)",
        "Receiving Agent",
        JOHN.label());
    call.recorded(2, Speech.UC_INTERSITE, "Depot North(9104)", JOHN.label(), JOHN)
        .change("callDirection", "INTER_SITE");
    call.done();
  }

  private void transfer() {
    Call call = inboundCall("13:20:10.010", "18885550119", "SMITH R", SPENCER, "CC Support");
    call.details(
        "Final Agent", JOSE.label(),
        "Final Group", "Billing",
        "Final Skill", "Billing",
        "Final Tag", "Invoice");
    call.recorded(6, Speech.UC_TRANSFER_FIRST, "18885550119", SPENCER.label(), SPENCER);
    call.recorded(14, Speech.UC_TRANSFER_SECOND, "18885550119", JOSE.label(), JOSE)
        .change("skill", "Billing")
        .change("tagData", "Invoice");
    call.done();
  }

  private void consultation() {
    Call call = inboundCall("14:02:30.300", "4805550100", "DESERT MEDICAL", ZOE, "CC Support");
    call.details(
        "Final Agent", ALAN.label(),
        "Final Group", "Warranty Team",
        "Final Skill", "Warranty Team");
    call.recorded(5, Speech.WEBRTC_INBOUND, "4805550100", ZOE.label(), ZOE);
    call.recorded(20, Speech.WEBRTC_CONSULTATION, ZOE.label(), ALAN.label(), ZOE)
        .change("callDirection", "INTERNAL");
    call.recorded(30, Speech.WEBRTC_OUTBOUND, "4805550100", ALAN.label(), ALAN)
        .change("skill", "Warranty Team");
    call.done();
  }

  private void oddities() {
    Call withheld = inboundCall("15:10:00.000", "Anonymous", "", MARIA, "CC Sales");
    withheld.recorded(3, Speech.WEBRTC_OUTBOUND, "Anonymous", MARIA.label(), MARIA);
    withheld.done();

    Call newFields = inboundCall("15:25:00.000", "18885550133", "NEW FIELDS INC", ANN, "CC Sales");
    newFields
        .recorded(3, Speech.UC_INBOUND, "18885550133", ANN.label(), ANN)
        .change("screenRecording", Map.of("present", true, "monitors", 2));
    newFields.done();

    Instant sparse = at(DAY, "15:40:00.000");
    recordings.add(
        newRecording(sparse, Speech.UC_INTERNAL)
            .without("callKey")
            .without("size")
            .without("recordingSystemId")
            .without("callingParty")
            .without("receivingParty")
            .without("tagData")
            .without("callDirection")
            .without("skill")
            .with("agent", JOHN.label()));

    Call unknown = call("15:55:00.000", "Unknown");
    unknown
        .recorded(2, Speech.UC_TRANSFER_FIRST, "8015550111", JOHN.label(), JOHN)
        .change("callDirection", null)
        .change("duration", null)
        .change("agent", null);
    unknown.done();

    Call kept = inboundCall("16:10:00.000", "18885550155", "PRIVATE", PAT, "CC Sales");
    kept.recorded(2, Speech.UC_INBOUND, "18885550155", PAT.label(), PAT).unassign();
    kept.done();
  }

  private void plainCalls(LocalDate day) {
    List<SimulatedAgent> agents = List.of(SPENCER, ANN, JOSE, ZOE, MARIA, ALAN);
    for (int i = 0; i < PLAIN_CALLS_A_DAY; i++) {
      SimulatedAgent agent = agents.get(random.nextInt(agents.size()));
      boolean isWebRtc = agent.type().equals("XIMA");
      String number = "1888555" + (1000 + random.nextInt(9000));
      LocalTime time =
          LocalTime.of(8, 0).plusMinutes(i * 42L).plusNanos(random.nextInt(60_000) * 1_000_000L);
      Instant start = day.atTime(time).atZone(ZONE).toInstant();
      if (random.nextInt(3) > 0) {
        Call call = new Call(start, "Inbound");
        inboundDetails(call, number, "CALLER " + number.substring(7), agent, "CC Sales");
        Speech speech = isWebRtc ? Speech.WEBRTC_INBOUND : Speech.UC_INBOUND;
        call.recorded(4, speech, number, agent.label(), agent);
        call.done();
      } else {
        Call call = new Call(start, "Outbound");
        call.details("Dialed Party Number", number, "Calling Agent", agent.label());
        Speech speech = isWebRtc ? Speech.WEBRTC_OUTBOUND : Speech.UC_OUTBOUND;
        call.recorded(4, speech, agent.label(), number, agent);
        call.done();
      }
    }
  }

  private Call inboundCall(
      String time, String number, String callerId, SimulatedAgent agent, String skill) {
    Call call = call(time, "Inbound");
    inboundDetails(call, number, callerId, agent, skill);
    return call;
  }

  private static void inboundDetails(
      Call call, String number, String callerId, SimulatedAgent agent, String skill) {
    call.skill = skill;
    call.details(
        "Calling Party Number", number,
        "Dialed Party Number", "18005550100",
        "Caller ID", callerId,
        "External Party", number,
        "Internal Party", agent.label(),
        "Receiving Agent", agent.label(),
        "Initial Agent", agent.label(),
        "Final Agent", agent.label(),
        "Initial Group", skill,
        "Final Group", skill,
        "Initial Skill", skill,
        "Final Skill", skill);
  }

  private SimulatedRecording newRecording(Instant start, Speech speech) {
    String key = keys.id() + "-" + start.toEpochMilli();
    return SimulatedRecording.of(key, start, speech).with("eventId", ++lastEventId);
  }

  private Call call(String time, String direction) {
    return new Call(at(DAY, time), direction);
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  /** A call while its recordings are gathered; its end is known after the last. */
  private final class Call {
    private final String id = keys.id();
    private final Instant start;
    private final String direction;
    private final Map<String, String> details = new LinkedHashMap<>();
    private final List<Recorded> recorded = new ArrayList<>();
    private String skill = "";

    Call(Instant start, String direction) {
      this.start = start;
      this.direction = direction;
    }

    void details(String... headingsAndValues) {
      for (int i = 0; i < headingsAndValues.length; i += 2) {
        details.put(headingsAndValues[i], headingsAndValues[i + 1]);
      }
    }

    Recorded recorded(
        int secondsIn, Speech speech, String calling, String receiving, SimulatedAgent agent) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("callingParty", calling);
      fields.put("receivingParty", receiving);
      fields.put("callDirection", direction.toUpperCase(Locale.ROOT));
      fields.put("skill", skill);
      fields.put("agent", agent.label());
      Recorded one =
          new Recorded(newRecording(start.plusSeconds(secondsIn), speech).withAll(fields));
      recorded.add(one);
      return one;
    }

    void done() {
      Instant end =
          recorded.stream().map(Recorded::end).max(Comparator.naturalOrder()).orElseThrow();
      String callKey = id + "-" + start.toEpochMilli() + "-" + end.toEpochMilli();
      recorded.forEach(one -> recordings.add(one.recording.with("callKey", callKey)));
      calls.add(
          new SimulatedCall(callKey, Long.toString(++lastCallId), direction, start, end, details));
    }
  }

  /** A recording while it is changed. */
  private static final class Recorded {
    private SimulatedRecording recording;

    Recorded(SimulatedRecording recording) {
      this.recording = recording;
    }

    Recorded change(String field, @Nullable Object value) {
      recording = recording.with(field, value);
      return this;
    }

    void unassign() {
      recording = recording.unassigned();
    }

    Instant end() {
      long millis =
          recording.fields().get("duration") instanceof Long duration
              ? duration
              : recording.audio().duration().toMillis();
      return recording.start().plusMillis(millis).plusSeconds(1);
    }
  }
}
