// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import com.ximasdk.examples.cli.CommandEntry;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.Launcher;
import com.ximasdk.examples.learn.exchange.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the command in this process, in a time of the test's own. */
final class LearnRun {
  /** Nobody can be asked. */
  static final Consent NO_TERMINAL = consent(false, false);

  private LearnRun() {}

  /** Somebody, or nobody, at a terminal. */
  static Consent consent(boolean terminal, boolean given) {
    return new Consent() {
      @Override
      public boolean canBeAsked() {
        return terminal;
      }

      @Override
      public boolean isGiven() {
        return given;
      }
    };
  }

  /** Runs it without waiting between requests for audio. */
  static CommandRun of(Surroundings time, Consent consent, String... arguments) {
    List<String> all = new ArrayList<>(List.of("learn-tenant", "--audio-interval", "PT0S"));
    all.addAll(List.of(arguments));
    return CommandRun.of(
        console -> new Launcher("test", console, List.of(entry(time, consent))),
        Map.of(),
        all.toArray(String[]::new));
  }

  private static CommandEntry entry(Surroundings time, Consent consent) {
    return new CommandEntry(
        "learn-tenant", "Learns.", console -> new LearnTenant(console, time, consent));
  }
}
