// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static java.util.Objects.requireNonNull;

import com.ximasdk.call.Downloaded;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.EgressLedger;
import com.ximasdk.checkpoint.EgressLimits;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.EgressCapException;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.feed.RecordingFeed;
import com.ximasdk.feed.RecordingFeedListing;
import com.ximasdk.settings.TenantUrl;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cap on a tenant's audio, as one feed meets it. What was had is noted in a ledger; while audio
 * is left alone because the cap was reached, the feed lists, and is stopped as soon as that brings
 * something to hand out, so that nobody waits for hours.
 *
 * <p>The ledger is the tenant's: whatever directory or process asks over the same store shares it.
 * Safe for use by several threads.
 */
public final class AudioCap {
  private final EgressLedger ledger;
  private final ZoneId zone;
  private volatile @Nullable RecordingFeed feed;
  private volatile boolean met;

  private AudioCap(EgressLedger ledger, ZoneId zone) {
    this.ledger = ledger;
    this.zone = zone;
  }

  /**
   * The cap of a tenant.
   *
   * @param store has the ledger, beside the position
   * @param zone the zone in which times are told
   */
  public static AudioCap of(CheckpointStore store, TenantUrl tenant, ZoneId zone) {
    // An address can be longer than the name of a checkpoint.
    UUID name = UUID.nameUUIDFromBytes(tenant.toString().getBytes(StandardCharsets.UTF_8));
    return new AudioCap(
        EgressLedger.in(store, "egress-" + name, EgressLimits.DEFAULTS, Clock.systemUTC()), zone);
  }

  /** A feed whose deliveries wait as long as the audio is left alone. */
  public RecordingFeed.Builder holding(RecordingFeed.Builder held) {
    return held.egress(ledger);
  }

  /** Stops this feed when it would wait; before its first delivery is asked for. */
  public void watch(RecordingFeed watched) {
    feed = watched;
  }

  /** Takes note of what the feed goes through next. */
  public void listed(RecordingFeedListing listing) {
    RecordingFeed watched = feed;
    if (watched != null && listing.toHandOut() > 0 && ledger.stoppedUntil().isPresent()) {
      met = true;
      watched.stop();
    }
  }

  /**
   * Takes note of audio that was had.
   *
   * @throws LocalStorageException if that cannot be kept
   */
  public void taken(Downloaded audio) {
    ledger.record(audio.bytes());
  }

  /**
   * Looks why the feed has ended.
   *
   * @throws EgressCapException if it was stopped
   */
  public void ensureNotMet() {
    if (met) {
      throw new EgressCapException(
          CallSummary.NONE,
          "What is missing was not asked for, since the tenant's cap on audio was reached before.");
    }
  }

  /**
   * Until when the audio is left alone; empty if it is not.
   *
   * @throws LocalStorageException if that cannot be read
   */
  public Optional<Instant> until() {
    return ledger.stoppedUntil();
  }

  /**
   * A failure that says until when the audio is left alone.
   *
   * @param failure tells that the cap was reached
   * @param whatToDo a sentence to end with; empty for none
   */
  public EgressCapException named(EgressCapException failure, String whatToDo) {
    Optional<Instant> until = until();
    if (until.isEmpty()) {
      return failure;
    }
    String time =
        until.get().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime()
            + "";
    return new EgressCapException(
        failure.call(),
        (sentence(failure) + " Its audio is left alone until " + time + ". " + whatToDo).strip());
  }

  /** The exception puts the operation before it again. */
  private static String sentence(EgressCapException failure) {
    String message = requireNonNull(failure.getMessage());
    String operation = failure.operation() + ": ";
    return message.startsWith(operation) ? message.substring(operation.length()) : message;
  }
}
