// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import com.ximasdk.examples.tenant.SimulatedAgent;
import com.ximasdk.examples.tenant.SimulatedRecording;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A tenant every text of which is out to deceive. */
final class HostileTenant {
  /** Ends of lines, sequences for terminals in both codings, marks that turn the writing. */
  static final String TEXT =
      "x\r\n"
          + "forged\u0085one\u2028two\u2029\u000b\u001b[2J\u001b]0;owned\u0007\u009b31m\u009d0;o\u009c"
          + "\u007f\u202Egnp\u2066\u2069\u200F\u061C";

  /** What of it must not be seen, whatever is made of the rest. */
  static final String UNSEEN =
      "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\u2028\u2029\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]";

  private HostileTenant() {}

  /** Starts it; each name and key is told apart by what stands before the text. */
  static SimulatedTenant start() {
    TenantData demo = TenantData.demo();
    List<SimulatedAgent> agents =
        demo.agents().stream()
            .map(agent -> new SimulatedAgent(named(agent.label()), agent.type()))
            .toList();
    SimulatedTenant tenant =
        SimulatedTenant.builder()
            .audioInterval(Duration.ZERO)
            .data(
                demo.withAgents(agents)
                    .withSkills(demo.skills().stream().map(skill -> skill + TEXT).toList())
                    .withRecordings(recordings(demo.recordings())))
            .start();
    agents.forEach(agent -> tenant.floor().set(agent.label(), "DND: Lunch" + TEXT));
    return tenant;
  }

  private static String named(String label) {
    int extension = label.lastIndexOf('(');
    return label.substring(0, extension).strip() + TEXT + label.substring(extension);
  }

  private static List<SimulatedRecording> recordings(List<SimulatedRecording> demo) {
    List<SimulatedRecording> hostile = new ArrayList<>();
    for (int i = 0; i < demo.size(); i++) {
      hostile.add(ODD.get(i % ODD.size()).apply(demo.get(i).with("recordingKey", i + TEXT)));
    }
    return hostile;
  }

  private static final List<UnaryOperator<SimulatedRecording>> ODD =
      Stream.concat(
              Stream.of("agent", "callingParty", "receivingParty", "skill", "status", "tagData")
                  .<UnaryOperator<SimulatedRecording>>map(
                      field -> recording -> recording.with(field, TEXT + "(" + TEXT + ")")),
              Stream.of("duration", "startTime", "endTime", "callDirection", "callKey", "eventId")
                  .<UnaryOperator<SimulatedRecording>>map(
                      field -> recording -> recording.with(field, TEXT)))
          .toList();
}
