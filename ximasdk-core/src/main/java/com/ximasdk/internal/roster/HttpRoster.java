// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.call.CallOptions;
import com.ximasdk.internal.http.Answer;
import com.ximasdk.internal.http.AnswerFault;
import com.ximasdk.internal.http.AnswerReader;
import com.ximasdk.internal.http.ApiCall;
import com.ximasdk.internal.http.JsonAnswers;
import com.ximasdk.internal.http.Transport;
import com.ximasdk.roster.Agent;
import com.ximasdk.roster.AgentType;
import com.ximasdk.roster.Roster;
import com.ximasdk.roster.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Rosters over the transport. */
public final class HttpRoster implements Roster {
  private static final AnswerReader<List<Agent>> AGENTS =
      reader(
          "agents",
          "agent",
          entry ->
              new Agent(
                  entry.path("agent").asText(), new AgentType(entry.path("type").asText(""))));

  private static final AnswerReader<List<Skill>> SKILLS =
      reader("skills", "name", entry -> new Skill(entry.path("name").asText()));

  private final Transport transport;

  /** The service. */
  public HttpRoster(Transport transport) {
    this.transport = transport;
  }

  @Override
  public List<Agent> agents(CallOptions options) {
    return transport.send(listAgents(options));
  }

  @Override
  public CompletableFuture<List<Agent>> agentsAsync(CallOptions options) {
    return transport.sendAsync(listAgents(options));
  }

  @Override
  public List<Skill> skills(CallOptions options) {
    return transport.send(listSkills(options));
  }

  @Override
  public CompletableFuture<List<Skill>> skillsAsync(CallOptions options) {
    return transport.sendAsync(listSkills(options));
  }

  private static ApiCall<List<Agent>> listAgents(CallOptions options) {
    return ApiCall.get("List agents", AGENTS).path("/rest/api/v1/agents").options(options).build();
  }

  private static ApiCall<List<Skill>> listSkills(CallOptions options) {
    return ApiCall.get("List skills", SKILLS).path("/rest/api/v1/skills").options(options).build();
  }

  private static <T> AnswerReader<List<T>> reader(
      String container, String name, Function<JsonNode, T> entryReader) {
    return JsonAnswers.reader(
        "an object with the list '" + container + "'",
        json -> new Answer.Complete<>(read(json, container, name, entryReader)));
  }

  private static <T> List<T> read(
      JsonNode json, String container, String name, Function<JsonNode, T> entryReader) {
    JsonNode entries = json.path(container);
    if (!entries.isArray()) {
      throw AnswerFault.unreadable(
          "the answer has no list '" + container + "'; expected {\"" + container + "\": [...]}.",
          "");
    }
    List<T> read = new ArrayList<>(entries.size());
    for (JsonNode entry : entries) {
      if (!entry.path(name).isTextual()) {
        throw AnswerFault.unreadable(
            "entry " + read.size() + " of '" + container + "' has no text '" + name + "'.", "");
      }
      read.add(entryReader.apply(entry));
    }
    return List.copyOf(read);
  }
}
