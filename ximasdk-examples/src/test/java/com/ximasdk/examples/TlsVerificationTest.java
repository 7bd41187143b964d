// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.tenant.SetupFault;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.ArgSpec;

/**
 * The tenant's certificate is checked, by who signed it and for which name, and nothing of this
 * library or of the platform switches that off for its clients.
 */
@Timeout(300)
class TlsVerificationTest {
  private static final String PASSWORD = "simulated";

  @TempDir private static Path directory;
  private static SimulatedTenant tenant;
  private static Path trusted;
  private static Path hosts;

  @BeforeAll
  static void start() throws Exception {
    tenant = SimulatedTenant.builder().setupFault(SetupFault.CERTIFICATE_UNTRUSTED).start();
    trusted = directory.resolve("trusted.p12");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("tenant", certificate());
    try (OutputStream out = Files.newOutputStream(trusted)) {
      store.store(out, PASSWORD.toCharArray());
    }
    hosts =
        Files.writeString(
            directory.resolve("hosts"), "127.0.0.1 localhost\n127.0.0.1 acme.xima.example\n");
  }

  private static Certificate certificate() throws Exception {
    try (SSLSocket socket =
        (SSLSocket)
            tenant
                .sslContext()
                .orElseThrow()
                .getSocketFactory()
                .createSocket("127.0.0.1", tenant.url().getPort())) {
      return socket.getSession().getPeerCertificates()[0];
    }
  }

  @AfterAll
  static void stop() {
    tenant.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list-agents",
        "watch-agents --transport websocket --for PT0.2S",
        "list-recordings --from 2026-07-14 --to 2026-07-15",
      })
  void aCertificateThatNobodyKnowsIsRefusedBeforeAnythingIsSent(String command) {
    tenant.clearRequests();

    CommandRun run = ProgramRun.against(tenant, command.split(" "));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("no secure connection");
    assertThat(tenant.requests()).isEmpty();
  }

  @Test
  void aCertificateThatIsTrustedIsTakenForItsName() throws Exception {
    String url = "https://localhost:" + tenant.url().getPort();

    assertThat(inItsOwnProcess("-Dnothing=else", List.of("list-agents", "--url", url))).isZero();
  }

  /** Two are the platform's own switches; nothing of this library heeds them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing=else | list-agents | no secure connection",
        "jdk.internal.httpclient.disableHostnameVerification | list-agents | no secure connection",
        "jdk.internal.httpclient.disableHostnameVerification=true | list-agents"
            + " | no secure connection",
        "jdk.internal.httpclient.disableHostnameVerification | check-setup | certificate is not",
        "jdk.internal.httpclient.disableHostnameVerification | learn-tenant | Not seen",
      })
  void aCertificateForAnotherNameIsRefused(String property, String command, String told)
      throws Exception {
    tenant.clearRequests();

    assertThat(inItsOwnProcess("-D" + property, arguments(command))).isEqualTo(1);

    assertThat(Files.readString(directory.resolve("output"))).contains(told);
    assertThat(tenant.requests()).isEmpty();
    // The tenant's server refuses a name that is not its own, once it is connected to.
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> !file.equals(trusted)))
          .allSatisfy(file -> assertThat(file).content().doesNotContain("Invalid SNI"));
    }
  }

  private static List<String> arguments(String command) throws Exception {
    String url = "https://acme.xima.example:" + tenant.url().getPort();
    if (command.equals("list-agents")) {
      return List.of(command, "--url", url);
    }
    Path key = Files.writeString(directory.resolve("key"), tenant.authenticationKey());
    Path settings =
        Files.writeString(
            directory.resolve("settings.json"),
            tenant.settings(key).replaceAll("https://127.0.0.1:[0-9]+", url));
    return command.equals("check-setup")
        ? List.of(command, "--settings", settings.toString())
        : List.of(
            command,
            "--yes",
            "--settings",
            settings.toString(),
            "--out",
            directory.resolve("learnt").toString());
  }

  @Test
  void noOptionOfAnyCommandIsAboutTrust() {
    List<String> names =
        Main.launcher(
                Console.of(
                    OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Map.of()))
            .describe()
            .getSubcommands()
            .values()
            .stream()
            .flatMap(command -> command.getCommandSpec().options().stream())
            .flatMap(TlsVerificationTest::words)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();

    assertThat(names).isNotEmpty();
    assertThat(names)
        .noneMatch(word -> word.matches(".*(insecure|trust|certificate|verif|tls|ssl|hostname).*"));
  }

  private static Stream<String> words(picocli.CommandLine.Model.OptionSpec option) {
    ArgSpec argument = option;
    return Stream.concat(Stream.of(option.names()), Stream.of(argument.paramLabel()));
  }

  private static int inItsOwnProcess(String property, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(ProgramRun.commandLine(arguments));
    command.addAll(
        1,
        List.of(
            "-Djavax.net.ssl.trustStore=" + trusted,
            "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
            "-Djdk.net.hosts.file=" + hosts));
    command.add(1, property);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XIMA_AUTHENTICATION_KEY", tenant.authenticationKey());
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output").toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
