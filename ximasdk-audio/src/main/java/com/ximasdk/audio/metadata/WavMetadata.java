// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.metadata;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a WAV file tells of its audio: the broadcast extension ({@code bext}), texts ({@code LIST}
 * of type {@code INFO}), and cue points ({@code cue } and {@code LIST} of type {@code adtl}). Other
 * chunks are not read.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class WavMetadata {
  /** Nothing at all. */
  public static final WavMetadata NONE =
      new WavMetadata(Optional.empty(), List.of(), List.of(), List.of());

  private final Optional<BroadcastExtension> broadcast;
  private final List<InfoEntry> info;
  private final List<CuePoint> cuePoints;
  private final List<MetadataProblem> problems;

  private WavMetadata(
      Optional<BroadcastExtension> broadcast,
      List<InfoEntry> info,
      List<CuePoint> cuePoints,
      List<MetadataProblem> problems) {
    this.broadcast = broadcast;
    this.info = List.copyOf(info);
    this.cuePoints = List.copyOf(cuePoints);
    this.problems = List.copyOf(problems);
  }

  /** {@return the broadcast extension, if there is one} */
  public Optional<BroadcastExtension> broadcast() {
    return broadcast;
  }

  /** {@return the texts in the order of the file, also several of one id; unmodifiable} */
  public List<InfoEntry> info() {
    return info;
  }

  /**
   * {@return the first text of an id, if there is one}
   *
   * @param id what the text is
   */
  public Optional<String> info(InfoId id) {
    return info.stream().filter(e -> e.id().equals(id.id())).map(InfoEntry::text).findFirst();
  }

  /** {@return the cue points in the order of the file; unmodifiable} */
  public List<CuePoint> cuePoints() {
    return cuePoints;
  }

  /**
   * {@return what was understood only in part, or left out; empty for a file that is right;
   * unmodifiable} Nothing of it is written.
   */
  public List<MetadataProblem> problems() {
    return problems;
  }

  /** {@return whether there is nothing that could be written} */
  public boolean isEmpty() {
    return broadcast.isEmpty() && info.isEmpty() && cuePoints.isEmpty();
  }

  /**
   * {@return the same with a broadcast extension}
   *
   * @param extension in place of the one that may be there
   */
  public WavMetadata withBroadcast(BroadcastExtension extension) {
    return new WavMetadata(Optional.of(extension), info, cuePoints, problems);
  }

  /** {@return the same without a broadcast extension} */
  public WavMetadata withoutBroadcast() {
    return new WavMetadata(Optional.empty(), info, cuePoints, problems);
  }

  /**
   * {@return the same with other texts}
   *
   * @param entries in place of those that are there, in order
   */
  public WavMetadata withInfo(List<InfoEntry> entries) {
    return new WavMetadata(broadcast, entries, cuePoints, problems);
  }

  /**
   * {@return the same with other cue points}
   *
   * @param points in place of those that are there, in order
   * @throws IllegalArgumentException if two have one id
   */
  public WavMetadata withCuePoints(List<CuePoint> points) {
    Set<Long> ids = new HashSet<>();
    for (CuePoint point : points) {
      if (!ids.add(point.id())) {
        throw new IllegalArgumentException(
            "cue points: found the id " + point.id() + " twice, expected it once");
      }
    }
    return new WavMetadata(broadcast, info, points, problems);
  }

  /**
   * {@return the same with other problems}
   *
   * @param found in place of those that are there
   */
  public WavMetadata withProblems(List<MetadataProblem> found) {
    return new WavMetadata(broadcast, info, cuePoints, found);
  }

  /**
   * {@return what is true of a part of the audio} Cue points within it are counted from its first
   * frame, others are dropped. The time reference of the broadcast extension is moved on to that
   * frame, or left out where it would exceed 2^63−1; loudness values, which were measured over the
   * whole, are dropped. All else stays.
   *
   * @param first the first frame of the part, 0 or more
   * @param end the frame behind its last one; {@link Long#MAX_VALUE} is behind any
   * @throws IllegalArgumentException if the frames are not in that order
   */
  public WavMetadata cut(long first, long end) {
    if (first < 0 || end < first) {
      throw new IllegalArgumentException("frames: found " + first + " to " + end);
    }
    List<CuePoint> within = new ArrayList<>();
    for (CuePoint point : cuePoints) {
      if (point.frame() >= first && point.frame() < end) {
        within.add(point.at(point.frame() - first));
      }
    }
    return new WavMetadata(
        broadcast.map(extension -> movedOn(extension, first)), info, within, problems);
  }

  private static BroadcastExtension movedOn(BroadcastExtension extension, long frames) {
    BroadcastExtension.Builder builder = extension.toBuilder().withoutLoudness();
    OptionalLong reference = extension.timeReference();
    if (reference.isPresent()) {
      long moved = reference.getAsLong() + frames;
      return (moved < 0 ? builder.withoutTimeReference() : builder.timeReference(moved)).build();
    }
    return builder.build();
  }

  /**
   * {@return what is true of the audio at another sample rate} Cue points and the time reference
   * are counted in frames of that rate, to the nearest; what a file cannot count then is dropped.
   *
   * @param from the sample rate until now, 1 or more
   * @param to the other one, 1 or more
   * @throws IllegalArgumentException if one is not positive
   */
  public WavMetadata resampled(long from, long to) {
    if (from < 1 || to < 1) {
      throw new IllegalArgumentException(
          "sample rates: found " + from + " and " + to + ", expected 1 or more");
    }
    if (from == to) {
      return this;
    }
    List<CuePoint> points = new ArrayList<>();
    for (CuePoint point : cuePoints) {
      BigInteger frame = scaled(point.frame(), from, to);
      if (frame.bitLength() <= Integer.SIZE) {
        points.add(point.at(frame.longValue()));
      }
    }
    return new WavMetadata(
        broadcast.map(extension -> resampled(extension, from, to)), info, points, problems);
  }

  private static BroadcastExtension resampled(BroadcastExtension extension, long from, long to) {
    OptionalLong reference = extension.timeReference();
    if (reference.isEmpty()) {
      return extension;
    }
    BigInteger frame = scaled(reference.getAsLong(), from, to);
    BroadcastExtension.Builder builder = extension.toBuilder();
    return (frame.bitLength() < Long.SIZE
            ? builder.timeReference(frame.longValue())
            : builder.withoutTimeReference())
        .build();
  }

  private static BigInteger scaled(long frame, long from, long to) {
    BigInteger twice = BigInteger.valueOf(from).shiftLeft(1);
    return BigInteger.valueOf(frame)
        .multiply(BigInteger.valueOf(to))
        .shiftLeft(1)
        .add(BigInteger.valueOf(from))
        .divide(twice);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WavMetadata that
        && broadcast.equals(that.broadcast)
        && info.equals(that.info)
        && cuePoints.equals(that.cuePoints)
        && problems.equals(that.problems);
  }

  @Override
  public int hashCode() {
    return Objects.hash(broadcast, info, cuePoints, problems);
  }

  @Override
  public String toString() {
    return (broadcast.isPresent() ? broadcast.get() + ", " : "")
        + info.size()
        + " texts, "
        + cuePoints.size()
        + " cue points"
        + (problems.isEmpty() ? "" : ", " + problems);
  }
}
