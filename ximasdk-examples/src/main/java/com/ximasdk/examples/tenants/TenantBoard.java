// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Failures;
import com.ximasdk.examples.cli.JsonLines;
import com.ximasdk.examples.cli.OutputClosedException;
import com.ximasdk.examples.recording.AudioCap;
import com.ximasdk.examples.recording.ImportedRecording;
import com.ximasdk.examples.recording.LeftAlone;
import com.ximasdk.feed.RecordingFeedListing;
import com.ximasdk.feed.RecordingFeedObserver;
import com.ximasdk.feed.RecordingRound;
import com.ximasdk.internal.text.PlainText;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Is told what happens to all tenants, and prints it, one thing at a time: a line of JSON or of
 * text for each recording, a sentence with the tenant's name for each failure. Safe for use by
 * several threads.
 */
final class TenantBoard {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.examples");

  private final Console console;
  private final Failures failures;
  private final JsonLines json;
  private final boolean printsJson;
  private final boolean printsText;
  private final Runnable nobodyReads;
  private final Map<String, TenantProgress> progress = new TreeMap<>();
  private final Map<String, List<String>> leftAloneBefore = new TreeMap<>();
  private final Map<String, List<String>> rosterDoubts = new TreeMap<>();
  private final Map<String, Instant> audioFrom = new TreeMap<>();
  private boolean changed;
  private boolean prints = true;

  /**
   * A board of some tenants.
   *
   * @param printsJson whether each recording is a line of JSON on standard output
   * @param hasPage whether a page on the terminal shows the tenants instead
   * @param nobodyReads is called when the reader of standard output has gone
   */
  TenantBoard(
      Console console,
      List<ImportedTenant> tenants,
      boolean printsJson,
      boolean hasPage,
      Runnable nobodyReads) {
    this.console = console;
    this.failures = new Failures(console);
    this.json = new JsonLines(console);
    this.printsJson = printsJson;
    this.printsText = !printsJson && !hasPage;
    this.nobodyReads = nobodyReads;
    tenants.forEach(tenant -> progress.put(tenant.name(), TenantProgress.of(tenant.name())));
  }

  /** What the feed of a tenant tells. */
  RecordingFeedObserver observer(ImportedTenant tenant, AudioCap cap) {
    return new RecordingFeedObserver() {
      @Override
      public void listed(RecordingFeedListing listing) {
        change(tenant, now -> now.listed(listing.toHandOut()));
        cap.listed(listing);
      }

      @Override
      public void roundEnded(RecordingRound round) {
        leftAlone(tenant, round);
      }
    };
  }

  /** A recording was dealt with; with a line if something new is said of it. */
  synchronized void imported(ImportedTenant tenant, ImportedRecording imported) {
    change(tenant, TenantProgress::oneImported);
    if (prints) {
      imported.line().ifPresent(line -> print(tenant, imported, line));
    }
  }

  private void print(ImportedTenant tenant, ImportedRecording imported, String line) {
    try {
      if (printsJson) {
        // A name has nothing that JSON would escape.
        json.printText("{\"tenant\":\"" + tenant.name() + "\"," + line.substring(1));
      } else if (printsText) {
        console.write(
            tenant.name()
                + ": "
                + PlainText.of(imported.encore().agentLoginId())
                + " "
                + imported.audioFile()
                + "\n");
      }
    } catch (OutputClosedException e) {
      prints = false;
      if (e.readerHasGone()) {
        nobodyReads.run();
      } else {
        // The recordings are what is wanted, and they are written elsewhere.
        console.tellOnce(e);
      }
    }
  }

  /** A recording failed, and is tried again later. */
  synchronized void failed(ImportedTenant tenant, Recording recording, Throwable failure) {
    String item =
        tenant.name()
            + ": recording "
            + PlainText.of(
                recording.recordingKey().map(RecordingKey::text).orElse("without a key"));
    change(tenant, now -> now.oneFailed(Failures.sentence(failure)));
    failures.add(item, failure);
  }

  /** A turn of a tenant is over. */
  synchronized void ended(ImportedTenant tenant, TurnEnd end) {
    Throwable failure = end.failure().orElse(null);
    if (failure == null) {
      change(tenant, now -> end.hasMore() ? now.turnCutOff(now.news()) : now.turnEnded());
    } else if (failure instanceof CheckpointConflictException) {
      LOG.debug("{} is imported by another process.", tenant.name(), failure);
      change(tenant, now -> now.turnEnded().told("Another process goes on with it."));
    } else {
      change(tenant, now -> now.turnCutOff(Failures.sentence(failure)));
      if (isNewStop(tenant, end)) {
        failures.add(tenant.name(), failure);
      }
    }
  }

  /** That audio is left alone is told once, with the time; the other failures each time. */
  private boolean isNewStop(ImportedTenant tenant, TurnEnd end) {
    if (end.audioFrom().isEmpty()) {
      return true;
    }
    Instant until = end.audioFrom().get();
    return !until.equals(audioFrom.put(tenant.name(), until));
  }

  /** Something of a tenant is to be known. */
  synchronized void told(ImportedTenant tenant, String sentence) {
    change(tenant, now -> now.told(sentence));
    console.tell(tenant.name() + ": " + sentence);
  }

  /** Something of all tenants is to be known. */
  synchronized void told(String sentence) {
    console.tell(sentence);
  }

  /** What is in doubt about a tenant's roster; the same is told once, not in every turn. */
  synchronized void rosterDoubts(ImportedTenant tenant, List<String> sentences) {
    List<String> before = rosterDoubts.getOrDefault(tenant.name(), List.of());
    sentences.stream()
        .filter(sentence -> !before.contains(sentence))
        .forEach(sentence -> told(tenant, sentence));
    rosterDoubts.put(tenant.name(), List.copyOf(sentences));
  }

  /** The same is told once, not in every round. */
  private synchronized void leftAlone(ImportedTenant tenant, RecordingRound round) {
    List<String> sentences = new ArrayList<>(LeftAlone.sentences(round.leftOut()));
    List<String> failed = LeftAlone.failures(round.leftOut());
    sentences.addAll(failed);
    List<String> before = leftAloneBefore.getOrDefault(tenant.name(), List.of());
    for (String sentence : sentences) {
      if (!before.contains(sentence)) {
        if (failed.contains(sentence)) {
          failures.add(tenant.name() + ": " + sentence);
        } else {
          console.tell(tenant.name() + ": " + sentence);
        }
      }
    }
    leftAloneBefore.put(tenant.name(), sentences);
  }

  private synchronized void change(ImportedTenant tenant, UnaryOperator<TenantProgress> change) {
    progress.computeIfPresent(tenant.name(), (name, now) -> change.apply(now));
    changed = true;
  }

  /** How far all are, by name. */
  synchronized List<TenantProgress> progress() {
    return List.copyOf(progress.values());
  }

  /** Whether something has changed since this was asked last. */
  synchronized boolean takeChanged() {
    boolean has = changed;
    changed = false;
    return has;
  }

  /** The exit code that all this amounts to. */
  synchronized int exitCode() {
    return failures.exitCode();
  }
}
