// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.ForkedJava;
import com.ximasdk.XimaClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What needs Hibernate Validator, and what it says when it comes. */
@Timeout(120)
class WithoutHibernateValidatorTest {
  @TempDir private Path directory;

  @Test
  void aClientIsBuiltWithoutIt() throws Exception {
    assertThat(java(entry -> !entry.contains("hibernate-validator"), BuildsClient.class))
        .isEqualTo("built");
  }

  @Test
  void theErrorOfSettingsSaysWhatToAdd() throws Exception {
    assertThat(java(entry -> !entry.contains("hibernate-validator"), ReadsSettings.class))
        .contains("Checking settings needs Hibernate Validator")
        .contains("Add org.hibernate.validator:hibernate-validator, 8.0 or later,");
  }

  @Test
  void whereItIsThereNothingIsPrintedOfIt() throws Exception {
    assertThat(java(entry -> !entry.contains("slf4j-jdk14"), ReadsSettings.class))
        .endsWith("read")
        .doesNotContain("HV000001");
  }

  private String java(Predicate<String> onPath, Class<?> main) throws Exception {
    Path file = directory.resolve("settings.json");
    Files.writeString(
        file,
        """
        {"tenantUrl": "https://customer.xima.cloud", "authenticationKeyVariable": "XIMA_KEY",
         "timeZone": "America/Denver"}
        """);
    return ForkedJava.run(directory, onPath, "-Xmx64m", main, file.toString());
  }

  /** Builds a client and closes it. */
  static final class BuildsClient {
    private BuildsClient() {}

    public static void main(String[] arguments) {
      XimaClient.builder()
          .tenantUrl("https://customer.xima.cloud")
          .authenticationKey(AuthenticationKey.of("dGhpcyBpcyBub3QgYSByZWFsIGtleQ=="))
          .build()
          .close();
      System.out.print("built");
    }
  }

  /** Reads a file of settings. */
  static final class ReadsSettings {
    private ReadsSettings() {}

    public static void main(String[] arguments) {
      try {
        XimaSettings.read(
            Path.of(arguments[0]), Map.of("XIMA_KEY", "dGhpcyBpcyBub3QgYSByZWFsIGtleQ=="));
        System.out.print("read");
      } catch (IllegalStateException e) {
        System.out.print(e.getMessage());
      }
    }
  }
}
