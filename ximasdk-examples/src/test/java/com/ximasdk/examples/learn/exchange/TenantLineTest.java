// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.call.RateGate;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.AuthenticationKeySource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A line asks what was told beforehand, within the tenant's limits, and keeps what comes. */
@Timeout(120)
class TenantLineTest {
  private static final Request AGENTS = Request.get(Subject.AGENTS, "/rest/api/v1/agents");
  private static final Duration LONG = Duration.ofMinutes(1);

  private final SimulatedTenant tenant =
      SimulatedTenant.builder().audioInterval(Duration.ZERO).start();
  private final List<Duration> pauses = new ArrayList<>();

  @AfterEach
  void end() {
    tenant.close();
  }

  private final class Noting implements Surroundings {
    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public void pause(Duration length) {
      pauses.add(length);
    }
  }

  private TenantLine line(Duration limit) {
    return line(limit, RateGate.ofThisProcess());
  }

  private TenantLine line(Duration limit, RateGate gate) {
    AuthenticationKey key = AuthenticationKey.of(tenant.authenticationKey());
    return new TenantLine(tenant.url(), () -> key, gate, Duration.ZERO, limit, new Noting());
  }

  @Test
  void anAnswerIsKeptAsItCameAlsoAnErrorOne() throws Exception {
    tenant.add(Fault.ABSENT.times(1).on(Operation.AGENTS));
    TenantLine line = line(LONG);

    Exchange absent = line.ask(AGENTS);
    Exchange agents = line.ask(AGENTS);

    assertThat(absent.status()).isEqualTo(404);
    assertThat(agents.status()).isEqualTo(200);
    assertThat(agents.mediaType()).isEqualTo("application/json");
    assertThat(agents.text()).startsWith("{\"agents\":");
    assertThat(line.exchanges()).containsExactly(absent, agents);
  }

  @Test
  void aBodyThatStallsIsWaitedForNoLongerThanTheLimit() {
    tenant.add(Fault.STALLED_BODY.always().on(Operation.AGENTS));

    assertThatThrownBy(() -> line(Duration.ofMillis(300)).ask(AGENTS))
        .isInstanceOf(UnansweredException.class)
        .hasMessage("No whole answer came within PT0.3S.");
    assertThat(tenant.requests()).hasSize(2);
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    tenant.add(Fault.REDIRECT_OTHER_HOST.always().on(Operation.AGENTS));

    assertThat(line(LONG).ask(AGENTS).status()).isEqualTo(302);
    assertThat(tenant.requests()).hasSize(1);
  }

  @Test
  void whatMayPassIsRepeatedOnceAfterTheTimeThatTheTenantWishes() throws Exception {
    tenant.add(Fault.TOO_MANY_REQUESTS.times(1).on(Operation.AUDIO).value("7"));

    Exchange answer = line(LONG).ask(audio());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(pauses).containsExactly(Duration.ofSeconds(7));
  }

  private Request audio() {
    return Request.get(Subject.AUDIO, "/rest/api/v1/recordings")
        .with(tenant.data().recordings().get(0).recordingKey())
        .with("audio")
        .with("format", "wav");
  }

  @Test
  void theAudioOfAFourthRecordingIsNotAskedFor() throws Exception {
    TenantLine line = line(LONG);
    line.ask(audio());
    line.ask(audio());
    line.ask(audio());

    assertThatThrownBy(() -> line.ask(audio()))
        .isInstanceOf(UnansweredException.class)
        .hasMessage("Not asked: the audio of 3 recordings was taken already.");
    assertThat(tenant.requests(Operation.AUDIO)).hasSize(3);
  }

  @Test
  void moreThanWasToldIsNotAskedFor() throws Exception {
    TenantLine line = line(LONG);
    line.ask(AGENTS);
    line.ask(AGENTS);

    assertThatThrownBy(() -> line.ask(AGENTS))
        .isInstanceOf(UnansweredException.class)
        .hasMessage("Not asked: the 2 requests for the list of agents are used up.");
  }

  @Test
  void audioTakesItsTurnAtTheGate() throws Exception {
    List<String> calls = new ArrayList<>();
    RateGate gate =
        new RateGate() {
          @Override
          public Duration tryTake(URI origin, Duration interval) {
            calls.add("take");
            return calls.size() == 1 ? Duration.ofSeconds(2) : Duration.ZERO;
          }

          @Override
          public void answered(URI origin) {
            calls.add("answered");
          }
        };

    line(LONG, gate).ask(audio());

    assertThat(calls).containsExactly("take", "take", "answered");
    assertThat(pauses).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void aRefusedKeyIsAskedOfItsSourceOnceMore() throws Exception {
    AuthenticationKey old = AuthenticationKey.of("old-key=");
    AuthenticationKey fresh = AuthenticationKey.of(tenant.authenticationKey());
    List<AuthenticationKey> refused = new ArrayList<>();
    AuthenticationKeySource source =
        new AuthenticationKeySource() {
          @Override
          public AuthenticationKey current() {
            return refused.isEmpty() ? old : fresh;
          }

          @Override
          public void refused(AuthenticationKey key) {
            refused.add(key);
          }
        };
    TenantLine line =
        new TenantLine(
            tenant.url(), source, RateGate.ofThisProcess(), Duration.ZERO, LONG, new Noting());

    assertThat(line.ask(AGENTS).status()).isEqualTo(200);

    tenant.refreshAuthenticationKey();
    assertThatThrownBy(() -> line.ask(Request.get(Subject.SKILLS, "/rest/api/v1/skills")))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("refuses the authentication key (401)");
  }
}
