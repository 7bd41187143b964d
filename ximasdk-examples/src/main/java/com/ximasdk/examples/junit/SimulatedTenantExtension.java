// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.junit;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.tenant.RealtimeFloor;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.TenantUrl;
import com.ximasdk.settings.XimaSettings;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Gives tests a {@link SimulatedTenant}, and ends it.
 *
 * <pre>{@code
 * class RosterImportTest {
 *   @RegisterExtension
 *   static final SimulatedTenantExtension TENANT = SimulatedTenantExtension.create();
 *
 *   @Test
 *   void everyAgentIsImported(SimulatedTenant tenant, XimaClient client) {
 *     tenant.add(Fault.SERVER_ERROR.times(1).on(Operation.AGENTS));
 *     assertEquals(8, client.roster().agents().size());
 *   }
 * }
 * }</pre>
 *
 * <h2>How long a tenant lasts</h2>
 *
 * <p>In a static field, or by {@code @ExtendWith} at a class, there is one for the class and the
 * classes nested in it. In an instance field, or by {@code @ExtendWith} at a method, there is one
 * for each test; with the life cycle {@code PER_CLASS} an instance field is as a static one.
 *
 * <p>A tenant that lasts for a class is, before each test, what it was before the first: with what
 * {@code @BeforeAll} did, and without the recordings, faults, reports, keys and states that other
 * tests brought, and without their requests. A nested class begins with what its enclosing class
 * began with. What a constructor changes in it is taken back before its test. From the first test
 * or nested class of a tenant on that is declared to run concurrently, nothing is taken back, since
 * others are still at it; give each test its own tenant there.
 *
 * <h2>Parameters</h2>
 *
 * <p>Tests, life cycle methods and, for one of a class, constructors may have parameters of these
 * types:
 *
 * <ul>
 *   <li>{@link SimulatedTenant}, its {@link TenantData} and its {@link RealtimeFloor};
 *   <li>{@link XimaClient}: a client of it, one for each test, which is closed after it; in
 *       {@code @BeforeAll} and in constructors one that is closed after the class;
 *   <li>{@link XimaClient.Builder}: for a client with settings of the test's own, who closes it;
 *   <li>{@link XimaSettings}, which needs Hibernate Validator, as settings do everywhere;
 *   <li>{@link TenantUrl} and {@link AuthenticationKey}.
 * </ul>
 *
 * <p>Two extensions of one class both offer these, which JUnit refuses; there, {@link #tenant()} of
 * the fields tells which is meant.
 *
 * <h2>Failures</h2>
 *
 * <p>What the tenant was asked until a test failed, the last 50 requests without the key, is
 * published as a report entry, and added to the failure as a suppressed exception without a stack
 * trace, since not every tool shows report entries. Nothing else is printed or logged by it, but
 * its HTTP server, Jetty, logs its start and end at the level INFO through SLF4J.
 *
 * <p>Immutable but for the tenants that it has started; safe for use by several threads.
 *
 * @since 0.1.0
 */
@SuppressWarnings("exports") // Whoever registers it has JUnit.
public final class SimulatedTenantExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        TestInstancePreConstructCallback,
        InvocationInterceptor,
        ParameterResolver {
  private static final String SESSION = "session";
  private static final String BEGINNING = "beginning";

  private final UnaryOperator<SimulatedTenant.Builder> tenant;
  private final UnaryOperator<XimaClient.Builder> client;
  private final UnaryOperator<XimaSettings.Builder> settings;
  private final Namespace namespace = Namespace.create(SimulatedTenantExtension.class, this);
  private final Set<TenantSession> live = ConcurrentHashMap.newKeySet();

  /** As {@link #create()}, for {@code @ExtendWith}. */
  public SimulatedTenantExtension() {
    this(
        builder -> builder.audioInterval(Duration.ZERO),
        UnaryOperator.identity(),
        UnaryOperator.identity());
  }

  private SimulatedTenantExtension(
      UnaryOperator<SimulatedTenant.Builder> tenant,
      UnaryOperator<XimaClient.Builder> client,
      UnaryOperator<XimaSettings.Builder> settings) {
    this.tenant = tenant;
    this.client = client;
    this.settings = settings;
  }

  /**
   * With the data of the demo, on a free port, and, so that tests do not wait, without a limit to
   * audio requests.
   *
   * @return the extension
   */
  public static SimulatedTenantExtension create() {
    return new SimulatedTenantExtension();
  }

  /**
   * The same with other tenants.
   *
   * <pre>{@code
   * SimulatedTenantExtension.create()
   *     .with(tenant -> tenant.data(ours).audioInterval(SimulatedTenant.AUDIO_INTERVAL));
   * }</pre>
   *
   * @param change sets what is to be set, each time that a tenant is started
   * @return another extension
   */
  public SimulatedTenantExtension with(UnaryOperator<SimulatedTenant.Builder> change) {
    return new SimulatedTenantExtension(
        builder -> change.apply(tenant.apply(builder)), client, settings);
  }

  /**
   * The same with other clients.
   *
   * @param change sets what is to be set, each time that a client is made
   * @return another extension
   */
  public SimulatedTenantExtension withClient(UnaryOperator<XimaClient.Builder> change) {
    return new SimulatedTenantExtension(
        tenant, builder -> change.apply(client.apply(builder)), settings);
  }

  /**
   * The same with other settings. Those that it begins with name all agents, all skills and the
   * reports that every simulated tenant has.
   *
   * @param change sets what is to be set, each time that settings are asked for
   * @return another extension
   */
  public SimulatedTenantExtension withSettings(UnaryOperator<XimaSettings.Builder> change) {
    return new SimulatedTenantExtension(
        tenant, client, builder -> change.apply(settings.apply(builder)));
  }

  /**
   * The tenant of the test, or of the class, that runs now.
   *
   * @return the tenant
   * @throws IllegalStateException if nothing runs that uses this extension, or if it has several
   *     tenants, because tests or classes that share it run concurrently
   */
  public SimulatedTenant tenant() {
    TenantSession[] now = live.toArray(TenantSession[]::new);
    if (now.length != 1) {
      throw new IllegalStateException(
          now.length == 0
              ? "There is no simulated tenant now: it is started before a test and ends after it."
              : "There are "
                  + now.length
                  + " simulated tenants of this extension now; take the one of the test as a"
                  + " parameter.");
    }
    return now[0].tenant();
  }

  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext instance, ExtensionContext context) {
    TenantSession session = session(context);
    if (session != null) {
      session.keepBeginnings();
    } else if (context.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent()) {
      // The one instance of a class is made before its start is told.
      start(context);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Store store = context.getStore(namespace);
    TenantSession session = session(context);
    if (session == null) {
      session = start(context);
    } else {
      session.begin(context, store.get(BEGINNING, Beginning.class));
    }
    store.put(BEGINNING, session.newBeginning());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    TenantSession session = session(context);
    if (session == null) {
      start(context);
    } else {
      session.begin(context, context.getStore(namespace).get(BEGINNING, Beginning.class));
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    end(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    end(context);
  }

  private TenantSession start(ExtensionContext context) {
    TenantSession session =
        new TenantSession(
            tenant.apply(SimulatedTenant.builder()).start(), context.getUniqueId(), client, live);
    context.getStore(namespace).put(SESSION, session);
    return session;
  }

  private void end(ExtensionContext context) {
    TenantSession session = session(context);
    if (session == null) {
      // It could not be started.
      return;
    }
    try {
      context.getExecutionException().ifPresent(failure -> session.explain(failure, context));
    } finally {
      session.end(context.getUniqueId());
    }
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> constructor,
      ExtensionContext context)
      throws Throwable {
    return explained(invocation, context);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<@Nullable Void> invocation,
      DynamicTestInvocationContext test,
      ExtensionContext context)
      throws Throwable {
    explained(invocation, context);
  }

  /** For what fails without that its test or class is told of it. */
  private <T extends @Nullable Object> T explained(
      Invocation<T> invocation, ExtensionContext context) throws Throwable {
    try {
      return invocation.proceed();
    } catch (Throwable failure) {
      TenantSession session = session(context);
      if (session != null) {
        session.explain(failure, context);
      }
      throw failure;
    }
  }

  private @Nullable TenantSession session(ExtensionContext context) {
    return context.getStore(namespace).get(SESSION, TenantSession.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Injected.of(parameter.getParameter().getType()).isPresent() && session(context) != null;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TenantSession session = session(context);
    if (session == null) {
      throw new IllegalStateException("the simulated tenant was not started");
    }
    SimulatedTenant now = session.tenant();
    return switch (Injected.of(parameter.getParameter().getType()).orElseThrow()) {
      case TENANT -> now;
      case DATA -> now.data();
      case FLOOR -> now.floor();
      case CLIENT -> session.client(context.getUniqueId());
      case CLIENT_BUILDER -> client.apply(now.clientBuilder());
      case SETTINGS -> settings.apply(now.settingsBuilder()).build();
      case URL -> TenantUrl.of(now.url().toString());
      case KEY -> AuthenticationKey.of(now.authenticationKey());
    };
  }
}
