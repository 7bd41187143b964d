// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.junit;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.opentest4j.TestAbortedException;

/** A tenant, and the clients of it that are closed with the test or the class that got them. */
final class TenantSession {
  private final SimulatedTenant tenant;
  private final String owner;
  private final UnaryOperator<XimaClient.Builder> change;
  private final Map<String, XimaClient> clients = new ConcurrentHashMap<>();

  /**
   * A session.
   *
   * @param owner the unique id of the test or class with which it ends
   * @param change sets what clients are to have
   */
  TenantSession(SimulatedTenant tenant, String owner, UnaryOperator<XimaClient.Builder> change) {
    this.tenant = tenant;
    this.owner = owner;
    this.change = change;
  }

  SimulatedTenant tenant() {
    return tenant;
  }

  /** The one client of a test or class. */
  XimaClient client(String context) {
    return clients.computeIfAbsent(context, none -> change.apply(tenant.clientBuilder()).build());
  }

  /** Whether others may use the tenant while a test or nested class does. */
  boolean isConcurrent(ExtensionContext context) {
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

  /**
   * Closes the client of a test or class, and the tenant if it is theirs.
   *
   * @return whether the session is over
   */
  boolean end(String context) {
    boolean isOver = context.equals(owner);
    try {
      XimaClient own = clients.remove(context);
      if (own != null) {
        own.close();
      }
    } finally {
      if (isOver) {
        // Those of a constructor or a life cycle method that failed before its end was told of.
        clients.values().forEach(XimaClient::close);
        tenant.close();
      }
    }
    return isOver;
  }
}
