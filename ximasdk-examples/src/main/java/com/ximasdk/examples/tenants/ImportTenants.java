// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.ximasdk.XimaClient;
import com.ximasdk.XimaRuntime;
import com.ximasdk.call.RateGate;
import com.ximasdk.call.TimeLimits;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.checkpoint.DatabaseCheckpointStore;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.examples.cli.AudioIntervalOption;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.DateOrTime;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.examples.cli.terminal.LivePages;
import com.ximasdk.examples.cli.terminal.LiveScreen;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports the recordings of many tenants at once. */
@Command(
    description = {
      "Each has a settings file NAME.json in --settings, and a directory NAME in --out.",
      "Goes on until it is interrupted. With --database, any number of processes share the tenants;"
          + " each can be killed at any time. They write to the same --out."
    })
public final class ImportTenants implements Program {
  private static final Duration TAKEOVER = Duration.ofSeconds(20);
  private static final Duration CLAIM = Duration.ofSeconds(65);
  private static final int THREADS = 64;
  private static final Duration ONE_TURN = Duration.ofMinutes(1);
  private static final Duration NO_LIMIT = Duration.ofDays(365);
  private static final Duration LOOK_BACK = Duration.ofDays(365);
  private static final long PATIENCE_AT_END_MILLIS = 4000;

  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final AudioIntervalOption audioPace = new AudioIntervalOption();
  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--settings",
      required = true,
      paramLabel = "DIR",
      description = "Holds a settings file for each tenant, NAME.json. See docs/settings.md.")
  private @Nullable Path settings;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the recordings go, those of a tenant to DIR/NAME.")
  private @Nullable Path out;

  @Option(names = "--once", description = "Looks once at what each tenant has, then ends.")
  private boolean once;

  @Option(
      names = "--from",
      paramLabel = "T",
      description =
          "The first start of a recording that is imported: a date-time with offset, or a date,"
              + " which means its start in UTC. It counts when a tenant is imported the first time."
              + " Default: a year ago.")
  private @Nullable DateOrTime from;

  @Option(
      names = "--period",
      paramLabel = "DURATION",
      description = "The time from one look at a tenant to the next. Default: PT15M.")
  private Duration period = Duration.ofMinutes(15);

  @Option(
      names = "--takeover",
      paramLabel = "DURATION",
      description =
          "With --database: after about how long another process takes the tenants of one that"
              + " died. The same for all processes. Default: PT20S.")
  private @Nullable Duration takeover;

  @Option(
      names = "--claim",
      paramLabel = "DURATION",
      description =
          "With --database: how long a request for audio that is not answered keeps the other"
              + " processes from that tenant; one that was killed or stopped may have sent it, or"
              + " send it yet. Default: PT65S, a little more than a request may take.")
  private @Nullable Duration claim;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "With --database: how many tenants this process imports at the same time. Default: 64.")
  private @Nullable Integer threads;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      description = "The total deadline of one operation, retries and waits included, as PT2M.")
  private @Nullable Duration timeout;

  private List<ImportedTenant> tenants = List.of();

  /**
   * The command.
   *
   * @param console takes results and failures
   */
  public ImportTenants(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    database.check(console, violations);
    if (timeout != null && timeout.isZero()) {
      violations.add("--timeout is zero. Expected a duration above zero, as PT2M.");
    }
    if (period.isZero()) {
      violations.add("--period is zero. Expected a duration above zero, as PT15M.");
    }
    if (takeover != null && takeover.compareTo(Duration.ofSeconds(5)) < 0) {
      violations.add("--takeover is " + takeover + ". Expected PT5S or more.");
    }
    if (claim != null && claim.compareTo(Duration.ofSeconds(5)) < 0) {
      violations.add("--claim is " + claim + ". Expected PT5S or more.");
    }
    if (threads != null && threads < 1) {
      violations.add("--threads is " + threads + ". Expected 1 or more.");
    }
    if (!database.isGiven() && !violations.hasToldOf("--database")) {
      refuse("--takeover", takeover, violations);
      refuse("--claim", claim, violations);
      refuse("--threads", threads, violations);
    }
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      violations.add("--out is " + out + ", which is no directory. Expected a directory.");
    }
    if (settings == null || out == null) {
      return;
    }
    if (!Files.isDirectory(settings)) {
      violations.add(
          "--settings is "
              + settings
              + ". Expected a directory with a settings file for each tenant, as acme.json.");
      return;
    }
    tenants = TenantFiles.read(settings, out, console.environment(), violations);
  }

  private static void refuse(String option, @Nullable Object value, Violations violations) {
    if (value != null) {
      violations.add(
          option + " has no effect without --database. Leave it out, or name a database.");
    }
  }

  @Override
  public int run() throws Exception {
    try (Workers workers = new Workers();
        Closing<HikariDataSource> connections =
            new Closing<>(database.connections(), HikariDataSource::close)) {
      Optional<DatabaseCheckpointStore> shared = Optional.empty();
      if (connections.value().isPresent()) {
        HikariDataSource pool = connections.value().get();
        // First, since it says what is wrong with a database that cannot be reached.
        DatabaseCheckpointStore store = CheckpointStores.inDatabase(pool);
        store.createSchema();
        createTurns(pool);
        shared = Optional.of(store);
      }
      return run(workers, connections.value(), shared);
    }
  }

  private static void createTurns(HikariDataSource pool) {
    try {
      TurnTable.create(pool);
    } catch (SQLException e) {
      throw new LocalStorageException(
          CallSummary.NONE,
          ("The table %s cannot be made in the database (SQL state %s). Check that the user of"
                  + " --database may make tables there.")
              .formatted(TurnTable.NAME, e.getSQLState()),
          e);
    }
  }

  private int run(
      Workers workers, Optional<HikariDataSource> pool, Optional<DatabaseCheckpointStore> shared)
      throws InterruptedException, ExecutionException {
    Optional<LiveScreen> screen = output.json() ? Optional.empty() : LiveScreen.open(console);
    Thread main = Thread.currentThread();
    TenantBoard board =
        new TenantBoard(console, tenants, output.json(), screen.isPresent(), main::interrupt);
    try (XimaRuntime runtime = XimaRuntime.builder().rateGate(gate(shared)).build();
        Closing<LiveScreen> shown = new Closing<>(screen, LiveScreen::close)) {
      TurnFactory factory = factory(workers, runtime, board, shared);
      TurnPace pace = new TurnPace(period);
      Turns turns =
          pool.isPresent()
              ? new SharedTurns(
                  pool.get(),
                  tenants.stream()
                      .collect(Collectors.toMap(ImportedTenant::name, Function.identity())),
                  factory,
                  pace,
                  board,
                  once,
                  requireNonNullElse(takeover, TAKEOVER),
                  Math.min(requireNonNullElse(threads, THREADS), Math.max(1, tenants.size())),
                  workers.files())
              : new ProcessTurns(tenants, factory, pace, board, once, workers.files());
      try {
        follow(turns.begin(), board, shown.value());
      } catch (InterruptedException asked) {
        // An end that somebody asked for is none that failed.
        Thread.currentThread().interrupt();
      } finally {
        end(turns);
      }
    }
    return board.exitCode();
  }

  private RateGate gate(Optional<DatabaseCheckpointStore> shared) {
    Clock clock = Clock.systemUTC();
    return shared
        .map(store -> RateGate.inStore(store, clock, requireNonNullElse(claim, CLAIM)))
        .orElseGet(() -> RateGate.inDirectory(requireNonNull(out).resolve(".import"), clock));
  }

  private TurnFactory factory(
      Workers workers,
      XimaRuntime runtime,
      TenantBoard board,
      Optional<DatabaseCheckpointStore> shared) {
    PositionSource positions =
        shared.map(PositionSource::in).orElseGet(PositionSource::inDirectories);
    Instant start = from == null ? Instant.now().minus(LOOK_BACK) : from.in(ZoneOffset.UTC);
    TenantParts parts = new TenantParts(runtime, audioPace.interval(), limits());
    return tenant -> {
      XimaClient client = parts.client(tenant);
      return new TenantTurn(
          new TenantTurn.Parts(
              tenant,
              client,
              positions,
              shared.isPresent() ? "import-tenants/" + tenant.name() : "recordings-feed",
              start,
              shared.isPresent() ? ONE_TURN : NO_LIMIT,
              parts.mapping(tenant),
              board,
              workers.files(),
              workers.reports()));
    };
  }

  private TimeLimits limits() {
    return timeout == null ? TimeLimits.DEFAULTS : TimeLimits.DEFAULTS.withTotal(timeout);
  }

  private void follow(CompletableFuture<Void> ended, TenantBoard board, Optional<LiveScreen> screen)
      throws InterruptedException, ExecutionException {
    if (screen.isEmpty()) {
      ended.get();
      return;
    }
    LivePages pages = new LivePages(screen.get(), new TenantsPage(board, audioPace.interval()));
    while (pages.show(board.takeChanged())) {
      try {
        ended.get(pages.patience().toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException goesOn) {
        // The page is looked after again.
      }
    }
  }

  /** Within seconds, since whoever asked for the end does not wait long. */
  private static void end(Turns turns) {
    boolean interrupted = Thread.interrupted();
    try {
      turns.stop().get(PATIENCE_AT_END_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    } catch (ExecutionException | TimeoutException e) {
      // What is still under way is cut off, which harms nothing.
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
