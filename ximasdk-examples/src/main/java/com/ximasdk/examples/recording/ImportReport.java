// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Failures;
import com.ximasdk.examples.cli.JsonLines;
import com.ximasdk.examples.cli.OutputClosedException;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Progress;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.feed.RecordingFeedListing;
import com.ximasdk.feed.RecordingFeedObserver;
import com.ximasdk.feed.RecordingRound;
import com.ximasdk.internal.text.PlainText;
import com.ximasdk.recording.Recording;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Prints what is imported, and what is not. */
final class ImportReport implements ImportListener, RecordingFeedObserver, AutoCloseable {
  /** What was left alone is told on a thread of the feed's own, at once. */
  private static final int PATIENCE_SECONDS = 30;

  /** Of very many, the counts tell. */
  private static final int MOST_NAMED = 1000;

  private static final Columns<ImportedRecording> TABLE =
      Columns.<ImportedRecording>of()
          .table("Start", ImportReport::start)
          .table("Call", ImportReport::call)
          .table("Agent", row -> row.encore().agentLoginId())
          .table("Other party", ImportReport::otherParty)
          .table("Length", ImportedRecording::duration)
          .tableIfRoom("Audio", ImportedRecording::audioFile);

  private final Console console;
  private final OutputOptions output;
  private final Failures failures;
  private final AudioCap cap;
  private final JsonLines json;
  private final RowPrinter<ImportedRecording> table;
  private final Progress progress;
  private final AtomicLong announced = new AtomicLong();
  private final Queue<String> notReady = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<RecordingRound> round = new CompletableFuture<>();
  private volatile boolean listedAny;
  private boolean prints = true;

  ImportReport(Console console, OutputOptions output, Failures failures, AudioCap cap) {
    this.console = console;
    this.output = output;
    this.failures = failures;
    this.cap = cap;
    json = new JsonLines(console);
    table = output.printer(console, TABLE);
    progress = new Progress(console, "recordings", 0);
  }

  @Override
  public void listed(RecordingFeedListing listing) {
    if (listing.listed() > 0) {
      listedAny = true;
    }
    announced.addAndGet(listing.toHandOut());
    cap.listed(listing);
  }

  @Override
  public void notReady(Recording recording) {
    if (notReady.size() < MOST_NAMED) {
      notReady.add(
          name(recording)
              + ": left alone, since the tenant has not finished it (status "
              + recording.status().map(status -> PlainText.of(status.text())).orElse("not readable")
              + ").");
    }
  }

  @Override
  public void roundEnded(RecordingRound ended) {
    round.complete(ended);
  }

  @Override
  public void imported(ImportedRecording imported) {
    imported
        .line()
        .ifPresent(
            line -> {
              if (prints) {
                print(imported, line);
              }
            });
    step();
  }

  private void print(ImportedRecording imported, String line) {
    try {
      if (output.json()) {
        progress.clear();
        json.printText(line);
      } else {
        table.print(imported);
      }
    } catch (OutputClosedException e) {
      if (e.readerHasGone()) {
        throw e;
      }
      // The recordings are what is wanted, and they are written elsewhere.
      console.tellOnce(e);
      prints = false;
    }
  }

  @Override
  public void failed(Recording recording, String reason) {
    progress.clear();
    failures.add(name(recording) + ": " + reason);
    step();
  }

  private void step() {
    progress.expect(announced.getAndSet(0));
    progress.step();
  }

  @Override
  public void remarked(Recording recording, String remark) {
    progress.clear();
    console.tell(name(recording) + ": " + remark);
  }

  /** Whether the tenant has listed a recording of the window. */
  boolean listedAny() {
    return listedAny;
  }

  /** Tells what was left alone, once the feed has ended. */
  void leftAlone() {
    progress.clear();
    // That it is told late loses no recording.
    RecordingRound ended = round.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (ended != null) {
      notReady.forEach(console::tell);
      LeftAlone.sentences(ended.leftOut()).forEach(console::tell);
      LeftAlone.failures(ended.leftOut()).forEach(failures::add);
    }
  }

  @Override
  public void close() {
    progress.close();
    if (prints) {
      table.close();
    }
  }

  private static Optional<OffsetDateTime> start(ImportedRecording row) {
    return row.fields().get("recordingStartTime") instanceof String start
        ? Optional.of(OffsetDateTime.parse(start))
        : Optional.empty();
  }

  /** An internal call has no direction. */
  private static String call(ImportedRecording row) {
    String direction = row.encore().callDirection();
    return direction.isEmpty() ? row.encore().callType() : direction;
  }

  private static String otherParty(ImportedRecording row) {
    String name = row.encore().otherPartyName();
    String number = row.encore().otherPartyNumber();
    return name.isEmpty() ? number : name + " " + number;
  }

  /** The recording as its tenant names it; a key may hold anything, line ends too. */
  static String name(Recording recording) {
    return "Recording "
        + recording.recordingKey().map(key -> PlainText.of(key.text())).orElse("without a key")
        + recording.startTime().map(start -> " of " + start).orElse("");
  }
}
