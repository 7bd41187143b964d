// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.learn.exchange.Subject;
import com.ximasdk.settings.XimaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What will be asked of the tenant, told before the first request. */
final class Plan {
  private final XimaSettings settings;
  private final Duration audioInterval;

  Plan(XimaSettings settings, Duration audioInterval) {
    this.settings = settings;
    this.audioInterval = audioInterval;
  }

  void tell(Console console) {
    lines().forEach(console::tell);
  }

  /** The plan, a line each of at most 80 signs. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("This asks " + settings.tenantUrl() + ",");
    lines.add("at most so many requests, one after the other, repeats included:");
    for (Subject subject : Subject.values()) {
      if (concerns(subject)) {
        lines.add(String.format(Locale.ROOT, "  %3d  %s", subject.most(), subject.label()));
      }
    }
    lines.add("Of these at most 3 bring audio, " + audioInterval + " or more apart.");
    lines.add("Nothing is written at the tenant, and no limit of it is provoked.");
    return lines;
  }

  private boolean concerns(Subject subject) {
    return switch (subject) {
      case AGENTS, SKILLS, RECORDINGS, REPORTS -> true;
      case AUDIO -> settings.recording().isPresent();
      case METRICS, VALUES -> settings.wfm().isPresent();
    };
  }
}
