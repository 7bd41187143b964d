// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.ximasdk.ReportReader;
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
 * The reader against scans of the same bytes by Jackson, all measured in one run. {@code rows /
 * tokens} is to be at least 0.7, {@code rowsWithFiveCells / texts} at least 0.85.
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
  @Param({"arrays", "objects", "titles", "pairs"})
  public String dialect = "arrays";

  private byte[] bytes = {};

  /** Writes the report: the thirteen columns of Inbound Call Service Level. */
  @Setup
  public void write() {
    StringBuilder json =
        new StringBuilder(
            "{\"title\":\"Inbound Call Service Level\",\"timeframe\":{"
                + "\"start\":\"2026-07-14T00:00:00-06:00\",\"end\":\"2026-07-14T23:59:59-06:00\"},"
                + "\"columns\":[");
    String[] titles = {
      "Minutes",
      "Calls Presented",
      "Calls Answered",
      "Calls Abandoned",
      "Percent Answered",
      "Percent Abandoned",
      "Avg Abandoned Wait",
      "Avg Call Duration",
      "Avg Speed of Answer",
      "Answered Within",
      "Answered After",
      "Percent Within",
      "Longest Wait"
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
      boolean named = dialect.equals("objects") || dialect.equals("titles");
      json.append(row == 0 ? "" : ",").append(named ? '{' : '[');
      for (int i = 0; i < cells.length; i++) {
        json.append(i == 0 ? "" : ",");
        switch (dialect) {
          case "objects" -> json.append("\"" + i + "\":" + cells[i]);
          case "titles" -> json.append("\"" + titles[i] + "\":" + cells[i]);
          case "pairs" -> json.append("{\"raw\":" + (row + i) + ",\"formatted\":" + cells[i] + "}");
          default -> json.append(cells[i]);
        }
      }
      json.append(named ? '}' : ']');
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

  /** The scan of a program that takes each value as a text. */
  @Benchmark
  public long texts() throws IOException {
    long length = 0;
    try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(bytes))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          length += parser.getText().length();
        }
      }
    }
    return length;
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
