// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.ximasdk.ReportReader;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The reader of reports against scans of the same bytes by Jackson. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class ReportBenchmark {
  private static final int GROUPS = 100;
  private static final JsonFactory JSON = new JsonFactory();

  /** How the rows are written. */
  @Param({"arrays", "objects", "titles", "pairs"})
  public String dialect = "arrays";

  private byte[] bytes = {};

  /** Writes the report. */
  @Setup
  public void write() {
    bytes = ReportBody.of(dialect, GROUPS);
  }

  /** The bare scan. */
  @Benchmark
  @OperationsPerInvocation(GROUPS * ReportBody.ROWS)
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
  @OperationsPerInvocation(GROUPS * ReportBody.ROWS)
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
  @OperationsPerInvocation(GROUPS * ReportBody.ROWS)
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
  @OperationsPerInvocation(GROUPS * ReportBody.ROWS)
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
