// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.roster.Agent;
import com.ximasdk.roster.AgentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

/** The roster as a program without the client asks for it and reads it. */
final class BareRoster {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private BareRoster() {}

  static HttpRequest request(String url) {
    return HttpRequest.newBuilder(URI.create(url + "/rest/api/v1/agents"))
        .header("Authorization", "Bearer benchmark=")
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .build();
  }

  static List<Agent> read(byte[] body) {
    try {
      List<Agent> agents = new ArrayList<>();
      for (JsonNode entry : MAPPER.readTree(body).path("agents")) {
        agents.add(
            new Agent(entry.path("agent").asText(), new AgentType(entry.path("type").asText(""))));
      }
      return List.copyOf(agents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
