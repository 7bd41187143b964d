// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What a future failed with, without what the platform wraps around it. */
public final class AsyncFailure {
  private AsyncFailure() {}

  /** The failure itself, out of however many wrappers. */
  public static Throwable unwrapped(Throwable failure) {
    Throwable inner = failure;
    while ((inner instanceof CompletionException || inner instanceof ExecutionException)
        && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }
}
