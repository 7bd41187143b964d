// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.exchange.Exchange;
import java.util.Set;
import java.util.TreeSet;

/** Whether the tenant says how long to wait; no limit is provoked. */
final class RetryAfterQuestion implements Question {
  @Override
  public String id() {
    return "retry-after";
  }

  @Override
  public String asks() {
    return "Does the tenant say how long to wait before a repeat (Retry-After)?";
  }

  @Override
  public String byDefault() {
    return "kept to where it is said, for at most five minutes";
  }

  @Override
  public String setting() {
    return "";
  }

  @Override
  public Learned look(Evidence evidence) {
    Set<String> forms = new TreeSet<>();
    for (Exchange answer : evidence.exchanges()) {
      answer
          .header("Retry-After")
          .ifPresent(
              value ->
                  forms.add(
                      "%s %s"
                          .formatted(
                              answer.status(),
                              value.strip().matches("[0-9]+") ? "in seconds" : "as another text")));
    }
    if (forms.isEmpty()) {
      throw NotSeenException.nothingToSee("It did not occur by itself, and no limit is provoked.");
    }
    return Learned.of("Seen: " + Words.list(forms) + ".");
  }
}
