// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.internal.storage.Spool;
import java.io.IOException;

/** Makes a value of a whole body. */
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
}
