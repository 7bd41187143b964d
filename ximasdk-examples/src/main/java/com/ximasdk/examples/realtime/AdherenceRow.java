// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.mapping.adherence.AdherenceFinding;
import com.ximasdk.mapping.adherence.AdherenceSpan;
import com.ximasdk.mapping.adherence.AgentAdherence;
import com.ximasdk.realtime.MonitoredAgent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far one agent keeps to its schedule, and what it does now. In order, who needs attention
 * comes first: who does not keep to it now, and of those who is unknown, whoever has been so for
 * longest; then whoever kept to it least.
 *
 * @param agent the agent, as the schedule names it
 * @param percent the conformance; empty if nothing is known
 * @param unknown for how long it is not known what the agent did
 * @param planned what is planned now; empty text if nothing is
 * @param doing the state now, or why there is none
 * @param finding what is found now; empty if nothing is planned
 * @param since since when its standing is so without a gap; the instant of the row if it has none
 */
record AdherenceRow(
    MonitoredAgent agent,
    Optional<BigDecimal> percent,
    Duration unknown,
    String planned,
    String doing,
    Optional<AdherenceFinding> finding,
    Instant since)
    implements Comparable<AdherenceRow> {
  /** Above every conformance, so that who has none is last. */
  private static final BigDecimal NO_PERCENT = BigDecimal.valueOf(1_000);

  private static final Comparator<AdherenceRow> ORDER =
      Comparator.comparing(AdherenceRow::urgency)
          .thenComparing(row -> row.standing().needsAttention() ? row.since() : Instant.MIN)
          .thenComparing(
              row ->
                  row.standing().needsAttention()
                      ? BigDecimal.ZERO
                      : row.percent().orElse(NO_PERCENT))
          .thenComparing(row -> row.agent().loginId());

  /**
   * The row of an agent.
   *
   * @param result what it amounts to until now
   * @param doing the state now, or why there is none
   * @param now the end of the result
   */
  static AdherenceRow of(AgentAdherence result, String doing, Instant now) {
    Optional<AdherenceFinding> finding = result.latest();
    List<AdherenceSpan> spans = finding.isPresent() ? result.spans() : List.of();
    return new AdherenceRow(
        result.agent(),
        result.conformancePercent(),
        result.unknown(),
        spans.isEmpty() ? "" : spans.get(spans.size() - 1).planned(),
        doing,
        finding,
        spans.isEmpty() ? now : beginning(spans));
  }

  /** Where the last spans of one standing begin, between which there is no gap. */
  private static Instant beginning(List<AdherenceSpan> spans) {
    int first = spans.size() - 1;
    Standing standing = Standing.of(spans.get(first).finding());
    while (first > 0
        && spans.get(first - 1).to().equals(spans.get(first).from())
        && Standing.of(spans.get(first - 1).finding()) == standing) {
      first--;
    }
    return spans.get(first).from();
  }

  Standing standing() {
    return finding.map(Standing::of).orElse(Standing.NOTHING_PLANNED);
  }

  /** Whoever needs no attention is as urgent as everybody else who does not. */
  private Standing urgency() {
    return standing().needsAttention() ? standing() : Standing.ADHERENT;
  }

  @Override
  public int compareTo(AdherenceRow other) {
    return ORDER.compare(this, other);
  }

  /** A finding in words. */
  static String words(AdherenceFinding finding) {
    return finding.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** How an agent stands, the one that needs most attention first. */
  enum Standing implements StandingCounts.Kind {
    NOT_ADHERENT("not adherent", "deviate", true),
    UNKNOWN("unknown", "unknown", true),
    ADHERENT("adherent", "keep", false),
    NOTHING_PLANNED("nothing planned", "free", false);

    private final String label;
    private final String brief;
    private final boolean needsAttention;

    Standing(String label, String brief, boolean needsAttention) {
      this.label = label;
      this.brief = brief;
      this.needsAttention = needsAttention;
    }

    static Standing of(AdherenceFinding finding) {
      return finding == AdherenceFinding.ADHERENT
          ? ADHERENT
          : finding == AdherenceFinding.NOT_ADHERENT ? NOT_ADHERENT : UNKNOWN;
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public String brief() {
      return brief;
    }

    boolean needsAttention() {
      return needsAttention;
    }
  }
}
