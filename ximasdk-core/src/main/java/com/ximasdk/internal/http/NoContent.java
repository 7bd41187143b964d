// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;

/** Refuses an answer with the status 204 where a file was asked for: nothing is no empty file. */
final class NoContent {
  private static final int STATUS = 204;

  private NoContent() {}

  static boolean is(AnswerHead head) {
    return head.status() == STATUS;
  }

  /** Fails with an {@link AnswerFault}. */
  static <T> BodySubscriber<Answer<T>> refused() {
    return BodySubscribers.mapping(
        BodySubscribers.discarding(),
        nothing -> {
          throw AnswerFault.unreadable(
              "the tenant answered without content (HTTP 204); expected a file. Look at the tenant"
                  + " whether there is anything to fetch.",
              "");
        });
  }
}
