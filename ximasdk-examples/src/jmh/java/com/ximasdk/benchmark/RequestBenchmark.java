// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.XimaClient;
import com.ximasdk.roster.Agent;
import com.ximasdk.settings.AuthenticationKey;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A roster of twenty agents, asked for and read, by as many callers as there are threads. The bare
 * client makes the same values of the same tree.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class RequestBenchmark {
  /** After how many milliseconds the server answers. */
  @Param({"0", "2"})
  public int delay;

  private XimaClient client;
  private HttpClient bare;
  private HttpRequest request;

  @Setup
  public void open() {
    String url = TenantProcess.url("roster-" + delay);
    client =
        XimaClient.builder()
            .tenantUrl(url)
            .authenticationKey(AuthenticationKey.of("benchmark="))
            .build();
    bare = HttpClient.newHttpClient();
    request = BareRoster.request(url);
  }

  @TearDown
  public void close() {
    client.close();
  }

  @Benchmark
  public List<Agent> blocking() {
    return client.roster().agents();
  }

  @Benchmark
  public List<Agent> blockingBare() throws IOException, InterruptedException {
    return BareRoster.read(bare.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
  }

  /** The caller waits for its future. */
  @Benchmark
  public List<Agent> async() {
    return client.roster().agentsAsync().join();
  }

  @Benchmark
  public List<Agent> asyncBare() {
    return bare.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
        .thenApply(answer -> BareRoster.read(answer.body()))
        .join();
  }
}
