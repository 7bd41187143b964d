// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ximasdk.ReportReader;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.error.Remedy;
import com.ximasdk.error.ReportFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportErrorsTest {
  private static final String COLUMNS =
      "\"columns\":[{\"key\":\"0\",\"title\":\"Minutes\"},{\"key\":\"1\",\"title\":\"Calls\"}]";

  @Test
  void aMissingHeadingListsThoseFound() {
    ReportRow row =
        firstRow(
            "{\"title\":\"Inbound\","
                + COLUMNS
                + ",\"subs\":[{\"name\":\"Sales\",\"rows\":[[\"8:00 AM\",1]]}]}");

    ReportFormatException error =
        catchThrowableOfType(ReportFormatException.class, () -> row.count("Calls Presented"));

    assertThat(error.report()).isEqualTo("Inbound");
    assertThat(error.subReport()).isEqualTo("Sales");
    assertThat(error.row()).hasValue(1);
    assertThat(error.heading()).isEqualTo("Calls Presented");
    assertThat(error.headingsFound()).containsExactly("Minutes", "Calls");
    assertThat(error.remedy()).isEqualTo(Remedy.MEND_SETTINGS);
    assertThat(error)
        .hasMessage(
            "Report 'Inbound', sub-report 'Sales', row 1, heading 'Calls Presented': the report has"
                + " no such heading. Headings found: Minutes, Calls. Set the heading that this"
                + " report uses.");
    assertThat(row.has("Calls Presented")).isFalse();
    assertThat(row.has(" calls ")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-1", "1.5", "abc", "true", "'1,23'", "1e999", "1:00"})
  void aCellThatIsNoCountIsAnError(String cell) {
    ReportRow row = firstRow("{" + COLUMNS + ",\"rows\":[[\"8:00 AM\",\"" + cell + "\"]]}");

    assertThatThrownBy(() -> row.count("Calls"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("row 1, heading 'Calls'")
        .hasMessageContaining("found '" + cell + "'")
        .hasMessageContaining("expected a whole number of at least 0")
        .hasMessageContaining("Headings found: Minutes, Calls");
  }

  @ParameterizedTest
  @CsvSource({"-1", "abc", "1:60", "1:2:3:4", "-0:01:00", "PT-1S", "1e99", "1:75:00"})
  void aCellThatIsNoDurationIsAnError(String cell) {
    ReportRow row = firstRow("{" + COLUMNS + ",\"rows\":[[\"8:00 AM\",\"" + cell + "\"]]}");

    assertThatThrownBy(() -> row.duration("Calls")).isInstanceOf(ReportFormatException.class);
  }

  @Test
  void aHeadingThatComesTwiceIsNotGuessed() {
    ReportRow row =
        firstRow(
            """
            {"columns":[{"key":"0","title":"Calls"},{"key":"1","title":"calls "}],"rows":[[1,2]]}
            """);

    assertThatThrownBy(() -> row.count("Calls")).hasMessageContaining("this heading twice");
  }

  @Test
  void anObjectWithoutAValueIsAnErrorOnlyWhereItIsRead() {
    ReportRow row = firstRow("{" + COLUMNS + ",\"rows\":[[{\"link\":\"x\"},2]]}");

    assertThat(row.count("Calls")).hasValue(2);
    assertThatThrownBy(() -> row.text("Minutes")).hasMessageContaining("object without a value");
  }

  @ParameterizedTest
  @MethodSource("absurdNumbers")
  void anAbsurdNumberCostsItsCellAlone(String number) {
    ReportRow row = firstRow("{" + COLUMNS + ",\"rows\":[[" + number + ",2]]}");

    assertThat(row.count("Calls")).hasValue(2);
    assertThatThrownBy(() -> row.count("Minutes")).isInstanceOf(ReportFormatException.class);
  }

  static String[] absurdNumbers() {
    return new String[] {"9".repeat(2_000), "1e99999999999", "1e999999999"};
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|the answer is empty",
        "<html>|a web page, not JSON",
        "\"text\"|a single JSON value",
        "{\"columns\":[],\"rows\":[[1]]}|has no columns",
        "{\"rows\":[[1,2]]}|has no columns",
        "{\"rows\":[[1,2]|no complete JSON",
        "{} {}|more follows",
      })
  void whatIsNoReportIsAClearError(String json, String message) {
    assertThatThrownBy(() -> firstRow(json))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void endlessNestingIsRefused() {
    assertThatThrownBy(() -> firstRow("[".repeat(100_000)))
        .isInstanceOf(ReportFormatException.class);
    assertThatThrownBy(() -> firstRow("{\"a\":".repeat(100_000)))
        .isInstanceOf(ReportFormatException.class);
  }

  @Test
  void aStreamThatBreaksGivesTheRowsBeforeAndThenTheFailure() {
    byte[] begin = ("{" + COLUMNS + ",\"rows\":[[\"8:00 AM\",1],").getBytes(StandardCharsets.UTF_8);
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }

          @Override
          public int read(byte[] target, int offset, int count) throws IOException {
            throw new IOException("connection reset");
          }
        };
    try (ReportRows rows =
        reader().json(new SequenceInputStream(new ByteArrayInputStream(begin), broken), "test")) {
      assertThat(rows.next().count("Calls")).hasValue(1);
      assertThatThrownBy(rows::hasNext)
          .isInstanceOf(LocalStorageException.class)
          .hasMessageContaining("connection reset");
    }
  }

  @Test
  void columnsThatComeAfterTooManyRowsAreAnError() {
    String rows = "[\"8:00 AM\",1],".repeat(100_000);

    assertThatThrownBy(() -> firstRow("{\"rows\":[" + rows + "[\"x\",1]]," + COLUMNS + "}"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("columns come after more rows than are held back");
  }

  @Test
  void aNameThatComesAfterTooManyRowsIsAnError() {
    String json =
        "{"
            + COLUMNS
            + ",\"x\":[{\"rows\":["
            + "[\"8:00 AM\",1],".repeat(100_000)
            + "[\"x\",1]],\"name\":\"Sales\"}]}";

    assertThatThrownBy(
            () -> {
              try (ReportRows rows = rows(json)) {
                rows.forEachRemaining(row -> {});
              }
            })
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("name 'Sales' comes after more rows than are held back");
  }

  private static ReportRow firstRow(String json) {
    try (ReportRows rows = rows(json)) {
      return rows.next();
    }
  }

  private static ReportRows rows(String json) {
    return reader().json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test");
  }

  private static ReportReader reader() {
    return ReportReader.of(CellEncodings.of(ZoneId.of("America/Denver")));
  }
}
