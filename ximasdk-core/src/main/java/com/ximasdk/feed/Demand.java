// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Somebody waits for a delivery. Empty is given where none comes any more. */
final class Demand extends CompletableFuture<Optional<RecordingDelivery>> {
  private final Executor completer;

  /** A demand; the executor runs what hangs on it. */
  Demand(Executor completer) {
    this.completer = completer;
  }

  Executor completer() {
    return completer;
  }
}
