// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.Speech;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a tenant or a file holds steers a terminal or begins a line of its own. */
@Timeout(120)
class HostileTextsOnScreenTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static SimulatedTenant tenant;

  @TempDir private Path directory;

  @BeforeAll
  static void start() {
    tenant = HostileTenant.start();
  }

  @AfterAll
  static void stop() {
    tenant.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list-recordings --from 2026-07-13 --to 2026-07-16",
        "list-recordings --from 2026-07-13 --to 2026-07-16 --json",
        "list-agents",
        "list-agents --json",
        "list-skills",
        "list-skills --json",
        "list-metrics",
        "list-metrics --json",
        "interval-report --report-id LT39K5C5 --from 2026-07-14 --to 2026-07-14",
        "interval-report --report-id LT39K5C5 --from 2026-07-14 --to 2026-07-14 --json",
        "interval-report --report-id LT39K5C5 --from 2026-07-14 --to 2026-07-14 --group Sales",
        "import-recordings --from 2026-07-13 --to 2026-07-16 --audio-interval PT0S --out {dir}",
        "import-recordings --from 2026-07-13 --to 2026-07-16 --audio-interval PT0S --json"
            + " --call-details-report LMIU6034 --out {dir}",
        "import-recordings --from 2026-07-13 --to 2026-07-16 --audio-interval PT0S"
            + " --extensions 200,999 --out {dir}",
        "watch-agents --for PT0.5S --metric Nothing",
        "watch-agents --for PT2S --transport polling",
        "watch-agents --for PT2S --transport polling --json",
      })
  void whatATenantSaysStaysText(String command) {
    CommandRun run = onAScreen(command);

    assertThat(run.out() + run.err()).isNotEmpty();
    assertThat(run.out()).doesNotContainPattern(HostileTenant.UNSEEN);
    assertThat(run.err()).doesNotContainPattern(HostileTenant.UNSEEN);
    assertThat(run.outLines()).noneMatch(line -> line.startsWith("forged"));
    assertThat(run.errLines()).noneMatch(line -> line.startsWith("forged"));
  }

  @Test
  void aJsonLineKeepsEveryCharacterOfAText() throws IOException {
    CommandRun run = onAScreen("list-skills --json");

    List<String> skills = new ArrayList<>();
    for (String line : run.outLines()) {
      skills.add(JSON.readTree(line).elements().next().asText());
    }
    assertThat(skills).containsExactlyElementsOf(tenant.data().skills());
  }

  /** With the log as well, in whose stack traces a tab may stand. */
  @ParameterizedTest
  @ValueSource(strings = {"", "-v", "-vv"})
  void whatATenantSaysOfAFailureStaysText(String verbosity) throws IOException {
    try (ServerSocket failing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> failEach(failing), "failing-tenant");
      server.setDaemon(true);
      server.start();
      String url = "http://127.0.0.1:" + failing.getLocalPort();
      List<String> arguments = new ArrayList<>(List.of("list-agents", "--url", url));
      if (!verbosity.isEmpty()) {
        arguments.add(verbosity);
      }

      CommandRun run = onAScreen(arguments);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("HTTP 400", "forged");
      assertThat(run.err().replace("\tat ", "at ")).doesNotContainPattern(HostileTenant.UNSEEN);
      assertThat(run.errLines()).noneMatch(line -> line.startsWith("forged"));
    }
  }

  private static void failEach(ServerSocket server) {
    byte[] body = HostileTenant.TEXT.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 400 No\r\nServer: \u001b[2J\u009b31m\r\nContent-Length: %d\r\n\r\n"
            .formatted(body.length);
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        int blank = 0;
        while (blank < 4) {
          int next = socket.getInputStream().read();
          blank = next == "\r\n\r\n".charAt(blank) ? blank + 1 : 0;
        }
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Test
  void whatASpreadsheetHoldsStaysText() throws IOException {
    Path file = directory.resolve("history.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Row[] rows = new Row[6];
      var sheet = workbook.createSheet("Sales");
      for (int i = 0; i < rows.length; i++) {
        rows[i] = sheet.createRow(i);
        rows[i].createCell(0).setCellValue("a_x000D__x000A_" + HostileTenant.TEXT);
      }
      workbook.write(out);
    }
    CommandRun run = onAScreen("read-history " + file);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isNotEmpty().doesNotContainPattern(HostileTenant.UNSEEN);
  }

  @Test
  void theNameOfAFileAndOfAChunkStayText() throws IOException {
    Path file = directory.resolve("x\u001b[2J\u009b31m\n\u202Eforged.wav");
    byte[] wav = Speech.UC_INBOUND.wav();
    wav[12] = 0x1b;
    wav[13] = '[';
    wav[14] = '2';
    wav[15] = 'J';
    Files.write(file, wav);
    CommandRun told = onAScreen(List.of("audio-info", file.toString()));
    CommandRun json = onAScreen(List.of("audio-info", "--json", file.toString()));

    for (CommandRun run : List.of(told, json)) {
      assertThat(run.out() + run.err()).isNotEmpty().doesNotContainPattern(HostileTenant.UNSEEN);
    }
  }

  private CommandRun onAScreen(String command) {
    List<String> arguments =
        new ArrayList<>(List.of(command.replace("{dir}", directory.toString()).split(" ")));
    if (!command.startsWith("read-history")) {
      arguments.addAll(List.of("--url", tenant.url().toString()));
    }
    return onAScreen(arguments);
  }

  /** On a terminal that takes no sequences, so that all there are would be the tenant's. */
  private static CommandRun onAScreen(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        Console.terminal(out, err)
            .withEnvironment(
                Map.of("TERM", "dumb", "XIMA_AUTHENTICATION_KEY", tenant.authenticationKey()));
    int exitCode = Main.launcher(console).run(arguments.toArray(String[]::new));
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
