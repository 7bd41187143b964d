// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.internal.storage.Spool;
import java.io.IOException;

/**
 * Makes a value of a whole body. One that looks ahead is for one body, and one thread at a time.
 */
@FunctionalInterface
public interface SpoolDecoder<T> {
  /**
   * Reads a body.
   *
   * @param body the whole of it; an empty one stands for the status 204
   * @return the value, which may keep the body
   * @throws AnswerFault for JSON that is something else
   * @throws com.fasterxml.jackson.core.JacksonException if it is no JSON
   * @throws IOException if the body cannot be read
   */
  T read(Spool body) throws IOException;

  /**
   * Looks at what has come so far of a body that will be read, where that spares time later. What
   * is wrong with it is told when it is read.
   *
   * @param body is still written to, by the thread that calls
   */
  default void lookAhead(Spool body) {}
}
