// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.RealtimeFloor;
import com.ximasdk.examples.tenant.SimulatedReport;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.TenantUrl;
import com.ximasdk.settings.XimaSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests of adopters, which {@link SimulatedTenantExtensionTest} runs. */
final class ExtensionCases {
  private ExtensionCases() {}

  /** Tells where the tenant is, so that it can be seen whether it is still there. */
  private static void tell(SimulatedTenant tenant, TestReporter reporter) {
    reporter.publishEntry("url", tenant.url().toString());
  }

  @TestMethodOrder(MethodOrderer.MethodName.class)
  static final class OneForTheClass {
    @RegisterExtension
    static final SimulatedTenantExtension TENANT =
        SimulatedTenantExtension.create().with(tenant -> tenant.fault(Fault.ABSENT.times(1)));

    @BeforeAll
    static void aReportThatAllTestsHave(SimulatedTenant tenant) {
      tenant.add(SimulatedReport.of("CR111111", "Interval"));
    }

    @Test
    void aChangesMuch(SimulatedTenant tenant, XimaClient client, TestReporter reporter) {
      tell(tenant, reporter);
      tenant.clearFaults();
      assertThat(client.roster().agents()).hasSize(8);
      tenant.remove(tenant.data().recordings().get(0).recordingKey());
      tenant.add(SimulatedReport.of("CR222222", "Interval"));
      tenant.add(Fault.SERVER_ERROR.always());
      tenant.floor().set("Ann (Day) Lee(253)", "Ready");
      tenant.refreshAuthenticationKey();
    }

    @Test
    void bKnowsNothingOfIt(SimulatedTenant tenant, XimaClient client, TestReporter reporter) {
      tell(tenant, reporter);
      assertThat(tenant.requests()).isEmpty();
      assertThat(tenant.state().toString())
          .isEqualTo(
              "TenantState[recordings=%d, calls=%d, reports=1, faults=%s]"
                  .formatted(
                      tenant.data().recordings().size(),
                      tenant.data().calls().size(),
                      List.of(Fault.ABSENT.times(1))));
      assertThat(tenant.floor().now()).allMatch(agent -> agent.state().equals("Logged Out"));
      tenant.clearFaults();
      assertThat(client.roster().skills()).hasSize(4);
      assertThat(TENANT.tenant()).isSameAs(tenant);
    }

    @RepeatedTest(2)
    void cIsRepeated(SimulatedTenant tenant) {
      assertThat(tenant.requests()).isEmpty();
      tenant.add(SimulatedReport.of("CR333333", "Interval"));
      assertThat(tenant.state().toString()).contains("reports=2");
    }

    @Nested
    class Within {
      @BeforeAll
      static void another(SimulatedTenant tenant) {
        tenant.add(SimulatedReport.of("CR444444", "Interval"));
      }

      @RepeatedTest(2)
      void hasTheSameTenant(SimulatedTenant tenant, TestReporter reporter) {
        tell(tenant, reporter);
        assertThat(tenant.state().toString()).contains("reports=2");
        tenant.add(SimulatedReport.of("CR555555", "Interval"));
      }
    }
  }

  static final class OneForEachTest {
    @RegisterExtension final SimulatedTenantExtension tenant = SimulatedTenantExtension.create();

    @BeforeEach
    void aClient(XimaClient client) {
      assertThat(client.roster().agents()).hasSize(8);
    }

    @RepeatedTest(2)
    void hasItsOwn(SimulatedTenant own, XimaClient client, TestReporter reporter) {
      tell(own, reporter);
      assertThat(tenant.tenant()).isSameAs(own);
      assertThat(own.requests(Operation.AGENTS)).hasSize(1);
      assertThat(client.roster().skills()).hasSize(4);
    }

    @Nested
    class Within {
      @Test
      void hasItsOwnToo(SimulatedTenant own, TestReporter reporter) {
        tell(own, reporter);
      }
    }
  }

  @ExtendWith(SimulatedTenantExtension.class)
  static final class ByAnnotation {
    private final SimulatedTenant tenant;
    private final XimaClient client;

    ByAnnotation(SimulatedTenant tenant, XimaClient client) {
      this.tenant = tenant;
      this.client = client;
    }

