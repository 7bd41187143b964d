// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.LocalStorageException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CheckpointedIntervalsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 14);

  private final CheckpointStore store = CheckpointStores.inMemory();
  private final IntervalPosition position =
      IntervalPosition.startingAt(Instant.parse("2026-07-14T00:00:00Z"));

  @Test
  void aPositionComesBackAsItWasSaved() {
    IntervalPositionStore positions = IntervalPositionStores.in(store, "intervals/acme");
    assertThat(positions.load()).isEmpty();
    positions.save(position);
    positions.save(position.revised(1));
    positions.close();
    assertThat(IntervalPositionStores.in(store, "intervals/acme").load())
        .contains(position.revised(1));
    assertThat(IntervalPositionStores.in(store, "intervals/other").load()).isEmpty();
  }

  @Test
  void aCollectorThatWasReplacedCannotSave() {
    IntervalPositionStore replaced = IntervalPositionStores.in(store, "intervals/acme");
    IntervalPositionStore successor = IntervalPositionStores.in(store, "intervals/acme");
    replaced.load();
    successor.load();
    successor.save(position);
    assertThatThrownBy(() -> replaced.save(position))
        .isInstanceOf(CheckpointConflictException.class);
  }

  @Test
  void daysComeBackAsTheyWereSaved() {
    DaysDone days = DaysDone.in(store, "history/acme");
    assertThat(days.load()).isEmpty();
    days.save(new TreeSet<>(List.of(FIRST, FIRST.plusDays(2))));
    days.save(new TreeSet<>(List.of(FIRST, FIRST.plusDays(1))));
    assertThat(days.load()).containsExactly(FIRST, FIRST.plusDays(1));
    assertThat(DaysDone.in(store, "history/acme").load()).containsExactly(FIRST, FIRST.plusDays(1));
  }

  @Test
  void whatIsNeitherAPositionNorADayIsRefused() {
    store.commit("mixed up", 0, CheckpointChanges.put("position", "2026"));
    assertThatThrownBy(() -> IntervalPositionStores.in(store, "mixed up").load())
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining("'mixed up' holds no position");
    assertThatThrownBy(() -> DaysDone.in(store, "mixed up").load())
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining("'position', which is no day");
  }
}
