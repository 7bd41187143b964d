// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.benchmark.Comparison.Reading;
import com.ximasdk.benchmark.Rounds.Repetition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row whose parts are the methods of one class with benchmarks. */
final class JmhRow implements Row {
  /** Makes what the benchmarks need, and takes it away again. */
  @FunctionalInterface
  interface Preparation {
    /** What was made: what the benchmarks are told of it, and how it is taken away. */
    record Made(Map<String, String> properties, AutoCloseable end) {
      static final Made NOTHING = new Made(Map.of(), () -> {});
    }

    Made make(Run run) throws Exception;
  }

  private record Held(
      String ours, String baseline, String title, Reading reading, Optional<Target> target) {}

  private record Rate(String ours, Optional<Target> target) {}

  private record Bytes(String ours, Optional<Target> target, double most) {}

  /** From here on what comes once no longer counts in the bytes of each. */
  private static final int MANY = 1_000;

  /** So many take seconds. */
  private static final int LONG = 1_000_000;

  private final String name;
  private final String about;
  private final Class<?> benchmark;
  private final List<Held> held = new ArrayList<>();
  private final List<Bytes> bytes = new ArrayList<>();
  private final List<Rate> rates = new ArrayList<>();
  private String parameter = "";
  private List<String> values = List.of("");
  private List<String> shortValues = List.of("");
  private boolean divided;
  private double flat = Double.POSITIVE_INFINITY;
  private String unit = "ms";
  private double nanosInUnit = 1e6;
  private Preparation preparation = run -> Preparation.Made.NOTHING;

  JmhRow(String name, String about, Class<?> benchmark) {
    this.name = name;
    this.about = about;
    this.benchmark = benchmark;
  }

  /** How many times as fast ours is as a baseline. */
  JmhRow speed(String ours, String baseline, String title, double atLeast) {
    return hold(ours, baseline, title, Reading.SPEED, Target.atLeast(atLeast));
  }

  /** How many times a baseline's time ours takes. */
  JmhRow cost(String ours, String baseline, String title, double atMost) {
    return hold(ours, baseline, title, Reading.COST, Target.atMost(atMost));
  }

  private JmhRow hold(String ours, String baseline, String title, Reading reading, Target target) {
    held.add(new Held(ours, baseline, title, reading, Optional.of(target)));
    return this;
  }

  /** How many operations a second, in millions; no target where that is not a number. */
  JmhRow rate(String ours, double atLeast) {
    rates.add(
        new Rate(
            ours, Double.isNaN(atLeast) ? Optional.empty() : Optional.of(Target.atLeast(atLeast))));
    return this;
  }

  /**
   * The bytes that are allocated.
   *
   * @param wanted the target; none where that is not a number
   * @param most what the short form lets pass
   */
  JmhRow bytes(String ours, double wanted, double most) {
    bytes.add(
        new Bytes(
            ours,
            Double.isNaN(wanted) ? Optional.empty() : Optional.of(Target.atMost(wanted)),
            most));
    return this;
  }

  /** Runs for each value of a parameter; for others in the short form. */
  JmhRow forEach(String parameterName, List<String> all, List<String> few) {
    parameter = parameterName;
    values = all;
    shortValues = few;
    return this;
  }

  /**
   * The parameter is how many there are of what is measured; figures are for one of them.
   *
   * @param most in the short form, bytes for one among the most over bytes for one among the fewest
   */
  JmhRow perOne(double most) {
    divided = true;
    flat = most;
    return this;
  }

  JmhRow micros() {
    unit = "us";
    nanosInUnit = 1e3;
    return this;
  }

  JmhRow prepared(Preparation made) {
    preparation = made;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String about() {
    return about;
  }

  @Override
  public void measure(Run run) throws Exception {
    Preparation.Made made = preparation.make(run);
    try (AutoCloseable end = made.end()) {
      Rounds rounds = new Rounds(run.options(), made.properties());
      Map<String, List<Double>> bytesByMethod = new LinkedHashMap<>();
      for (String value : run.isShort() ? shortValues : values) {
        Map<String, Measured> measured =
            rounds.measure(
                benchmark,
                "[A-Za-z0-9]+",
                parameter.isEmpty() ? Map.of() : Map.of(parameter, value),
                1,
                divided && Long.parseLong(value) >= LONG ? Repetition.SINGLE : Repetition.USUAL);
        tell(run, value, measured);
        for (Bytes each : bytes) {
          bytesByMethod
              .computeIfAbsent(each.ours(), key -> new ArrayList<>())
              .add(found(measured, each.ours()).bytes("", parts(value)).median());
        }
      }
      bytesByMethod.forEach(
          (method, found) -> {
            if (run.isShort() && found.size() > 1 && flat < Double.POSITIVE_INFINITY) {
              run.outcome()
                  .require(
                      name,
                      "what one among the most allocates, over one among the fewest (%s),"
                          .formatted(method),
                      found.get(found.size() - 1) / found.get(0),
                      flat);
            }
          });
    }
  }

  private double parts(String value) {
    return divided ? Double.parseDouble(value) : 1;
  }

  private void tell(Run run, String value, Map<String, Measured> measured) {
    double parts = parts(value);
    long size = divided ? Long.parseLong(value) : 0;
    String suffix = value.isEmpty() || divided ? "" : " (" + value + ")";
    for (Held each : held) {
      run.outcome()
          .add(
              new Comparison(
                  name,
                  each.ours() + suffix,
                  size,
                  found(measured, each.ours()).time("ours", unit, nanosInUnit, parts),
                  Optional.of(
                      found(measured, each.baseline())
                          .time(each.title(), unit, nanosInUnit, parts)),
                  each.reading(),
                  each.target()));
    }
    for (Rate each : rates) {
      run.outcome()
          .add(
              Comparison.value(
                  name,
                  each.ours() + suffix,
                  size,
                  found(measured, each.ours()).rate("ours"),
                  each.target()));
    }
    for (Bytes each : bytes) {
      Figure allocated = found(measured, each.ours()).bytes("ours", parts);
      run.outcome()
          .add(
              Comparison.value(
                  name,
                  each.ours() + suffix + ": bytes each",
                  size,
                  allocated,
                  divided && size < MANY ? Optional.empty() : each.target()));
      if (run.isShort()) {
        run.outcome()
            .require(
                name,
                "what %s%s allocates, in bytes,".formatted(each.ours(), suffix),
                allocated.median(),
                each.most());
      }
    }
  }

  private static Measured found(Map<String, Measured> measured, String method) {
    Measured found = measured.get(method);
    if (found == null) {
      throw new IllegalStateException("No benchmark " + method + " among " + measured.keySet());
    }
    return found;
  }
}
