// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Workers;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.AuthenticationKeySource;
import com.ximasdk.settings.FixedAuthenticationKey;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the caller's source for the key: on a worker, unless it is known not to block. The futures
 * fail with a {@link XimaException} or an {@link CallbackFault}; cancelling one interrupts the
 * source.
 */
final class KeySource {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.http");

  private static final String SOURCE = "source of the authentication key";

  private final AuthenticationKeySource source;
  private final Workers workers;

  KeySource(AuthenticationKeySource source, Workers workers) {
    this.source = source;
    this.workers = workers;
  }

  /** The key to use now. */
  CompletableFuture<AuthenticationKey> current() {
    return source instanceof FixedAuthenticationKey fixed
        ? CompletableFuture.completedFuture(fixed.key())
        : workers.ask(this::ask);
  }

  /** Tells that the tenant refused a key, and asks for the one to use now. */
  CompletableFuture<AuthenticationKey> afterRefusalOf(AuthenticationKey key) {
    return workers.ask(
        () -> {
          try {
            source.refused(key);
          } catch (Throwable failure) {
            LOG.warn(
                "The source of the authentication key failed when it was told of a refusal ({}).",
                failure.getClass().getName());
          }
          return ask();
        });
  }

  private AuthenticationKey ask() {
    @Nullable AuthenticationKey key;
    try {
      key = source.current();
    } catch (XimaException known) {
      throw known;
    } catch (Throwable failure) {
      // Its text and its cause may hold the key: this is the code that has it in hand.
      throw CallbackFault.because(SOURCE, "it threw " + failure.getClass().getName());
    }
    if (key == null) {
      throw CallbackFault.gaveNull(SOURCE);
    }
    return key;
  }
}
