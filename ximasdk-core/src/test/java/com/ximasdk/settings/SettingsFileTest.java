// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalHeadings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  private static final String KEY = "settings-canary-0123456789=";

  private static final String WHOLE =
      """
      {
        "tenantUrl": "https://acme.xima.cloud",
        "authenticationKeyFile": "encore.key",
        "timeZone": "America/Denver",
        "preferredTimeZone": "America/New_York",
        "recording": { "extensions": ["200", 201], "callDetailsReportId": "LMIU6034" },
        "wfm": {
          "reportId": "LT39K5C5",
          "groups": ["CC Sales"],
          "reasonCodes": { "Lunch": "Öğle arası" },
          "headings": { "minutes": "Interval" }
        }
      }
      """;

  @TempDir Path directory;

  @Test
  void aWholeFileIsRead() throws IOException {
    XimaSettings settings = read(WHOLE);
    assertThat(settings.tenantUrl()).hasToString("https://acme.xima.cloud");
    assertThat(settings.authenticationKey().reveal()).isEqualTo(KEY);
    assertThat(settings.timeZone()).hasToString("America/Denver");
    assertThat(settings.preferredTimeZone()).hasToString("America/New_York");
    assertThat(settings.recording().orElseThrow().extensions()).containsExactly("200", "201");
    assertThat(settings.recording().orElseThrow().callDetailsReportId()).contains("LMIU6034");
    WfmSettings wfm = settings.wfm().orElseThrow();
    assertThat(wfm.reportId()).isEqualTo("LT39K5C5");
    assertThat(wfm.groups()).containsExactly("CC Sales");
    assertThat(wfm.reasonCodes()).containsExactly(Map.entry("Lunch", "Öğle arası"));
    assertThat(wfm.headings())
        .isEqualTo(IntervalHeadings.DEFAULTS.with(IntervalColumn.MINUTES, "Interval"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void editorsOnAnySystemMayHaveWrittenFileAndKey(String charset) throws IOException {
    Path file = directory.resolve("settings.json");
    Files.write(file, ("\uFEFF" + WHOLE).getBytes(Charset.forName(charset)));
    Files.write(
        directory.resolve("encore.key"),
        ("\uFEFF" + KEY + "\r\n").getBytes(Charset.forName(charset)));
    XimaSettings settings = XimaSettings.read(file, Map.of());
    assertThat(settings.authenticationKey().reveal()).isEqualTo(KEY);
    assertThat(settings.wfm().orElseThrow().reasonCodes()).containsValue("Öğle arası");
  }

  @Test
  void theKeyMayBeInAnEnvironmentVariable() throws IOException {
    assertThat(
            read(WHOLE.replace(
                    "authenticationKeyFile\": \"encore.key", "authenticationKeyVariable\": \"A"))
                .authenticationKey()
                .reveal())
        .isEqualTo("from-the-variable=");
  }

  @Test
  void aFileThatNamesNoPlaceOfTheKeyMeansTheUsualEnvironmentVariable() throws IOException {
    Path file = directory.resolve("settings.json");
    Files.writeString(file, "{\"tenantUrl\": \"https://acme.xima.cloud\"}");
    XimaSettings settings =
        XimaSettings.read(file, Map.of("XIMA_AUTHENTICATION_KEY", "of-the-environment="));
    assertThat(settings.authenticationKey().reveal()).isEqualTo("of-the-environment=");
  }

  @Test
  void whatIsGivenInAnotherWayNeedNotBeRightInTheFile() throws IOException {
    Path file = directory.resolve("settings.json");
    Files.writeString(
        file,
        "{\"tenantUrl\": 7.5, \"authenticationKeyFile\": \"absent.key\", \"timeZone\": \"X\"}");
    XimaSettings settings =
        XimaSettings.read(
            file,
            Map.of(),
            given ->
                given
                    .tenantUrl("https://acme.xima.cloud")
                    .authenticationKey(AuthenticationKey.of(KEY))
                    .timeZone("Asia/Tokyo"));
    assertThat(settings.tenantUrl()).hasToString("https://acme.xima.cloud");
    assertThat(settings.authenticationKey().reveal()).isEqualTo(KEY);
    assertThat(settings.timeZone()).hasToString("Asia/Tokyo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "authenticationKeyFile": "absent.key"                | authenticationKeyFile     | there is no such file
          "authenticationKeyFile": "."                         | authenticationKeyFile     | cannot be read
          "authenticationKeyFile": "empty.key"                 | authenticationKeyFile     | The authentication key is empty
          "authenticationKeyFile": "cut.key"                   | authenticationKeyFile     | does not end in '='
          "authenticationKeyFile": "binary.key"                | authenticationKeyFile     | no text in UTF-8
          "authenticationKeyFile": 7.5                         | authenticationKeyFile     | is a number
          "authenticationKeyVariable": "ABSENT"                | authenticationKeyVariable | The variable 'ABSENT' is not set
          "authenticationKeyVariable": "A", "authenticationKeyFile": "encore.key" | authenticationKeyVariable | Expected one of the two
          "authenticationKey": "settings-canary-0123456789="   | authenticationKey         | not kept in the settings file
          "authenticationkeyfile": "encore.key"                | authenticationKey         | is missing
          """)
  void whatIsWrongWithTheKeyIsToldWithoutIt(String json, String setting, String message)
      throws IOException {
    Files.writeString(directory.resolve("empty.key"), "\n");
    Files.writeString(directory.resolve("cut.key"), "settings-canary-0123456789");
    Files.write(directory.resolve("binary.key"), new byte[] {(byte) 0xC3, 0x28, '='});
    String text = "{\"tenantUrl\":\"https://acme.xima.cloud\"," + json + "}";
    assertThat(violations(text))
        .anySatisfy(
            violation -> {
              assertThat(violation.setting()).isEqualTo(setting);
              assertThat(violation.message()).contains(message);
            })
        .allSatisfy(violation -> assertThat(violation.toString()).doesNotContain("canary"));
  }

  @Test
  void theKeyIsToldMissingOnce() throws IOException {
    assertThat(
            violations(
                "{\"tenantUrl\":\"https://acme.xima.cloud\",\"authenticationKeyFile\":\"absent\"}"))
        .singleElement()
        .extracting(SettingsViolation::setting)
        .isEqualTo("authenticationKeyFile");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    String text =
        """
        { "tenantURL": "https://acme.xima.cloud",
          "authenticationKeyFile": "absent.key",
          "timezone": "America/Denver",
          "recording": { "extension": ["200"], "callDetailsReportId": true },
          "wfm": { "reportId": "LT39K5C5", "groups": "CC Sales", "reasonCodes": ["Lunch"],
                   "headings": { "minute": "Interval", "answered": {} } },
          "colour": "blue" }
        """;
    assertThat(violations(text))
        .extracting(SettingsViolation::setting)
        .containsExactly(
            "authenticationKeyFile",
            "file",
            "file",
            "file",
            "recording",
            "recording.callDetailsReportId",
            "recording.extensions",
            "tenantUrl",
            "timeZone",
            "wfm.groups",
            "wfm.headings",
            "wfm.headings.answered",
            "wfm.reasonCodes");
    assertThat(violations(text))
        .extracting(SettingsViolation::message)
        .anyMatch(
            message ->
                message.startsWith("The name 'tenantURL' is not known. Did you mean tenantUrl?"))
        .anyMatch(
            message ->
                message.startsWith("The name 'timezone' is not known. Did you mean timeZone?"))
        .anyMatch(
            message -> message.startsWith("The name 'colour' is not known. Expected tenantUrl,"))
        .anyMatch(
            message ->
                message.startsWith("The name 'extension' is not known. Did you mean extensions?"))
        .anyMatch(
            message -> message.startsWith("The name 'minute' is not known. Did you mean minutes?"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"tenantUrl": settings-canary-0123456789=} | is no JSON at line 1
          {"a": 1 "b": 2}                            | is no JSON at line 1, column 9
          {"a": 1, "a": 2}                           | a name stands there twice
          {"a": 1} {                                 | is no JSON
          ["a"]                                      | is a list. Expected a JSON object
          "text"                                     | is a text. Expected a JSON object
          ~~                                         | is empty. Expected a JSON object
          """)
  void aFileThatIsNoJsonObjectIsToldWithTheLine(String text, String message) throws IOException {
    assertThat(violations(text))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.setting()).isEqualTo("file");
              assertThat(violation.message())
                  .contains("settings.json", message)
                  .doesNotContain("canary");
            });
  }

  @Test
  void whatTheParserIsNotMadeForIsToldToo() throws IOException {
    assertThat(violations("{\"a\": " + "[".repeat(3000)))
        .singleElement()
        .satisfies(told -> assertThat(told.message()).contains("settings.json", "is no JSON"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"authenticationKeyFile\": \"settings-canary-0123456789=\"}",
        "{\"authenticationKeyVariable\": \"settings-canary-0123456789=\"}",
        "{\"tenantUrl\": \"https://acme.xima.cloud/settings-canary-0123456789=\"}"
      })
  void aKeyInAWrongPlaceIsNotRepeated(String text) throws IOException {
    assertThat(violations(text)).isNotEmpty().noneMatch(told -> told.toString().contains("canary"));
  }

  @Test
  void whatIsOverriddenNeedNotBeRightInTheFileInAnyOfItsParts() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("settings.json"),
            "{\"tenantUrl\": \"https://acme.xima.cloud\", \"wfm\": {\"groups\": 3}}");
    XimaSettings settings =
        XimaSettings.read(
            file,
            Map.of(XimaSettings.KEY_VARIABLE, KEY),
            overrides ->
                overrides
                    .timeZone("UTC")
                    .wfm(wfm -> wfm.reportId("LT39K5C5").groups(List.of("CC Sales"))));

    assertThat(settings.wfm().orElseThrow().groups()).containsExactly("CC Sales");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    InvalidSettingsException failure =
        catchThrowableOfType(
            InvalidSettingsException.class,
            () -> XimaSettings.read(directory.resolve("absent.json"), Map.of()));
    assertThat(failure).hasMessageContainingAll("absent.json", "there is no such file");
  }

  private XimaSettings read(String text) throws IOException {
    Path file = directory.resolve("settings.json");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    Files.writeString(directory.resolve("encore.key"), KEY + "\n");
    return XimaSettings.read(file, Map.of("A", "from-the-variable="));
  }

  private List<SettingsViolation> violations(String text) throws IOException {
    try {
      XimaSettings settings = read(text);
      throw new AssertionError("no violation: " + settings);
    } catch (InvalidSettingsException e) {
      return e.violations();
    }
  }
}
