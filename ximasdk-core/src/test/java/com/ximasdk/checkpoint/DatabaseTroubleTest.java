// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.LocalStorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database, its driver and its data source may do anything. */
class DatabaseTroubleTest {
  private static final String NAME = "recordings/acme";

  private final DatabaseOptions options =
      DatabaseOptions.DEFAULTS.withTablePrefix("t" + UUID.randomUUID().toString().replace("-", ""));
  private final DatabaseCheckpointStore sound =
      CheckpointStores.inDatabase(PostgresServer.database(), options);

  /** A data source whose connections are interfered with. */
  private static DataSource source(Interference interference) {
    return Interference.source(PostgresServer.database(), interference);
  }

  private static Map<String, String> entries(CheckpointStore store) {
    Map<String, String> entries = new HashMap<>();
    store.read(NAME, entries::put);
    return entries;
  }

  @Test
  void aCommitWhoseAnswerWasLostIsKnownAgain() {
    sound.createSchema();
    AtomicInteger lost = new AtomicInteger(1);
    DataSource source =
        source(
            (method, real) -> {
              @Nullable Object result = real.call();
              if (method.equals("commit") && lost.getAndDecrement() == 1) {
                throw new SQLException("connection lost", "08006");
              }
              return result;
            });
    CheckpointStore store =
        CheckpointStores.inDatabase(source, options.withDialect(DatabaseDialect.POSTGRESQL));
    for (long version = 0; version < 3; version++) {
      lost.set(1);
      CheckpointChanges changes = CheckpointChanges.put("a", "of " + version);
      long before = version;
      assertThatThrownBy(() -> store.commit(NAME, before, changes))
          .isInstanceOf(LocalStorageException.class)
          .hasMessageContaining("the same can be asked again");
      assertThat(store.commit(NAME, version, changes)).isEqualTo(version + 1);
      assertThatThrownBy(() -> store.commit(NAME, before, changes))
          .isInstanceOf(CheckpointConflictException.class);
    }
    assertThat(entries(sound)).isEqualTo(Map.of("a", "of 2"));
  }

  @Test
  void aCommitWhoseAnswerWasLostIsRefusedWhereSomebodyElseHasCommittedSince() {
    sound.createSchema();
    AtomicInteger lost = new AtomicInteger(1);
    CheckpointStore store =
        CheckpointStores.inDatabase(
            source(
                (method, real) -> {
                  @Nullable Object result = real.call();
                  if (method.equals("commit") && lost.getAndDecrement() == 1) {
                    throw new SQLException("connection lost", "08006");
                  }
                  return result;
                }),
            options.withDialect(DatabaseDialect.POSTGRESQL));
    CheckpointChanges changes = CheckpointChanges.put("a", "1");
    assertThatThrownBy(() -> store.commit(NAME, 0, changes))
        .isInstanceOf(LocalStorageException.class);
    sound.commit(NAME, 1, CheckpointChanges.NONE);
    assertThatThrownBy(() -> store.commit(NAME, 0, changes))
        .isInstanceOf(CheckpointConflictException.class)
        .hasMessageContaining("has version 2, not 0");
  }

  static Stream<Throwable> anything() {
    return Stream.of(
        new SQLException("jdbc:postgresql://host/?password=secret", "08001"),
        new SQLException("secret"),
        new IllegalStateException("secret"),
        new AssertionError("secret"),
        new AbstractMethodError("secret"));
  }

