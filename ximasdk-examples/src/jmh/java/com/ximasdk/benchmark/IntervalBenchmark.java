// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.ReportReader;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.mapping.interval.IntervalStatistics;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRows;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The day of twenty groups, from its JSON to intervals, whose values are read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class IntervalBenchmark {
  private static final int GROUPS = 20;
  private static final ZoneId DENVER = ZoneId.of("America/Denver");

  private final byte[] report = ReportBody.of("arrays", GROUPS);

  @Benchmark
  @OperationsPerInvocation(GROUPS * ReportBody.ROWS)
  public void map(Blackhole sink) {
    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(DENVER))
            .json(new ByteArrayInputStream(report), "benchmark")) {
      for (IntervalStatistics interval : IntervalMapping.of(DENVER).map(rows).orThrow().rows()) {
        sink.consume(interval.start());
        sink.consume(interval.callsPresented());
        sink.consume(interval.callsAnswered());
        sink.consume(interval.callsAbandoned());
        sink.consume(interval.averageCallDuration());
      }
    }
  }
}
