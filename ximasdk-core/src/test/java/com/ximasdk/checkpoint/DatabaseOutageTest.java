// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.LocalStorageException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A database server dies between commits and within them, and comes back at another address. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DatabaseOutageTest {
  private static final String NAME = "recordings/acme";

  @TempDir Path directory;

  private RestartedPostgres server;
  private DatabaseCheckpointStore store;
  private @Nullable Moment death;

  /** When the server dies within a commit. */
  private enum Moment {
    BEFORE_IT_IS_KEPT,
    AFTER_IT_WAS_KEPT
  }

  @BeforeEach
  void start() throws Exception {
    server = new RestartedPostgres(directory.resolve("data"));
    store = CheckpointStores.inDatabase(dyingAsWanted(server.database()));
    store.createSchema();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private DataSource dyingAsWanted(DataSource real) {
    return Interference.source(
        real,
        (method, within) -> {
          Moment moment = method.equals("commit") ? death : null;
          death = moment == null ? death : null;
          if (moment == Moment.BEFORE_IT_IS_KEPT) {
            server.die();
          }
          Object result = within.call();
          if (moment == Moment.AFTER_IT_WAS_KEPT) {
            server.die();
            throw new SQLException("The connection is lost.", "08006");
          }
          return result;
        });
  }

  private Map<String, String> kept() {
    Map<String, String> entries = new TreeMap<>();
    CheckpointStores.inDatabase(server.database()).read(NAME, entries::put);
    return entries;
  }

  @Test
  void whatWasCommittedIsThereAndTheSameStoreGoesOn() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    long version = 0;
    for (int life = 0; life < 2; life++) {
      for (int i = 0; i < 10; i++) {
        String key = life + "-" + i;
        version = store.commit(NAME, version, CheckpointChanges.put(key, "x"));
        expected.put(key, "x");
      }
      server.die();
      long before = version;
      CheckpointChanges next = CheckpointChanges.put("after " + life, "y");
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> store.commit(NAME, before, next))
            .isInstanceOf(LocalStorageException.class)
            .hasMessageContaining("database");
        assertThatThrownBy(() -> store.read(NAME, (key, value) -> {}))
            .isInstanceOf(LocalStorageException.class);
      }
      server.comeBack();
      version = store.commit(NAME, before, next);
      expected.put("after " + life, "y");
      assertThat(version).isEqualTo(before + 1);
      assertThat(kept()).isEqualTo(expected);
    }
  }

  @Test
  void aCommitInWhichTheServerDiesCanBeAskedAgainWhetherItWasKeptOrNot() throws Exception {
    long version = store.commit(NAME, 0, CheckpointChanges.put("first", "x"));
    Map<String, String> expected = new TreeMap<>(Map.of("first", "x"));
    for (Moment moment : Moment.values()) {
      death = moment;
      long before = version;
      CheckpointChanges next = CheckpointChanges.put(moment.name(), "y");
      assertThatThrownBy(() -> store.commit(NAME, before, next))
          .isInstanceOf(LocalStorageException.class)
          .hasMessageContaining("the same can be asked again");
      server.comeBack();
      assertThat(kept().containsKey(moment.name())).isEqualTo(moment == Moment.AFTER_IT_WAS_KEPT);
      version = store.commit(NAME, before, next);
      expected.put(moment.name(), "y");
      assertThat(version).isEqualTo(before + 1);
      assertThat(kept()).isEqualTo(expected);
    }
  }
}
