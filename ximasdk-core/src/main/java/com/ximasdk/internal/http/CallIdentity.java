// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What tells a call from all others. Safe for use by several threads. */
final class CallIdentity {
  private final URI tenant;
  private final String operation;

  /** Made when it is first asked for: of most calls nobody is told. */
  private @Nullable String id;

  /**
   * The identity of one more call.
   *
   * @param tenant the tenant's origin
   * @param operation the operation's name for people
   */
  CallIdentity(URI tenant, String operation) {
    this.tenant = tenant;
    this.operation = operation;
  }

  /** Unique, also in a shared log. */
  synchronized String id() {
    if (id == null) {
      id = CallIds.next();
    }
    return id;
  }

  URI tenant() {
    return tenant;
  }

  String operation() {
    return operation;
  }
}
