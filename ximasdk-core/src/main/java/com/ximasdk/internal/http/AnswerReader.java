// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.util.function.BiFunction;

/**
 * How the body of a successful answer (200, 204) becomes a value. Used by several calls at once.
 *
 * @param streams whether the value may be there before the body's end
 * @param accept the media types that the request accepts, as its {@code Accept} header
 * @param body begins to read one answer; its result fails with an {@link AnswerFault} where the
 *     body is not what was asked for
 */
public record AnswerReader<T>(
    boolean streams,
    String accept,
    BiFunction<AnswerHead, CallScope, BodySubscriber<Answer<T>>> body) {}
