// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.SimulatedReport;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests of adopters whose classes come and go, which {@link SimulatedTenantExtensionTest} runs. */
final class LifeCycleCases {
  private LifeCycleCases() {}

  private static void hasReports(SimulatedTenant tenant, int count) {
    assertThat(tenant.state().toString()).contains("reports=" + count + ",");
  }

  @TestClassOrder(ClassOrderer.ClassName.class)
  static final class NestedAlone {
    @RegisterExtension
    static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();

    @BeforeAll
    static void aReport(SimulatedTenant tenant) {
      tenant.add(SimulatedReport.of("CR111111", "Interval"));
    }

    @Nested
    class First {
      @BeforeAll
      static void another(SimulatedTenant tenant) {
        tenant.add(SimulatedReport.of("CR222222", "Interval"));
      }

      @Test
      void changesMuch(SimulatedTenant tenant) {
        tenant.add(Fault.ABSENT.always());
        tenant.add(SimulatedReport.of("CR333333", "Interval"));
      }
    }

    @Nested
    class Second {
      @Test
      void knowsNothingOfIt(SimulatedTenant tenant, XimaClient client) {
        hasReports(tenant, 1);
        assertThat(client.roster().agents()).hasSize(8);
      }
    }
  }

  static final class Constructed {
    @RegisterExtension
    static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();

    Constructed(SimulatedTenant tenant) {
      tenant.add(SimulatedReport.of("CR111111", "Interval"));
    }

    @BeforeAll
    static void aReport(SimulatedTenant tenant) {
      tenant.add(SimulatedReport.of("CR222222", "Interval"));
    }

    @RepeatedTest(2)
    void whatTheConstructorDidIsTakenBack(SimulatedTenant tenant) {
      hasReports(tenant, 1);
    }

    @Nested
    class Within {
      @BeforeAll
      static void another(SimulatedTenant tenant) {
        tenant.add(SimulatedReport.of("CR333333", "Interval"));
      }

      @RepeatedTest(2)
      void alsoForThoseNested(SimulatedTenant tenant) {
        hasReports(tenant, 2);
      }
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  static final class OneInstance {
    @RegisterExtension
    static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();

    private final SimulatedTenant tenant;
    private final XimaClient client;

    OneInstance(SimulatedTenant tenant, XimaClient client) {
      this.tenant = tenant;
      this.client = client;
    }

    @RepeatedTest(2)
    void hasTheTenantOfItsConstructor(SimulatedTenant now) {
      assertThat(now).isSameAs(tenant).isSameAs(TENANT.tenant());
      assertThat(client.roster().agents()).hasSize(8);
      hasReports(now, 0);
      now.add(SimulatedReport.of("CR111111", "Interval"));
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  static final class OneInstanceThatFails {
    @RegisterExtension
    static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();

    OneInstanceThatFails(XimaClient client) {
      throw new IllegalStateException(client.roster().agents().size() + " agents");
    }

    @Test
    void isNotRun() {
      fail("it was run");
    }
  }

  static final class FailingAtOnce {
    @RegisterExtension
    static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();

    FailingAtOnce(XimaClient client) {
      throw new IllegalStateException(client.roster().agents().size() + " agents");
    }

    @Test
    void isNotRun() {
      fail("it was run");
    }
  }

  static final class FailingDynamically {
    @RegisterExtension
    static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();

    @TestFactory
    Stream<DynamicTest> fails(XimaClient client) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "one",
              () -> {
                throw new IllegalStateException(client.roster().agents().size() + " agents");
              }));
    }
  }

  static final class Interrupted {
    @RegisterExtension
    static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();

    @Test
    void passes(SimulatedTenant tenant) {
      assertThat(tenant).isNotNull();
    }

    @AfterAll
    static void interrupts() {
      Thread.currentThread().interrupt();
    }
  }

  @TestMethodOrder(MethodOrderer.MethodName.class)
  static final class OneAside {
    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final CountDownLatch OTHERS_DONE = new CountDownLatch(1);

    @RegisterExtension
    static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aside(SimulatedTenant tenant) throws InterruptedException {
      tenant.add(SimulatedReport.of("CR111111", "Interval"));
      BEGUN.countDown();
      assertThat(OTHERS_DONE.await(60, TimeUnit.SECONDS)).isTrue();
      hasReports(tenant, 1);
    }

    @Test
    void besideIt() throws InterruptedException {
      assertThat(BEGUN.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void lastOfAll() {
      OTHERS_DONE.countDown();
    }
  }
}
