// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

/**
 * Where the authentication key comes from. It is asked before each request, so that a key that was
 * refreshed in the product is taken up without a new client.
 *
 * <p>It is called by several threads at once, and should be quick. What {@link #current()} throws
 * ends the call that asked, and nothing else: a {@link com.ximasdk.error.XimaException} as it is,
 * all else, and null, as a {@link com.ximasdk.error.CallbackFailedException} that repeats none of
 * its text. What {@link #refused} throws is logged by its type alone.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface AuthenticationKeySource {
  /** {@return the key to use now} */
  AuthenticationKey current();

  /**
   * Tells that the tenant refused a key (401), which is so for good once a new one was made. If
   * {@link #current()} then gives another key, the call is tried again with that one.
   *
   * @param key the key that was refused; another thread may have been told of it already
   */
  default void refused(AuthenticationKey key) {}
}
