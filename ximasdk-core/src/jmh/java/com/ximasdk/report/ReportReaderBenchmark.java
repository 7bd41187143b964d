// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import com.ximasdk.ReportReader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The reader against a bare token scan of the same bytes. Both are measured in one run; the ratio
 * {@code rows / tokens} is to be at least 0.7.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx256m")
public class ReportReaderBenchmark {
  private static final int ROWS = 50_000;
  private static final JsonFactory JSON = new JsonFactory();

  /** How the rows are written. */
  @Param({"arrays", "objects", "pairs"})
  public String dialect = "arrays";

  private byte[] bytes = {};

  /** Writes the report: the thirteen columns of Inbound Call Service Level. */
  @Setup
  public void write() {
    StringBuilder json =
        new StringBuilder("{\"title\":\"Inbound Call Service Level\",\"columns\":[");
    String[] titles = {
      "Minutes", "Calls Presented", "Calls Answered", "Calls Abandoned", "Percent Answered",
      "Percent Abandoned", "Avg Abandoned Wait", "Avg Call Duration", "Avg Speed of Answer",
      "Answered Within", "Answered After", "Percent Within", "Longest Wait"
    };
    for (int i = 0; i < titles.length; i++) {
      json.append(i == 0 ? "" : ",");
      json.append("{\"key\":\"" + i + "\",\"title\":\"" + titles[i] + "\"}");
    }
    json.append("],\"subReports\":[{\"name\":\"Sales\",\"rows\":[");
    for (int row = 0; row < ROWS; row++) {
      String[] cells = {
        "\"" + (1 + row % 12) + ":" + (15 * (row % 3 + 1)) + " AM\"",
        "" + row % 90,
        "" + row % 80,
        "" + row % 10,
        "\"" + row % 100 + ".5%\"",
        "\"" + row % 20 + ".5%\"",
        "\"0:00:" + (10 + row % 50) + "\"",
        "\"0:03:" + (10 + row % 50) + "\"",
        "\"0:00:" + (10 + row % 50) + "\"",
        "" + row % 70,
        "" + row % 5,
        "\"" + row % 100 + ".1%\"",
        "\"0:01:" + (10 + row % 50) + "\""
      };
      json.append(row == 0 ? "" : ",").append(dialect.equals("objects") ? '{' : '[');
      for (int i = 0; i < cells.length; i++) {
        json.append(i == 0 ? "" : ",");
        switch (dialect) {
          case "objects" -> json.append("\"" + i + "\":" + cells[i]);
          case "pairs" ->
              json.append("{\"raw\":" + (row + i) + ",\"formatted\":" + cells[i] + "}");
          default -> json.append(cells[i]);
        }
      }
      json.append(dialect.equals("objects") ? '}' : ']');
    }
    json.append("]}]}");
    bytes = json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The bare scan. */
  @Benchmark
  public long tokens() throws IOException {
    long tokens = 0;
    try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(bytes))) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  /** Every row. */
  @Benchmark
  public long rows() {
    long rows = 0;
    try (ReportRows report = open()) {
      while (report.hasNext()) {
        rows += report.next().number();
      }
    }
    return rows;
  }

  /** Every row with the five values that WFM needs. */
  @Benchmark
  public long rowsWithFiveCells() {
    long sum = 0;
    try (ReportRows report = open()) {
      while (report.hasNext()) {
        ReportRow row = report.next();
        sum += row.text("Minutes").orElse("").length();
        if (!dialect.equals("pairs")) {
          sum += row.count("Calls Presented").orElse(0);
          sum += row.count("Calls Answered").orElse(0);
          sum += row.count("Calls Abandoned").orElse(0);
        }
        sum += row.duration("Avg Call Duration").orElseThrow().toMillis();
      }
    }
    return sum;
  }

  private ReportRows open() {
    return ReportReader.of(CellEncodings.of(ZoneId.of("UTC")))
        .json(new ByteArrayInputStream(bytes), "benchmark");
  }
}
