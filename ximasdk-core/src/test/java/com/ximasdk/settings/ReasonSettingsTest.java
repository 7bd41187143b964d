// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a tenant writes states with their reasons is a setting. */
class ReasonSettingsTest {
  @TempDir private Path directory;

  @Test
  void howReasonsAreWrittenIsReadFromTheFile() throws IOException {
    WfmSettings wfm =
        read(
            """
            "otherTextsAreReasonCodes": true, "reasonSeparators": [" | reason", "[reason]"]
            """);

    assertThat(wfm.otherTextsAreReasonCodes()).isTrue();
    assertThat(wfm.reasonSeparators()).containsExactly(" | reason", "[reason]");
  }

  @Test
  void withoutThemNoOtherTextIsAReasonAndTheUsualSeparatorsAreMeant() throws IOException {
    WfmSettings wfm = read("\"reasonCodes\": {}");

    assertThat(wfm.otherTextsAreReasonCodes()).isFalse();
    assertThat(wfm.reasonSeparators()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"otherTextsAreReasonCodes\": \"yes\" | wfm.otherTextsAreReasonCodes | is 'yes'. Expected"
            + " true",
        "\"otherTextsAreReasonCodes\": 1       | wfm.otherTextsAreReasonCodes | is '1'. Expected"
            + " true",
        "\"otherTextsAreReasonCodes\": [true]  | wfm.otherTextsAreReasonCodes | is a list. Expected"
            + " true",
        "\"reasonSeparators\": [\":\"]         | wfm.reasonSeparators[0]      | is ':'. Expected"
            + " what",
        "\"reasonSeparators\": [\" reason\"]   | wfm.reasonSeparators[0]      | is ' reason'."
            + " Expected",
        "\"reasonSeparators\": [\"\"]          | wfm.reasonSeparators[0]      | is blank. Expected",
        "\"reasonSeparators\": [\": reason reason\"] | wfm.reasonSeparators[0] | the word reason"
            + " once",
        "\"reasonSeparators\": [\": reason\",\": reason\"] | wfm.reasonSeparators | more than once",
        "\"reasonSeparators\": \": reason\"    | wfm.reasonSeparators         | It is a text",
      })
  void whatSeparatesNothingOrIsNeitherTrueNorFalseIsAViolation(
      String setting, String name, String message) {
    InvalidSettingsException refused =
        catchThrowableOfType(InvalidSettingsException.class, () -> read(setting));

    assertThat(refused.violations()).extracting(SettingsViolation::setting).containsOnly(name);
    assertThat(refused.violations())
        .anySatisfy(told -> assertThat(told.message()).contains(message));
  }

  private WfmSettings read(String settings) throws IOException {
    Path file = directory.resolve("settings.json");
    Files.writeString(
        file,
        """
        {"tenantUrl": "https://acme.xima.cloud", "timeZone": "America/Denver",
         "wfm": {"reportId": "LT39K5C5", "groups": ["Sales"], %s}}
        """
            .formatted(settings));
    return XimaSettings.read(file, Map.of("XIMA_AUTHENTICATION_KEY", "aKey0123456789="))
        .wfm()
        .orElseThrow();
  }
}
