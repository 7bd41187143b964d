// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A recording is listed as its fields say, or a field is refused at once. */
@Timeout(120)
class SimulatedRecordingTest {
  private static final Instant START = Instant.parse("2026-07-14T14:02:11Z");
  private static final SimulatedRecording RECORDING =
      SimulatedRecording.of("r1", START, Speech.UC_INBOUND);

  static Stream<Object> values() {
    List<Object> withNull = new ArrayList<>();
    withNull.add(null);
    return Stream.of(
        "text",
        7,
        1L << 60,
        0.5,
        true,
        BigInteger.TEN.pow(400),
        new BigDecimal("1e400"),
        withNull,
        List.of(1, Map.of("a", List.of("b"))));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aFieldTakesWhatJsonHas(Object value) throws Exception {
    SimulatedRecording recording = RECORDING.with("tagData", value);

    assertThat(recording.fields()).containsEntry("tagData", value);
    assertThat(listed("ours", recording, START)).contains("\"tagData\":");
  }

  static Stream<Arguments> otherValues() {
    return Stream.of(
        arguments(START, "Instant"),
        arguments(Duration.ofSeconds(3), "Duration"),
        arguments(Optional.of("x"), "Optional"),
        arguments(new byte[1], "byte[]"),
        arguments(Double.NaN, "Double"),
        arguments(Float.POSITIVE_INFINITY, "Float"),
        arguments(List.of("a", START), "Instant"),
        arguments(Map.of("a", List.of(START)), "Instant"),
        arguments(new HashMap<>(Map.of(1, "a")), "HashMap"));
  }

  @ParameterizedTest
  @MethodSource("otherValues")
  void aFieldRefusesAnotherValue(Object value, String type) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RECORDING.with("tagData", value))
        .withMessageStartingWith("field 'tagData' has the value ")
        .withMessageContaining(" of the type " + type + "; expected a text, a finite number, a");
  }

  @Test
  void aWholeNumberAsStartTimeIsItsStart() throws Exception {
    Instant later = START.plus(Duration.ofHours(20));
    SimulatedRecording moved = RECORDING.with("startTime", later.toEpochMilli());

    assertThat(moved.start()).isEqualTo(later);
    assertThat(RECORDING.with("startTime", 60_000).start()).isEqualTo("1970-01-01T00:01:00Z");
    assertThat(RECORDING.with("startTime", "soon").start()).isEqualTo(START);
    assertThat(listed("ours", moved, START)).isEqualTo("[]");
    assertThat(listed("ours", moved, later)).contains("\"startTime\":" + later.toEpochMilli());
  }

  @ParameterizedTest
  @MethodSource("longDurations")
  void aDurationBeyondAllTestsIsListed(Number duration, String end) {
    SimulatedRecording recording = RECORDING.with("duration", duration);

    assertThat(recording.end()).isEqualTo(end);
    assertThat(
            RecordedCall.inbound(START, "1", SimulatedAgent.telephone("Ann", "253"))
                .withRecording(Duration.ZERO, Speech.UC_INBOUND, one -> recording)
                .callKey())
        .isNotEmpty();
  }

  static Stream<Arguments> longDurations() {
    return Stream.of(
        arguments(5000L, "2026-07-14T14:02:16Z"),
        arguments(-5000, "2026-07-14T14:02:06Z"),
        arguments(Long.MAX_VALUE, "2126-06-20T14:02:11Z"),
        arguments(1e300, "2126-06-20T14:02:11Z"),
        arguments(Long.MIN_VALUE, "1926-08-08T14:02:11Z"));
  }

  @Test
  void itPrintsTheNameOfTheTenantThatItIsIn() throws Exception {
    assertThat(RECORDING.fields()).containsEntry("tenantName", null);
    assertThat(listed("ours", RECORDING, START)).contains("\"tenantName\":\"ours\"");
    assertThat(listed("ours", RECORDING.with("tenantName", "theirs"), START))
        .contains("\"tenantName\":\"theirs\"");
    assertThat(listed("ours", RECORDING.without("tenantName"), START)).doesNotContain("tenantName");
    assertThat(
            TenantData.empty("ours", ZoneOffset.UTC)
                .withRecordings(List.of(RECORDING))
                .recordings()
                .get(0)
                .fields())
        .containsEntry("tenantName", "ours");
  }

  @Test
  void aTenantThatWasGivenNoneIsAsItWas() throws Exception {
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      String before = tenant.state().toString();

      assertThatNullPointerException()
          .isThrownBy(() -> tenant.add(SimulatedRecordingTest.<SimulatedRecording>none()))
          .withMessage("recording");
      assertThatNullPointerException()
          .isThrownBy(() -> tenant.add(SimulatedRecordingTest.<RecordedCall>none()))
          .withMessage("call");
      assertThatNullPointerException()
          .isThrownBy(() -> tenant.add(SimulatedRecordingTest.<SimulatedReport>none()))
          .withMessage("report");
      assertThatNullPointerException()
          .isThrownBy(() -> tenant.add(SimulatedRecordingTest.<ScriptedFault>none()))
          .withMessage("fault");
      assertThat(tenant.state()).hasToString(before);
    }
  }

  /** As a program without checks of null gives it. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T none() {
    return null;
  }

  private static String listed(String tenantName, SimulatedRecording recording, Instant around)
      throws Exception {
    try (SimulatedTenant tenant =
        SimulatedTenant.builder().data(TenantData.empty(tenantName, ZoneOffset.UTC)).start()) {
      tenant.add(recording);
      return new String(
          new TestClient(tenant)
              .get(
                  "/rest/api/v2/recordings?startTime="
                      + around.minusSeconds(60)
                      + "&endTime="
                      + around.plusSeconds(60))
              .body(),
          StandardCharsets.UTF_8);
    }
  }
}
