// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.junit;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.opentest4j.TestAbortedException;

/**
 * A tenant, and the clients of it that are closed with the test or the class that got them.
 *
 * <p>JUnit closes what is in its store, also where a class ends before its end can be told.
 */
@SuppressWarnings("deprecation") // AutoCloseable is what JUnit closes from 5.13 on.
final class TenantSession implements Store.CloseableResource, AutoCloseable {
  private final SimulatedTenant tenant;
  private final String owner;
  private final UnaryOperator<XimaClient.Builder> change;
  private final Set<TenantSession> live;
  private final Map<String, XimaClient> clients = new ConcurrentHashMap<>();
  private final Deque<Beginning> beginnings = new ArrayDeque<>();
  private boolean isShared;

  /**
   * A session.
   *
   * @param owner the unique id of the test or class with which it ends
   * @param change sets what clients are to have
   * @param live where it is as long as it lives
   */
  TenantSession(
      SimulatedTenant tenant,
      String owner,
      UnaryOperator<XimaClient.Builder> change,
      Set<TenantSession> live) {
    this.tenant = tenant;
    this.owner = owner;
    this.change = change;
    this.live = live;
    live.add(this);
  }

  SimulatedTenant tenant() {
    return tenant;
  }

  /** The one client of a test or class. */
  XimaClient client(String context) {
    return clients.computeIfAbsent(context, none -> change.apply(tenant.clientBuilder()).build());
  }

  /** The tenant is what it was when a class began, or its beginning is now. */
  synchronized void begin(ExtensionContext context, @Nullable Beginning beginning) {
    isShared |= isConcurrent(context);
    if (beginning != null && !isShared) {
      beginning.restoreOrKeep(tenant);
    }
  }

  /** A class whose first test is still to come. */
  synchronized Beginning newBeginning() {
    Beginning beginning = new Beginning();
    beginnings.add(beginning);
    return beginning;
  }

  /** Before the first instance is made for a test: what that does belongs to no beginning. */
  synchronized void keepBeginnings() {
    while (!beginnings.isEmpty()) {
      beginnings.remove().keep(tenant);
    }
  }

  /** Whether others may use the tenant while a test or nested class does. */
  private boolean isConcurrent(ExtensionContext context) {
    Optional<ExtensionContext> at = Optional.of(context);
    while (at.isPresent() && !at.get().getUniqueId().equals(owner)) {
      if (at.get().getExecutionMode() == ExecutionMode.CONCURRENT) {
        return true;
      }
      at = at.get().getParent();
    }
    return false;
  }

  void explain(Throwable failure, ExtensionContext context) {
    if (failure instanceof TestAbortedException) {
      return;
    }
    String asked = AskedOfTenant.text(tenant);
    failure.addSuppressed(new AskedOfTenant(asked));
    context.publishReportEntry("simulatedTenant", asked);
  }

  /** Closes the client of a test or class, and the tenant if it is theirs. */
  void end(String context) {
    try {
      XimaClient own = clients.remove(context);
      if (own != null) {
        own.close();
      }
    } finally {
      if (context.equals(owner)) {
        close();
      }
    }
  }

  /** Ends the tenant with all its clients, also those whose test or class never came to its end. */
  @Override
  public void close() {
    live.remove(this);
    clients.values().forEach(XimaClient::close);
    tenant.close();
  }
}
