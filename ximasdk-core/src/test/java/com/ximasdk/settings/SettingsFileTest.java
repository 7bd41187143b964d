// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalHeadings;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        .satisfies(told -> assertThat(told.message()).contains("settings.json", "nested too deep"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"authenticationKeyFile\": \"KEY\"",
        "\"authenticationKeyFile\": \"KEY/KEY\"",
        "\"authenticationKeyFile\": \"KEY\\u0000\"",
        "\"authenticationKeyVariable\": \"KEY\"",
        "\"authenticationKeyVariable\": \"KEY\", \"authenticationKeyFile\": \"KEY\"",
        "\"apiKey\": \"KEY\"",
        "\"authenticationKey\": \"KEY\"",
        "\"KEY\": \"x\"",
        "\"KEY\": 1, \"KEY\": 2",
        "\"tenantUrl\": \"KEY\"",
        "\"tenantUrl\": \"https://KEY\"",
        "\"tenantUrl\": \"https://acme.xima.cloud/KEY\"",
        "\"tenantUrl\": \"https://acme.xima.cloud/ENCODED\"",
        "\"tenantUrl\": \"https://acme.xima.cloud/?auth_token=KEY\"",
        "\"tenantUrl\": \"https://somebody:KEY@acme.xima.cloud\"",
        "\"tenantUrl\": [\"KEY\"]",
        "\"timeZone\": \"KEY\"",
        "\"preferredTimeZone\": \"KEY\"",
        "\"recording\": {\"extensions\": [\"KEY\", \"KEY\"], \"callDetailsReportId\": \"KEY\"}",
        "\"recording\": {\"KEY\": [\"KEY\"]}",
        "\"wfm\": {\"reportId\": \"KEY\", \"groups\": [\"KEY\", \"KEY\"]}",
        "\"wfm\": {\"reasonCodes\": {\"KEY\": \"\", \"Lunch KEY\": 7.5}}",
        "\"wfm\": {\"headings\": {\"KEY\": \"x\", \"minutes\": \"KEY\", \"answered\": \"KEY\"}}",
        "\"wfm\": KEY"
      })
  void aKeyInAnyWrongPlaceIsNotRepeated(String json) throws IOException {
    for (String key : List.of(KEY, "canary1:/'b,c{d}~=e/canary2\\\\n<&%41>canary3==")) {
      String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
      Path file = directory.resolve("settings.json");
      Files.writeString(file, "{" + json.replace("KEY", key).replace("ENCODED", encoded) + "}");

      assertThatThrownBy(() -> XimaSettings.read(file, Map.of()))
          .isInstanceOf(InvalidSettingsException.class)
          .hasMessageNotContaining("canary")
          .hasMessageMatching("(?s).*(Expected|Look for|not kept in the settings file).*");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"timeZone": "LONG"}                    | has 500000 characters
          {"tenantUrl": "https://LONG"}           | has 500008 characters
          {"authenticationKeyFile": "LONG"}       | has 500000 characters. Expected the name of a file
          {"authenticationKeyVariable": "LONG"}   | is not set
          {"NAME": 1}                             | is not known
          {"recording": {"extensions": ["LONG"]}} | has 500000 characters
          {"recording": {"extensions": [MANY 1]}} | It has 20001 entries. Expected at most 10000.
          {"wfm": {"reportId": "LONG"}}           | has 500000 characters
          {"wfm": {"groups": ["LONG"]}}           | has 500000 characters
          {"wfm": {"reasonCodes": {"a": "LONG"}}} | has 500000 characters
          {"wfm": {"headings": {"minutes": "LONG"}}} | has 500000 characters
          {NAMES "a": 1}                          | It holds 5001 names. Expected tenantUrl,
          NEST                                    | brackets that are nested too deep
          LONGLONGLONG                            | longer than 1 MiB
          """)
  void whatIsLongerThanAnySettingIsToldAndNotWorkedOn(String text, String message)
      throws IOException {
    String names =
        IntStream.range(0, 5_000)
            .mapToObj(number -> "\"n" + number + "\": 1, ")
            .collect(Collectors.joining());
    String whole =
        text.replace("LONG", "A".repeat(500_000))
            .replace("NAMES", names)
            .replace("NAME", "n".repeat(49_000))
            .replace("MANY", "\"(\", ".repeat(20_000))
            .replace("NEST", "[".repeat(5_000));

    assertThat(violations(whole))
        .anySatisfy(told -> assertThat(told.message()).contains(message))
        .allSatisfy(told -> assertThat(told.toString()).hasSizeLessThan(1_000));
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
