// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.exchange.Request;
import com.ximasdk.examples.learn.exchange.Subject;
import com.ximasdk.internal.text.KeyMask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers of a tenant, made anonymous: a file an answer, {@code exchanges.json} with what was asked
 * and the headers, and {@code settings.json} under which they are read.
 *
 * <p>Names, numbers, keys, ids and free texts are replaced, the same by the same in all files, each
 * by one of its kind; times are shifted by one number of whole weeks; audio becomes silence. What
 * is kept stands in a list ({@link Vocabulary}); what does not is replaced. At the end each file is
 * searched for what was replaced, and left out if it holds any of it.
 */
public final class Samples {
  /** The rows of a list that a sample has at most. */
  static final int MOST_ROWS = 200;

  private static final int MOST_TEXT = 1 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<SampleFile> files;
  private final List<String> withheld;

  private Samples(List<SampleFile> files, List<String> withheld) {
    this.files = List.copyOf(files);
    this.withheld = List.copyOf(withheld);
  }

  /**
   * What the samples are of.
   *
   * @param exchanges the answers
   * @param settings the settings file under which they can be read
   * @param measured headings of the tenant's own whose cells are counts, lengths of time or labels
   *     of intervals
   * @param key the key, which is looked for at the end
   * @param zone the tenant's zone
   * @param now the time
   */
  public record Source(
      List<Exchange> exchanges,
      JsonNode settings,
      Set<String> measured,
      String key,
      ZoneId zone,
      Instant now) {
    /** Copies the lists. */
    public Source {
      exchanges = List.copyOf(exchanges);
      measured = Set.copyOf(measured);
    }

    /** Nothing of the tenant's data. */
    @Override
    public String toString() {
      return "Source[" + exchanges.size() + " exchanges]";
    }
  }

  /**
   * Makes samples.
   *
   * @param source what of
   * @param random decides what stands for what; not to be guessed from outside
   */
  public static Samples of(Source source, Random random) {
    TimeShift shift = TimeShift.random(random, source.zone(), source.now());
    // Once to know all that is replaced, so that nothing of it is given out for something else.
    Disguise trial = new Disguise(random, Set.of());
    new Writing(source, new TextDisguise(trial, shift), shift).files();
    Disguise disguise = new Disguise(random, trial.replaced());
    List<SampleFile> files = new Writing(source, new TextDisguise(disguise, shift), shift).files();
    return withoutLeaks(files, new Leaks(trial.replaced()), KeyMask.of(source.key()));
  }

  private static Samples withoutLeaks(List<SampleFile> files, Leaks leaks, KeyMask key) {
    List<SampleFile> safe = new ArrayList<>();
    List<String> withheld = new ArrayList<>();
    for (SampleFile file : files) {
      String text = new String(file.content(), StandardCharsets.UTF_8);
      boolean audio = file.name().endsWith(".wav");
      if (audio || (!leaks.in(text) && key.masked(text).equals(text))) {
        safe.add(file);
      } else {
        withheld.add(file.name());
      }
    }
    return new Samples(safe, withheld);
  }

  /** The files. */
  public List<SampleFile> files() {
    return files;
  }

  /** The names of files that are left out, since something personal was found in them. */
  public List<String> withheld() {
    return withheld;
  }

  /** Writes all files with one disguise. */
  private static final class Writing {
    private final Source source;
    private final TextDisguise texts;
    private final JsonDisguise json;
    private final HeaderDisguise headers;
    private final MarkupDisguise markup;

    Writing(Source source, TextDisguise texts, TimeShift shift) {
      this.source = source;
      this.texts = texts;
      this.json = new JsonDisguise(texts, shift, MOST_ROWS, source.measured());
      this.headers = new HeaderDisguise(texts);
      this.markup = new MarkupDisguise(texts);
    }

    List<SampleFile> files() {
      List<SampleFile> files = new ArrayList<>();
      ArrayNode index = JsonNodeFactory.instance.arrayNode();
      for (Exchange exchange : source.exchanges()) {
        String name =
            String.format(
                Locale.ROOT,
                "%02d-%s",
                index.size() + 1,
                exchange.request().subject().name().toLowerCase(Locale.ROOT));
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.set("request", request(exchange.request()));
        entry.put("status", exchange.status());
        Optional<SampleFile> body = body(name, exchange, entry);
        entry.set(
            "headers",
            JSON.valueToTree(
                headers.of(exchange.headers(), body.map(file -> file.content().length).orElse(0))));
        body.ifPresent(file -> entry.put("file", file.name()));
        body.ifPresent(files::add);
        index.add(entry);
      }
      files.add(new SampleFile("exchanges.json", pretty(index)));
      files.add(
          new SampleFile(
              "settings.json", pretty(new SettingsDisguise(texts, json).of(source.settings()))));
      return files;
    }

    private ObjectNode request(Request request) {
      ObjectNode entry = JsonNodeFactory.instance.objectNode();
      entry.put("method", request.method());
      ArrayNode path = entry.putArray("path");
      request.segments().forEach(segment -> path.add(json.member(segment)));
      ArrayNode query = entry.putArray("query");
      request
          .query()
          .forEach(
              one ->
                  query
                      .addObject()
                      .put("name", json.member(one.name()))
                      .put("value", value(one.value())));
      JsonNode body = parsed(request.body().getBytes(StandardCharsets.UTF_8));
      if (body != null) {
        entry.set("body", json.of(body));
      }
      return entry;
    }

    private String value(String value) {
      return Vocabulary.ENUMERATION.knows(value) ? value : texts.of(value);
    }

    private Optional<SampleFile> body(String name, Exchange exchange, ObjectNode entry) {
      byte[] body = exchange.body();
      if (body.length == 0) {
        return Optional.empty();
      }
      if (!exchange.isWhole()) {
        entry.put("note", "The answer is longer than is taken, and not kept.");
        return Optional.empty();
      }
      JsonNode tree = parsed(body);
      if (tree != null) {
        byte[] written = compact(json.of(tree));
        if (json.isCut()) {
          entry.put("note", "A list is cut behind " + MOST_ROWS + " rows.");
        }
        return Optional.of(new SampleFile(name + ".json", written));
      }
      if (exchange.request().subject() == Subject.AUDIO && exchange.isOk()) {
        Optional<SampleFile> silent =
            SilentWav.of(body).map(wav -> new SampleFile(name + ".wav", wav));
        entry.put("note", silent.isPresent() ? "The sound is silence." : "No WAV file: not kept.");
        return silent;
      }
      if (exchange.mediaType().startsWith("text/")) {
        String text = exchange.text();
        String kept = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        return Optional.of(
            new SampleFile(name + ".txt", markup.of(kept).getBytes(StandardCharsets.UTF_8)));
      }
      entry.put("note", "Neither JSON nor text: not kept.");
      return Optional.empty();
    }
  }

  private static @Nullable JsonNode parsed(byte[] bytes) {
    try {
      JsonNode tree = bytes.length == 0 ? null : JSON.readTree(bytes);
      return tree != null && tree.isContainerNode() ? tree : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static byte[] compact(JsonNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON that was read cannot be written.", e);
    }
  }

  private static byte[] pretty(JsonNode node) {
    try {
      return JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON that was made cannot be written.", e);
    }
  }
}
