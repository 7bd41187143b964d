// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.sample.SampleFile;
import com.ximasdk.examples.learn.sample.Samples;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a run, before they are written. Immutable. */
final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter PRETTY =
      JSON.writer(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private final Map<String, byte[]> files;
  private final List<String> remarks;

  private Results(Map<String, byte[]> files, List<String> remarks) {
    this.files = files;
    this.remarks = List.copyOf(remarks);
  }

  /**
   * Makes the files.
   *
   * @param findings what was found
   * @param given the settings as they were given
   * @param text the same as they are written
   * @param directory where the files will be
   * @param exchanges what the tenant answered
   * @param now the time
   */
  static Results of(
      List<Finding> findings,
      XimaSettings given,
      SettingsText text,
      Path directory,
      List<Exchange> exchanges,
      Instant now) {
    Map<String, JsonNode> changes = new LinkedHashMap<>();
    findings.forEach(finding -> changes.putAll(finding.suggested()));
    ObjectNode settings = text.with(changes, directory);
    Samples samples =
        Samples.of(
            new Samples.Source(
                exchanges,
                settings,
                headings(given),
                given.authenticationKey().reveal(),
                given.timeZone(),
                now),
            new SecureRandom());
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(ResultDirectory.FINDINGS, json(FindingsFile.json(findings)));
    files.put("findings.md", FindingsFile.markdown(findings).getBytes(StandardCharsets.UTF_8));
    files.put("settings.json", json(settings));
    for (SampleFile sample : samples.files()) {
      files.put(ResultDirectory.SAMPLES + "/" + sample.name(), sample.content());
    }
    List<String> remarks = new ArrayList<>();
    samples
        .withheld()
        .forEach(
            name ->
                remarks.add(
                    "The sample %s is not kept: something personal was found in it."
                        .formatted(name)));
    return new Results(files, remarks);
  }

  /** The contents by their names. */
  Map<String, byte[]> files() {
    return files;
  }

  /** What is to be told of them, as sentences. */
  List<String> remarks() {
    return remarks;
  }

  private static Set<String> headings(XimaSettings settings) {
    Set<String> headings = new HashSet<>();
    settings
        .wfm()
        .map(WfmSettings::headings)
        .ifPresent(all -> headings.addAll(all.headings().values()));
    return headings;
  }

  private static byte[] json(JsonNode node) {
    try {
      return (PRETTY.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON that was made cannot be written.", e);
    }
  }
}
