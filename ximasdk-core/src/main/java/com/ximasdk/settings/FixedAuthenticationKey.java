// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import static java.util.Objects.requireNonNull;

/**
 * An authentication key that is known from the start and stays the same. A key that is refreshed in
 * the product ends it: {@link AuthenticationKeyFile} takes up the new one.
 *
 * <p>It never blocks, so a client asks it where it stands; any other source is asked on a thread of
 * the library's own, which costs each request a change of threads.
 *
 * @param key the key; it is shown in no log and no message
 * @since 0.1.0
 */
public record FixedAuthenticationKey(AuthenticationKey key) implements AuthenticationKeySource {
  /**
   * Takes a key.
   *
   * @param key the key; it is shown in no log and no message
   */
  public FixedAuthenticationKey {
    requireNonNull(key, "key");
  }

  @Override
  public AuthenticationKey current() {
    return key;
  }
}