  @ParameterizedTest
  @MethodSource("anything")
  void whateverAConnectionThrowsIsToldWithoutItsTextAndNoConnectionStaysOpen(Throwable thrown) {
    sound.createSchema();
    sound.commit(NAME, 0, CheckpointChanges.put("a", "1"));
    for (String method : List.of("prepareStatement", "setAutoCommit", "getAutoCommit", "commit")) {
      List<Connection> opened = new ArrayList<>();
      DataSource source =
          Interference.around(
              DataSource.class,
              PostgresServer.database(),
              (ignored, real) -> {
                Connection connection = (Connection) requireNonNull(real.call());
                opened.add(connection);
                return Interference.around(
                    Connection.class,
                    connection,
                    (called, call) -> {
                      if (called.equals(method)) {
                        throw thrown;
                      }
                      return call.call();
                    });
              });
      CheckpointStore store =
          CheckpointStores.inDatabase(source, options.withDialect(DatabaseDialect.POSTGRESQL));
      assertThatThrownBy(() -> store.commit(NAME, 1, CheckpointChanges.put("a", "2")))
          .isInstanceOf(LocalStorageException.class)
          .hasMessageContaining(thrown.getClass().getName())
          .hasStackTraceContaining("database")
          .satisfies(e -> assertThat(e.getMessage() + e.getCause()).doesNotContain("secret"));
      assertThat(opened).isNotEmpty().allMatch(DatabaseTroubleTest::isClosed);
    }
    assertThat(entries(sound)).isEqualTo(Map.of("a", "1"));
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aDataSourceThatGivesNothingIsTold() {
    DataSource none =
        Interference.around(DataSource.class, PostgresServer.database(), (method, real) -> null);
    CheckpointStore store = CheckpointStores.inDatabase(none);
    assertThatThrownBy(() -> entries(store)).isInstanceOf(LocalStorageException.class);
    assertThatThrownBy(() -> store.commit(NAME, 0, CheckpointChanges.NONE))
        .isInstanceOf(LocalStorageException.class);
  }

  @Test
  void aServerThatRefusesAPasswordOrIsNotThereIsTold() {
    PGSimpleDataSource nobody = new PGSimpleDataSource();
    nobody.setServerNames(new String[] {"127.0.0.1"});
    nobody.setPortNumbers(new int[] {1});
    nobody.setPassword("secret");
    assertThatThrownBy(() -> entries(CheckpointStores.inDatabase(nobody)))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContainingAll("SQL state 08001", "is not reached");
  }

  @Test
  void tablesThatAreMissingAreTold() {
    assertThatThrownBy(() -> entries(sound))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContainingAll("SQL state 42P01", "createSchema()");
  }

  @Test
  void aConnectionComesBackAsItWas() throws SQLException {
    sound.createSchema();
    try (Connection connection = PostgresServer.database().getConnection()) {
      int isolation = connection.getTransactionIsolation();
      int networkTimeout = connection.getNetworkTimeout();
      DataSource pool =
          Interference.around(
              DataSource.class,
              PostgresServer.database(),
              (method, real) ->
                  Interference.around(
                      Connection.class,
                      connection,
                      (called, call) -> called.equals("close") ? null : call.call()));
      CheckpointStore store = CheckpointStores.inDatabase(pool, options);
      store.commit(NAME, 0, CheckpointChanges.put("a", "1"));
      assertThat(entries(store)).isEqualTo(Map.of("a", "1"));
      assertThatThrownBy(() -> store.commit(NAME, 0, CheckpointChanges.NONE))
          .isInstanceOf(CheckpointConflictException.class);
      assertThatThrownBy(
              () ->
                  store.read(
                      NAME,
                      (key, value) -> {
                        throw new IllegalStateException();
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
      assertThat(connection.getNetworkTimeout()).isEqualTo(networkTimeout);
    }
  }

  @Test
  void aDatabaseThatHangsEndsAtTheTimeLimit() throws SQLException {
    sound.createSchema();
    sound.commit(NAME, 0, CheckpointChanges.NONE);
    CheckpointStore store =
        CheckpointStores.inDatabase(
            PostgresServer.database(), options.withTimeLimit(Duration.ofSeconds(1)));
    try (Connection other = PostgresServer.database().getConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeUpdate(
          new CheckpointSql(options).options().named("UPDATE ximasdk_checkpoint SET writer = 'x'"));
      assertThatThrownBy(() -> store.commit(NAME, 1, CheckpointChanges.NONE))
          .isInstanceOf(LocalStorageException.class)
          .hasMessageContaining("the same can be asked again");
      other.rollback();
    }
    assertThat(store.commit(NAME, 1, CheckpointChanges.NONE)).isEqualTo(2);
  }

  @Test
  void severalHostsMayMakeTheTablesAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        all.add(
            threads.submit(
                () ->
                    CheckpointStores.inDatabase(PostgresServer.database(), options)
                        .createSchema()));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    sound.createSchema();
    assertThat(sound.commit(NAME, 0, CheckpointChanges.NONE)).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "PostgreSQL, POSTGRESQL",
    "SQLite, SQLITE",
    "Microsoft SQL Server, SQL_SERVER",
    "H2, ANSI",
    "Oracle, ANSI"
  })
  void theDialectGoesWithTheNameOfTheProduct(String product, DatabaseDialect expected) {
    assertThat(DatabaseDialect.ofProduct(product)).contains(expected);
  }

  @Test
  void aDatabaseThatTakesCapitalsForSmallLettersIsNotTakenUnasked() {
    assertThat(DatabaseDialect.ofProduct("MySQL")).isEmpty();
    assertThat(DatabaseDialect.ofProduct("MariaDB")).isEmpty();
  }

  @Test
  void theTablesOfEachDialectCompareBytesAndHaveTheNamesOfTheOptions() {
    DatabaseOptions named = DatabaseOptions.DEFAULTS.withSchema("encore").withTablePrefix("x_");
    for (DatabaseDialect dialect : DatabaseDialect.values()) {
      List<CheckpointSql.Table> tables = new CheckpointSql(named).tables(dialect);
      assertThat(tables).hasSize(2);
      assertThat(tables.get(0).creation()).startsWith("CREATE TABLE encore.x_checkpoint (");
      assertThat(tables.get(1).creation()).startsWith("CREATE TABLE encore.x_checkpoint_entry (");
      assertThat(tables.get(1).probe())
          .isEqualTo("SELECT 1 FROM encore.x_checkpoint_entry WHERE 1 = 0");
    }
    assertThat(DatabaseDialect.SQL_SERVER.schema())
        .contains(
            "entry_key NVARCHAR(400) COLLATE Latin1_General_100_BIN2 NOT NULL",
            "entry_value NVARCHAR(MAX) NOT NULL");
  }

  @Test
  void namesThatAreNotPlainAreRefused() {
    Consumer<String> schema = DatabaseOptions.DEFAULTS::withSchema;
    Consumer<String> prefix = DatabaseOptions.DEFAULTS::withTablePrefix;
    for (String wrong : List.of("", "a.b", "a b", "1a", "x;--", "ä")) {
      assertThatIllegalArgumentException().isThrownBy(() -> schema.accept(wrong));
      assertThatIllegalArgumentException().isThrownBy(() -> prefix.accept(wrong));
    }
  }
}
