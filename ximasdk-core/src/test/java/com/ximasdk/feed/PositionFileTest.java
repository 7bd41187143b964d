// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.LocalStorageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionFileTest {
  private static final String FIRST_VERSION =
      "{\"start\":\"2026-07-14T06:00:00Z\",\"through\":\"2026-07-15T06:00:00Z\","
          + "\"delivered\":{\"2026-07-14T14:00:00Z Sales\":\"2026-07-14T14:15:00Z abc\"},"
          + "\"underway\":{}}";
  private static final String GOOD =
      "{\"version\":2,\"revision\":7,\"start\":\"2026-07-14T06:00:00Z\","
          + "\"horizon\":\"2026-07-15T06:00:00Z\",\"forgotten\":\"2026-07-14T06:00:00Z\","
          + "\"reading\":\"2026-07-15T06:10:00Z\",\"distance\":\"PT15M\","
          + "\"groups\":{\"Sales\":{\"reached\":\"2026-07-15T06:00:00Z\",\"expected\":true}},"
          + "\"delivered\":{\"2026-07-14T14:00:00Z Sales\":\"2026-07-14T14:15:00Z abc\"},"
          + "\"underway\":{},\"quiet\":{\"2026-07-16\":\"2026-07-15T06:10:00Z\"},"
          + "\"owed\":[{\"group\":\"Sales\",\"had\":{},\"from\":\"2026-07-14T15:00:00Z\","
          + "\"to\":\"2026-07-15T00:00:00Z\",\"kind\":\"GROUP_FAILED\",\"reason\":\"'-'\","
          + "\"firstSeen\":\"2026-07-14T15:05:00Z\",\"lastAsked\":\"2026-07-15T06:10:00Z\","
          + "\"waited\":\"PT10H\",\"state\":\"OPEN\"}]}";

  @TempDir private Path directory;

  private IntervalPositionStore store() {
    return IntervalPositionStores.inFile(directory.resolve("position.json"));
  }

  private IntervalPosition loaded(String text) throws Exception {
    Files.writeString(directory.resolve("position.json"), text);
    try (IntervalPositionStore store = store()) {
      return store.load().orElseThrow();
    }
  }

  @Test
  void whatWasSavedIsLoadedAgain() throws Exception {
    IntervalPosition position = loaded(GOOD);

    assertThat(IntervalPosition.of(position.text())).isEqualTo(position);
    assertThat(position.through("Sales")).contains(Instant.parse("2026-07-14T15:00:00Z"));
    assertThat(position.through("Support")).isEmpty();
    assertThat(position.gaps()).isEmpty();
  }

  @Test
  void aPositionOfTheFirstVersionIsTakenUpWhereEachGroupWasDeliveredLast() throws Exception {
    IntervalPosition position = loaded(FIRST_VERSION);

    assertThat(position.start()).isEqualTo("2026-07-14T06:00:00Z");
    assertThat(position.through("Sales")).contains(Instant.parse("2026-07-14T14:15:00Z"));
    assertThat(position.horizon()).isEqualTo("2026-07-14T14:15:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"2026-07-14T14:15:00Z abc\"~7~member 'delivered.2026-07-14T14:00:00Z Sales'",
        "2026-07-14T14:15:00Z abc~xyz~an instant, a space and a fingerprint",
        "{\"2026-07-14T14:00:00Z Sales\":\"2026-07-14T14:15:00Z abc\"}~[]~found a list, expected an"
            + " object",
        "\"delivered\":~\"taken\":~member 'taken'",
        "\"underway\":{},~~member 'underway': found nothing",
        "\"revision\":7~\"revision\":-7~member 'revision': found -7",
        "\"version\":2~\"version\":3~member 'version': found 3",
        "\"underway\":{}~\"underway\":{},\"groups\":{}~Duplicate field 'groups'",
        "\"reading\":\"2026~\"reading\":\"-1000000000~member 'reading'",
        "\"horizon\":\"2026-07-15~\"horizon\":\"2020-07-15~nothing before the member 'start'",
        "\"reached\":\"2026-07-15~\"reached\":\"2020-07-15~member 'groups.Sales.reached'",
        "\"expected\":true~\"expected\":\"yes\"~true or false",
        "\"distance\":\"PT15M\"~\"distance\":\"-PT15M\"~not negative",
        "\"2026-07-16\":~\"soon\":~a name that is a date",
        "\"state\":\"OPEN\"~\"state\":\"GONE\"~one of [OPEN",
        "\"to\":\"2026-07-15T00~\"to\":\"2026-07-14T00~an instant after the member 'from'",
        "\"state\":\"OPEN\"~\"state\":\"TOLD\"~member 'owed[0].toldAt': found nothing"
      })
  void damageInsideIsRefusedByItsMember(String part, String damage, String said) {
    String damaged = GOOD.replace(part, damage == null ? "" : damage);

    assertThat(damaged).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> loaded(damaged))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContainingAll("position.json", said, "Put back a copy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"start\":1", "\0\0\0\0", "7"})
  void whatIsNoPositionIsRefused(String text) {
    assertThatThrownBy(() -> loaded(text)).isInstanceOf(LocalStorageException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"2026-07-14T14:00:00Z Sales\":\"2026-07-14T14:15:00Z abc\"}~[]~'delivered'",
        "\"underway\":{}~\"underway\":null~'underway'",
        "\"through\":\"2026-07-15~\"through\":\"2020-07-15~'through'",
        "\"start\"~\"begin\"~'begin'"
      })
  void damageInsideAPositionOfTheFirstVersionIsRefusedToo(String part, String damage, String said) {
    assertThatThrownBy(() -> loaded(FIRST_VERSION.replace(part, damage)))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining(said);
  }

  @Test
  void aSecondCollectorOnTheSameFileIsRefusedUntilTheFirstIsClosed() {
    IntervalPosition first = IntervalPosition.startingAt(Instant.EPOCH);
    try (IntervalPositionStore other = store()) {
      try (IntervalPositionStore one = store()) {
        assertThat(one.load()).isEmpty();

        assertThatThrownBy(other::load)
            .isInstanceOf(LocalStorageException.class)
            .hasMessageContainingAll("another collector", "position.json.lock", "of its own");
        assertThatThrownBy(() -> other.save(first)).isInstanceOf(LocalStorageException.class);

        one.save(first);
      }
      assertThat(other.load()).contains(first);
    }
  }

  @Test
  void aSecondCollectorOnTheSameStoreIsFoundByTheRevision() {
    try (IntervalPositionStore store = store()) {
      IntervalPosition first = IntervalPosition.startingAt(Instant.EPOCH);
      store.save(first);
      store.save(first.revised(1));

      assertThatThrownBy(() -> store.save(first.revised(1)))
          .isInstanceOf(LocalStorageException.class)
          .hasMessageContainingAll("another collector", "revision 1");
      assertThat(store.load()).contains(first.revised(1));
    }
  }
}
