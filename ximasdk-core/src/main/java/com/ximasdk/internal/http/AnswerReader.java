// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.net.http.HttpResponse.BodySubscriber;

/**
 * How the body of a successful answer (200, 204) becomes a value. Used by several calls at once.
 */
public interface AnswerReader<T> {
  /** The media types that the request accepts, as its {@code Accept} header. */
  String accept();

  /**
   * Begins to read one answer. The result fails with an {@link AnswerFault} where the body is not
   * what was asked for.
   *
   * @param head status and headers
   * @param scope the call that the answer is for
   */
  BodySubscriber<Answer<T>> begin(AnswerHead head, CallScope scope);
}
