// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.ximasdk.error.SettingsViolation;
import com.ximasdk.internal.text.Spelling;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.roster.Party;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with settings, and says what was found in place of it. */
final class SettingsCheck {
  /** By setting, and the tenth entry of a list after the second. */
  static final Comparator<SettingsViolation> ORDER =
      Comparator.comparing((SettingsViolation violation) -> padded(violation.setting()))
          .thenComparing(SettingsViolation::message);

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final int LONGEST_SHOWN = 500;

  private SettingsCheck() {}

  /** What is wrong, in {@link #ORDER}; empty if nothing is. */
  static List<SettingsViolation> violations(XimaSettings settings) {
    List<SettingsViolation> violations = new ArrayList<>();
    for (ConstraintViolation<XimaSettings> violation :
        BeanValidation.validator().validate(settings)) {
      violations.add(
          new SettingsViolation(
              name(violation),
              SettingMessage.of(violation.getMessageTemplate(), found(violation))));
    }
    settings.furtherViolations(violations);
    return violations.stream().distinct().sorted(ORDER).toList();
  }

  /** Tells each text that stands there twice, ignoring blanks around them. */
  static void distinct(String setting, Collection<String> texts, List<SettingsViolation> to) {
    distinct(setting, texts, String::strip, to);
  }

  /** Tells each text that stands there twice in the form in which such texts are compared. */
  static void distinct(
      String setting,
      Collection<String> texts,
      UnaryOperator<String> form,
      List<SettingsViolation> to) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new LinkedHashSet<>();
    for (@Nullable String text : texts) {
      if (text != null && !text.isBlank() && !seen.add(form.apply(text))) {
        twice.add(text.strip());
      }
    }
    if (!twice.isEmpty()) {
      String found = twice.stream().map(Quote::of).collect(Collectors.joining(", "));
      to.add(
          new SettingsViolation(
              setting, "It holds " + found + " more than once. Expected each once."));
    }
  }

  /** Tells each agent without an extension, and those that have one in common. */
  static void agents(String setting, List<String> agents, List<SettingsViolation> to) {
    for (int i = 0; i < agents.size(); i++) {
      @Nullable String agent = agents.get(i);
      if (agent != null && !agent.isBlank() && extension(agent).isEmpty()) {
        to.add(
            new SettingsViolation(
                setting + "[" + i + "]", SettingMessage.of(SettingMessage.AGENT, found(agent))));
      }
    }
    distinct(
        setting,
        agents,
        agent -> extension(agent).isEmpty() ? agent.strip() : extension(agent),
        to);
  }

  private static String extension(String agent) {
    return Party.parse(agent).extension(Party.Side.AGENT);
  }

  /** Tells a text that is no address of a tenant. */
  static void tenantUrl(@Nullable String text, List<SettingsViolation> to) {
    if (text == null) {
      to.add(
          new SettingsViolation(
              "tenantUrl", SettingMessage.of(SettingMessage.TENANT_URL, "is missing")));
      return;
    }
    try {
      TenantUrl.of(text);
    } catch (IllegalArgumentException e) {
      to.add(new SettingsViolation("tenantUrl", e.getMessage() + SettingMessage.WEB_PORTAL));
    }
  }

  /** Tells a text that is no name of a time zone. */
  static void timeZone(
      String setting, String template, @Nullable String text, List<SettingsViolation> to) {
    Set<String> zones = ZoneId.getAvailableZoneIds();
    if (text != null && !zones.contains(text)) {
      String meant =
          Spelling.nearest(text, zones).map(zone -> " (did you mean " + zone + "?)").orElse("");
      to.add(new SettingsViolation(setting, SettingMessage.of(template, found(text) + meant)));
    }
  }

  /**
   * The length that a text says; tells one that is none, or is negative.
   *
   * @return null if there is no text, or it was told
   */
  static @Nullable Duration duration(
      String setting, String template, @Nullable String text, List<SettingsViolation> to) {
    if (text == null) {
      return null;
    }
    try {
      Duration duration = Duration.parse(text.strip());
      if (!duration.isNegative()) {
        return Durations.clamped(duration);
      }
    } catch (DateTimeParseException | ArithmeticException e) {
      // Told below.
    }
    to.add(new SettingsViolation(setting, SettingMessage.of(template, found(text))));
    return null;
  }

  private static String found(ConstraintViolation<?> violation) {
    return violation.getInvalidValue() instanceof Collection<?>
        ? "is empty"
        : found((String) violation.getInvalidValue());
  }

  /** What is said of a text in place of {@link SettingMessage#FOUND}. */
  static String found(@Nullable String text) {
    if (text == null) {
      return "is missing";
    }
    if (text.isBlank()) {
      return "is blank";
    }
    if (text.length() > LONGEST_SHOWN) {
      return "has " + text.length() + " characters";
    }
    boolean breaks = text.chars().anyMatch(Character::isISOControl);
    return "is "
        + Quote.of(text)
        + (breaks ? ", with a line end or another control character" : "");
  }

  /** The path as a technician reads it: {@code wfm.groups[2]}, {@code wfm.headings[minutes]}. */
  private static String name(ConstraintViolation<?> violation) {
    StringBuilder name = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      Stream.of(Optional.ofNullable(node.getIndex()), Optional.ofNullable(node.getKey()))
          .flatMap(Optional::stream)
          .forEach(place -> name.append('[').append(Quote.inPath(place.toString())).append(']'));
      if (node.getKind() == ElementKind.PROPERTY) {
        name.append(name.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return name.toString();
  }

  private static String padded(String setting) {
    return NUMBER
        .matcher(setting)
        .replaceAll(
            number -> " ".repeat(Math.max(0, 10 - number.group().length())) + number.group());
  }
}
