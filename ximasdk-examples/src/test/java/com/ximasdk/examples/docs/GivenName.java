// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import com.ximasdk.checkpoint.CheckpointStores;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * A name that statements on a page take for granted. The table of all of them is here; everything
 * else a snippet declares itself.
 *
 * @param type what it is, as in source
 * @param text the name
 * @param value makes it, for one run of one snippet
 */
record GivenName(String type, String text, Maker value) {
  /** Makes the value of a name. */
  interface Maker {
    /** Makes it in the surroundings of one run. */
    Object make(SnippetWorld world) throws Exception;
  }

  private static final Pattern TYPE_NAME = Pattern.compile("\\w+");
  private static final List<GivenName> TABLE =
      List.of(
          // A tenant and what is known about it.
          new GivenName("SimulatedTenant", "tenant", SnippetWorld::tenant),
          new GivenName("String", "url", world -> world.tenant().url().toString()),
          new GivenName("String", "key", world -> world.tenant().authenticationKey()),
          new GivenName("Path", "settingsFile", SnippetWorld::settingsFile),
          new GivenName("XimaSettings", "settings", SnippetWorld::settings),
          new GivenName("WfmSettings", "wfm", world -> world.settings().wfm().orElseThrow()),
          new GivenName("List<XimaSettings>", "tenants", world -> List.of(world.settings())),
          // What one holds in the hand.
          new GivenName("XimaClient", "client", SnippetWorld::client),
          new GivenName("XimaRuntime", "runtime", SnippetWorld::runtime),
          new GivenName(
              "CheckpointStore", "store", world -> world.closed(CheckpointStores.inMemory())),
          new GivenName("Path", "directory", SnippetWorld::directory),
          new GivenName("Logger", "log", world -> LoggerFactory.getLogger("page")),
          new GivenName("ScheduledExecutorService", "scheduler", SnippetWorld::scheduler),
          // Times: within them the simulated tenant has one call with two recordings.
          new GivenName("Instant", "from", world -> SnippetWorld.FROM),
          new GivenName("Instant", "to", world -> SnippetWorld.TO),
          new GivenName("LocalDate", "day", world -> SnippetWorld.DAY),
          new GivenName("ZoneId", "zone", world -> SnippetWorld.ZONE),
          // What was had from the tenant before.
          new GivenName("List<Recording>", "listed", SnippetWorld::listed),
          new GivenName("Recording", "recording", world -> world.listed().get(0)),
          new GivenName("Path", "audio", SnippetWorld::audio),
          new GivenName("Path", "spreadsheet", SnippetWorld::spreadsheet),
          new GivenName("AgentEvents", "events", SnippetWorld::events),
          // Who takes what comes.
          new GivenName("MeterRegistry", "registry", SnippetWorld::registry),
          new GivenName("Tracer", "tracer", SnippetWorld::tracer),
          new GivenName("XimaListener", "metrics", world -> SnippetWorld.LISTENER),
          new GivenName("BlockingQueue<AgentObservation>", "queue", SnippetWorld::queue));

  /** The table. */
  static List<GivenName> all() {
    return TABLE;
  }

  /** Those that a snippet uses. */
  static List<GivenName> in(Snippet snippet) {
    Set<String> names = snippet.names();
    return TABLE.stream().filter(one -> names.contains(one.text)).toList();
  }

  /** The names of types that its own type is written with. */
  Set<String> typeNames() {
    Set<String> names = new TreeSet<>();
    TYPE_NAME.matcher(type).results().map(MatchResult::group).forEach(names::add);
    return names;
  }
}
