// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies below a failure. */
public final class Causes {
  private Causes() {}

  /** The failure, its cause, the cause of that, and so on. */
  public static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  /** Whether the failure, or one below it, is of a type. */
  public static boolean hold(Throwable failure, Class<? extends Throwable> type) {
    return first(failure, type).isPresent();
  }

  /** The first of a type among the failure and those below it. */
  public static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
    return of(failure).filter(type::isInstance).map(type::cast).findFirst();
  }
}
