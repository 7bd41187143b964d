// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.examples.ProgramRun;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.TenantDialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** simulate runs as a process of its own and leaves nothing behind. */
@Timeout(120)
class SimulateTest {
  @TempDir private Path directory = Path.of("");
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has neither signals nor these permissions")
  void itRunsUntilItIsAskedToEndAndRemovesItsTemporaryKeyFile() throws Exception {
    Process process = simulate();
    String url = valueOf("url", firstLine(process));
    BufferedReader out = process.inputReader();
    Path keyFile = Path.of(valueOf("authenticationKeyFile", out.readLine()));

    assertThat(Files.getPosixFilePermissions(keyFile))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(agents(url, Files.readString(keyFile).strip()).statusCode()).isEqualTo(200);

    process.toHandle().destroy();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(out.readLine()).isNull();
    assertThat(process.errorReader().readLine()).isNull();
    assertThat(keyFile).doesNotExist();
  }

  @Test
  void withJsonItPrintsOneObject() throws Exception {
    Path keyFile = directory.resolve("key");
    Process process =
        simulate("--json", "--authentication-key-file", keyFile.toString(), "--fault", "html-200");

    JsonNode started = new ObjectMapper().readTree(firstLine(process));

    assertThat(started.get("authenticationKeyFile").asText()).isEqualTo(keyFile.toString());
    HttpResponse<String> response =
        agents(started.get("url").asText(), Files.readString(keyFile).strip());
    assertThat(response.body()).contains("<html>");
  }

  @Test
  void itSpeaksTheDialectThatIsNamed() throws Exception {
    String url = valueOf("url", firstLine(simulate("--dialect", "alpine")));

    assertThat(agents(url, "wrong").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    assertThat(ProgramRun.of("simulate", "--help").out().replaceAll("\\s+", " "))
        .contains(
            TenantDialect.all().stream()
                .map(TenantDialect::name)
                .collect(Collectors.joining(", "))
                .replaceFirst(", (\\w+)$", " or $1"));
  }

  @ParameterizedTest
  @CsvSource({
    "--port,           70000,   --port",
    "--egress-cap,     -1,      --egress-cap",
    "--audio-interval, 3,       --audio-interval",
    "--fault,          slwo,    stalled-body",
    "--fault,          slow=0,  slow=0",
    "--recordings,     -1,      --recordings",
    "--dialect,        alpin,   'plain, alpine, basin'",
  })
  void whatItCannotDoIsSaid(String option, String value, String said) {
    CommandRun run = ProgramRun.of("simulate", option, value);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--authentication-key-file", "--settings-file"})
  void aDirectoryIsNotReplacedByAFile(String option) throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    CommandRun run = ProgramRun.of("simulate", option, empty.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .startsWith(
            option + " is " + empty + ": a directory is in the way. Expected a file to write.");
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CommandRun run = ProgramRun.of("simulate", "--port", "" + taken.getLocalPort());

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err())
          .isEqualTo(
              "The simulated tenant cannot listen on port "
                  + taken.getLocalPort()
                  + ". Is it in use?\n");
    }
  }

  private Process simulate(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("simulate"));
    arguments.addAll(List.of(options));
    Process process = ProgramRun.inItsOwnProcess(Map.of(), arguments);
    processes.add(process);
    return process;
  }

  private static String firstLine(Process process) throws IOException {
    String line = process.inputReader().readLine();
    if (line == null) {
      throw new AssertionError(String.join("\n", process.errorReader().lines().toList()));
    }
    return line;
  }

  private static HttpResponse<String> agents(String url, String key)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url + "/rest/api/v1/agents"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .build(),
            BodyHandlers.ofString());
  }

  private static String valueOf(String name, String line) {
    assertThat(line).startsWith(name + ": ");
    return line.substring(name.length() + 2);
  }
}
