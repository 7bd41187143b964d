// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What happens before, instead of or after a call. */
interface Interference {
  @Nullable Object call(String method, Real real) throws Throwable;

  /** The call as it is without interference. */
  interface Real {
    @Nullable Object call() throws Throwable;
  }

  /** A data source whose connections are interfered with. */
  static DataSource source(DataSource real, Interference interference) {
    return around(
        DataSource.class,
        real,
        (method, call) -> around(Connection.class, requireNonNull(call.call()), interference));
  }

  /** An object whose methods are interfered with. */
  static <T> T around(Class<T> type, Object target, Interference interference) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                interference.call(
                    method.getName(),
                    () -> {
                      try {
                        return method.invoke(target, arguments);
                      } catch (InvocationTargetException e) {
                        throw e.getCause();
                      }
                    })));
  }
}
