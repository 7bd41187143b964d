// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.internal.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How far a feed is with one extension.
 *
 * @param from the first start that is wanted
 * @param remembers what starts before this was gone through and is forgotten; not before {@link
 *     #from}
 * @param watermark up to where all was gone through once; not before {@link #remembers}
 * @param ahead how far it was with a later first start, before an earlier one was wanted
 */
record ExtensionMark(
    Instant from, Instant remembers, Instant watermark, Optional<ExtensionMark> ahead) {
  private static final Set<String> MEMBERS = Set.of("from", "remembers", "watermark", "ahead");

  ExtensionMark {
    if (remembers.isBefore(from) || watermark.isBefore(remembers)) {
      throw new IllegalArgumentException(
          "found from %s, remembers %s, watermark %s; expected each not before the one before it"
              .formatted(from, remembers, watermark));
    }
  }

  static ExtensionMark beginningAt(Instant from) {
    return new ExtensionMark(from, from, from, Optional.empty());
  }

  /** Whether anything was gone through; where it begins in a time to come, nothing was. */
  boolean isBegun() {
    return watermark.isAfter(from);
  }

  /** Whether all recordings with this start were gone through and are not remembered any more. */
  boolean hasForgotten(Instant start) {
    return (!start.isBefore(from) && start.isBefore(remembers))
        || (ahead.isPresent() && ahead.get().hasForgotten(start));
  }

  /**
   * The mark when all up to a time was gone through.
   *
   * @param overlap how far behind the watermark recordings are remembered from then on
   */
  ExtensionMark reached(Instant time, Duration overlap) {
    if (!time.isAfter(watermark)) {
      return this;
    }
    if (ahead.isPresent() && !time.isBefore(ahead.get().from())) {
      ExtensionMark later = ahead.get().reached(time, overlap);
      return new ExtensionMark(from, later.remembers, later.watermark, later.ahead);
    }
    return new ExtensionMark(
        from, Instants.later(remembers, Instants.minus(time, overlap)), time, ahead);
  }

  /** The mark when what starts before a time is not remembered any more. */
  ExtensionMark forgetting(Instant before) {
    return new ExtensionMark(
        from,
        Instants.later(remembers, Instants.earlier(before, watermark)),
        watermark,
        ahead.map(later -> later.forgetting(before)));
  }

  /**
   * The mark when the extension is wanted from a start on. A later one changes nothing: what was
   * wanted once is not given up, least of all where a program counts its start from now.
   */
  ExtensionMark wantedFrom(Instant start) {
    // One step back at a time: a second one is taken when the first is made good.
    return start.isBefore(from) && ahead.isEmpty()
        ? new ExtensionMark(start, start, start, Optional.of(this))
        : this;
  }

  /** As it is stored, in JSON. */
  String text() {
    return json().toString();
  }

  private ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("from", from.toString());
    json.put("remembers", remembers.toString());
    json.put("watermark", watermark.toString());
    ahead.ifPresent(mark -> json.set("ahead", mark.json()));
    return json;
  }

  /**
   * Reads {@link #text()}.
   *
   * @throws IllegalArgumentException if that is none
   */
  static ExtensionMark parse(String text) {
    try {
      return read(new PositionMember("", Json.MAPPER.readTree(text)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "found no JSON (" + e.getOriginalMessage() + "), expected a mark", e);
    }
  }

  private static ExtensionMark read(PositionMember all) {
    all.allows(MEMBERS);
    return new ExtensionMark(
        all.member("from").instant(),
        all.member("remembers").instant(),
        all.member("watermark").instant(),
        all.has("ahead") ? Optional.of(read(all.member("ahead"))) : Optional.empty());
  }
}
