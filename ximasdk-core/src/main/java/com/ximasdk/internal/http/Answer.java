// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

/** What an attempt brought: the value that was asked for, or the word that it is not ready yet. */
public sealed interface Answer<T> {
  /** The value. */
  record Complete<T>(T value) implements Answer<T> {}

  /** Not ready: the identical request is to be sent again after a wait. */
  record Pending<T>() implements Answer<T> {}
}
