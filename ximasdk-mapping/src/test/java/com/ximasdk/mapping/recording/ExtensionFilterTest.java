// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.XimaSettings;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtensionFilterTest {
  private static final EncoreRecording ANN = of("Ann Lee(253)");
  private static final EncoreRecording BOB = of("Bob Ray(2530)");
  private static final EncoreRecording NOBODY = of("");

  @Test
  void whatTheNamedExtensionsRecordedIsWantedExactly() {
    ExtensionFilter filter = ExtensionFilter.of(List.of("271", "253"));

    assertThat(List.of(ANN, BOB, NOBODY)).filteredOn(filter).containsExactly(ANN);
    assertThat(filter).hasToString("253,271");
  }

  @Test
  void allIsAlsoWhatHasNoExtension() {
    assertThat(List.of(ANN, BOB, NOBODY)).allMatch(ExtensionFilter.ALL);
    assertThat(ExtensionFilter.ALL).hasToString("all");
  }

  @Test
  void theExtensionsOfTheSettingsAreTaken() {
    XimaSettings settings =
        XimaSettings.builder()
            .tenantUrl("https://acme.example")
            .authenticationKey(AuthenticationKey.of("0123456789abcdef="))
            .preferredTimeZone("UTC")
            .recording(recording -> recording.extensions(List.of("2530")))
            .build();

    assertThat(List.of(ANN, BOB))
        .filteredOn(ExtensionFilter.of(settings.recording().orElseThrow()))
        .containsExactly(BOB);
  }

  @Test
  void noExtensionIsNeitherAllNorNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExtensionFilter.of(List.of()))
        .withMessage("No extension is named. Name those whose recordings are wanted, or use ALL.");
  }

  private static EncoreRecording of(String agent) {
    Recording recording =
        Recording.builder().recordingKey(new RecordingKey("r")).agent(agent).build();
    return EncoreRecordings.of(List.of(recording), ZoneOffset.UTC).map(recording);
  }
}
