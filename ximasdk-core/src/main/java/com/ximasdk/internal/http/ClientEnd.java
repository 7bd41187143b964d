// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.internal.text.ForeignLog;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of one of the platform's HTTP clients. */
public final class ClientEnd {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.http");

  private ClientEnd() {}

  /** Ends a client and its thread, from JDK 21 on; before, it cannot be told to end. */
  public static void end(HttpClient client) {
    if (client instanceof AutoCloseable) {
      try {
        MethodHandle shutdownNow =
            MethodHandles.publicLookup()
                .findVirtual(HttpClient.class, "shutdownNow", MethodType.methodType(void.class));
        shutdownNow.invoke(client);
      } catch (Throwable e) {
        ForeignLog.write(
            () ->
                LOG.warn(
                    "The HTTP client could not be ended; its thread goes with the garbage.", e));
      }
    }
  }
}