    @Test
    void everyParameterIsThere(
        XimaClient another,
        XimaClient.Builder builder,
        XimaSettings settings,
        RealtimeFloor floor,
        TenantData data,
        TenantUrl url,
        AuthenticationKey key,
        TestReporter reporter) {
      tell(tenant, reporter);
      assertThat(another).isNotSameAs(client);
      assertThat(client.roster().skills()).hasSize(4);
      assertThat(floor).isSameAs(tenant.floor());
      assertThat(data).isSameAs(tenant.data());
      assertThat(url).isEqualTo(settings.tenantUrl());
      assertThat(key).isEqualTo(settings.authenticationKey());
      assertThat(settings.recording().orElseThrow().extensions()).hasSize(8);
      assertThat(settings.wfm().orElseThrow().groups()).hasSize(4);
      try (XimaClient own = builder.build()) {
        assertThat(own.roster().agents()).hasSize(8);
      }
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static final class OneInstanceForTheClass {
    @RegisterExtension
    final SimulatedTenantExtension tenant =
        SimulatedTenantExtension.create()
            .with(builder -> builder.data(TenantData.empty("ours", ZoneId.of("Europe/Berlin"))))
            .withSettings(settings -> settings.preferredTimeZone("Europe/Warsaw"));

    @BeforeAll
    void aReport(SimulatedTenant own) {
      own.add(SimulatedReport.of("CR111111", "Interval"));
    }

    @RepeatedTest(2)
    void hasOne(SimulatedTenant own, XimaSettings settings, TestReporter reporter) {
      tell(own, reporter);
      assertThat(own.state().toString()).contains("recordings=0", "reports=1");
      assertThat(settings.recording()).isEmpty();
      assertThat(settings.preferredTimeZone()).isEqualTo(ZoneId.of("Europe/Warsaw"));
      own.add(SimulatedReport.of("CR222222", "Interval"));
    }
  }

  static final class Failing {
    @RegisterExtension
    static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();

    @Test
    void fails(SimulatedTenant tenant, XimaClient client, TestReporter reporter) throws Exception {
      tell(tenant, reporter);
      client.roster().agents();
      String key = tenant.authenticationKey();
      HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(
                      URI.create(tenant.url() + "/rest/api/v1/key/" + key + "?token=" + key))
                  .build(),
              BodyHandlers.discarding());
      reporter.publishEntry("key", tenant.refreshAuthenticationKey() + " " + key);
      throw new AssertionError("as it is meant");
    }

    @Test
    void isAborted() {
      abort("not here");
    }
  }

  static final class FailingAfterwards {
    @RegisterExtension final SimulatedTenantExtension tenant = SimulatedTenantExtension.create();

    @Test
    void passes(SimulatedTenant own, TestReporter reporter) {
      tell(own, reporter);
    }

    @AfterEach
    void fails(XimaClient client) {
      throw new IllegalStateException(client.roster().agents().size() + " agents");
    }
  }

  static final class Unstartable {
    @RegisterExtension
    static final SimulatedTenantExtension TENANT =
        SimulatedTenantExtension.create().with(tenant -> tenant.port(70_000));

    @Test
    void isNotRun(SimulatedTenant tenant) {
      fail("it was run against " + tenant.url());
    }
  }

  static final class UnstartableForEach {
    @RegisterExtension
    final SimulatedTenantExtension tenant =
        SimulatedTenantExtension.create().with(builder -> builder.port(70_000));

    @Test
    void isNotRun() {
      fail("it was run");
    }
  }

  @Execution(ExecutionMode.CONCURRENT)
  static final class SideBySide {
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @RegisterExtension
    static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();

    @Test
    void one(SimulatedTenant tenant, XimaClient client) throws Exception {
      meet(tenant, client);
    }

    @Test
    void other(SimulatedTenant tenant, XimaClient client) throws Exception {
      meet(tenant, client);
    }

    private static void meet(SimulatedTenant tenant, XimaClient client) throws Exception {
      client.roster().agents();
      BOTH.await(60, TimeUnit.SECONDS);
      assertThat(tenant.requests(Operation.AGENTS)).hasSize(2);
    }
  }
}
