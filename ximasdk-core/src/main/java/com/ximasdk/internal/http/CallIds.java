// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.util.UUID;

/** Names calls, so that what is told of one can be found among all others, also in a shared log. */
final class CallIds {
  private CallIds() {}

  static String next() {
    return UUID.randomUUID().toString();
  }
}
