// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something that may be there, and is closed in the end.
 *
 * @param how closes it
 * @param <T> what it is
 */
record Closing<T>(Optional<T> value, Consumer<T> how) implements AutoCloseable {
  @Override
  public void close() {
    value.ifPresent(how);
  }
}
