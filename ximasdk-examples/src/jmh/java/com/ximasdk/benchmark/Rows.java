// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.util.List;

/**
 * All rows, in the table's order. What the short form lets pass in bytes is what was counted when
 * the row was made and a fifth more, or the target where that is met.
 */
final class Rows {
  private static final double NONE = Double.NaN;

  private static final List<String> LISTS =
      List.of("10", "100", "1000", "10000", "100000", "1000000");

  static final List<Row> ALL =
      List.of(
          audio("decode", "an hour of stereo mu-law to linear samples", DecodeBenchmark.class)
              .speed("ours", "jdk", "AudioSystem", 2.5)
              .speed("ours", "loop", "bare loop", 0.95)
              .bytes("ours", NONE, 350_000),
          audio("file", "an hour of stereo mu-law to a file of 16 bits", FileToFileBenchmark.class)
              .speed("ours", "jdk", "AudioSystem", 2.5)
              .speed("ours", "loop", "bare loop", 0.95)
              .bytes("ours", NONE, 350_000),
          audio("mixdown", "an hour of stereo to mono, file to file", MixdownBenchmark.class)
              .speed("ours", "jdk", "AudioSystem and a loop", 2.5)
              .speed("ours", "loop", "bare loop", 0.95)
              .bytes("ours", NONE, 350_000),
          audio("statistics", "levels, talk and silence of an hour", StatisticsBenchmark.class)
              .speed("ours", "jdk", "AudioSystem and a loop", 2.5)
              .speed("ours", "loop", "bare loop", 0.95)
              .bytes("ours", NONE, 250_000),
          new JmhRow("encode", "two minutes of stereo to mu-law, in memory", EncodeBenchmark.class)
              .speed("ours", "jdk", "AudioSystem", 2.5)
              .speed("ours", "loop", "bare loop", 0.95)
              .bytes("ours", NONE, 350_000),
          new JmhRow("probe", "the headers of small files", ProbeBenchmark.class)
              .prepared(AudioFiles::makeMany)
              .forEach("count", List.of("100", "1000", "10000"), List.of("100", "1000"))
              .perOne(1.2)
              .micros()
              .speed("ours", "jdk", "AudioSystem", 2.5)
              .cost("ours", "read", "open and read 4 KiB", 1.3)
              .bytes("ours", NONE, 7_500),
          new LibsndfileRow(),
          new ToolsRow(),
          new RequestRow(),
          new JmhRow("list", "a list of recordings over HTTP to its values", ListBenchmark.class)
              .prepared(run -> TenantProcess.made(LISTS.stream().map(n -> "list-" + n).toList()))
              .forEach("entries", LISTS, List.of("10000", "100000"))
              .perOne(1.2)
              .micros()
              .speed("ours", "scan", "scan that takes each value", 0.85)
              .speed("ours", "mapper", "ObjectMapper into records", 1.1)
              .bytes("ours", 1_000, 2_600),
          report("report", "rows of a report, as JSON", List.of("arrays", "objects", "titles"))
              .bytes("rows", NONE, 700)
              .bytes("rowsWithFiveCells", NONE, 1_250),
          report("pairs", "rows whose cells are raw and formatted", List.of("pairs"))
              .bytes("rows", NONE, 900)
              .bytes("rowsWithFiveCells", NONE, 4_400),
          new JmhRow("mapping", "recordings to Encore's values", MappingBenchmark.class)
              .forEach(
                  "beside",
                  List.of("nothing", "details", "roster"),
                  List.of("nothing", "details", "roster"))
              .rate("map", 3)
              .bytes("map", 600, 950)
              .rate("takeAndMap", NONE)
              .bytes("takeAndMap", NONE, 1_800),
          new JmhRow("adherence", "agent states to Encore's", AdherenceBenchmark.class)
              .rate("map", NONE)
              .bytes("map", NONE, 600),
          new JmhRow("intervals", "rows of a report to intervals", IntervalBenchmark.class)
              .rate("map", NONE)
              .bytes("map", NONE, 8_000),
          new HeapRow(),
          new AgentsRow(),
          new StartRow(),
          new IdleRow(),
          new ImportRow());

  private Rows() {}

  private static JmhRow report(String name, String about, List<String> dialects) {
    return new JmhRow(name, about, ReportBenchmark.class)
        .forEach("dialect", dialects, dialects)
        .micros()
        .speed("rows", "tokens", "bare token scan", 0.7)
        .speed("rowsWithFiveCells", "texts", "scan that takes each value", 0.85);
  }

  private static JmhRow audio(String name, String about, Class<?> benchmark) {
    return new JmhRow(name, about, benchmark).prepared(AudioFiles::makeLong);
  }
}
