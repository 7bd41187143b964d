// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What is in the directories of tenants. */
final class ImportedLines {
  private static final JsonMapper JSON = new JsonMapper();

  private ImportedLines() {}

  /** How many lines there are for each recording of a tenant. */
  static Map<String, Integer> of(Path out, String tenant) throws IOException {
    Map<String, Integer> lines = new HashMap<>();
    Path list = out.resolve(tenant).resolve("recordings.jsonl");
    if (Files.exists(list)) {
      for (String line : Files.readAllLines(list)) {
        JsonNode json = JSON.readTree(line);
        lines.merge(json.get("recordingKey").asText(), 1, Integer::sum);
        if (!Files.exists(out.resolve(tenant).resolve(json.get("audioFile").asText()))) {
          throw new AssertionError("no audio: " + line);
        }
      }
    }
    return lines;
  }

  /** How many recordings there are, of all tenants. */
  static int count(Path out, ManyTenants tenants) throws IOException {
    int count = 0;
    for (ManyTenants.Tenant tenant : tenants.tenants()) {
      count += of(out, tenant.name()).size();
    }
    return count;
  }

  /** How many lines there are too many, of all tenants. */
  static int doubled(Path out, ManyTenants tenants) throws IOException {
    int doubled = 0;
    for (ManyTenants.Tenant tenant : tenants.tenants()) {
      for (int lines : of(out, tenant.name()).values()) {
        doubled += lines - 1;
      }
    }
    return doubled;
  }
}
