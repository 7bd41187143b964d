// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.settings;

import com.ximasdk.settings.TenantUrl;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a setting's text has to look like, and what is said where it does not. */
public enum SettingRule {
  /** The address of the tenant. */
  TENANT_URL(
      "The tenant URL",
      "https://<customer name>.xima.cloud",
      "It is the address of the customer's web portal and of the Xima CCaaS Desktop application.") {
    @Override
    Optional<String> problem(@Nullable String text) {
      if (text == null) {
        return Optional.of(missing());
      }
      try {
        TenantUrl.of(text);
        return Optional.empty();
      } catch (IllegalArgumentException e) {
        return Optional.of(e.getMessage() + " " + where);
      }
    }
  },

  /** Where the authentication key is kept. */
  KEY_PLACE(
      "The place of the authentication key",
      "the name of a file or of an environment variable",
      "The key is shown in the Xima CCaaS Desktop application under API Enablement > Service"
          + " Users; keep it apart from the other settings."),

  /** A time zone by its IANA name. */
  TIME_ZONE(
      "The time zone",
      "an IANA name, as America/Denver",
      "It is the time zone that is selected for the customer's tenant.") {
    @Override
    Optional<String> found(String text) {
      Set<String> zones = ZoneId.getAvailableZoneIds();
      if (zones.contains(text)) {
        return Optional.empty();
      }
      String meant =
          Spelling.nearest(text, zones).map(zone -> " (did you mean " + zone + "?)").orElse("");
      return Optional.of("is " + Quote.of(text) + meant);
    }
  },

  /** A user extension. */
  EXTENSION(
      "An extension",
      "the number alone, as 253, one entry for each",
      "It is the number in the last brackets in the Xima CCaaS Users list, in Phone or Agent"
          + " Licensing.") {
    @Override
    Optional<String> found(String text) {
      return unless(EXTENSION_FORM, text);
    }
  },

  /** The id of an API enabled report. */
  REPORT_ID(
      "The Report ID",
      "letters and digits, as LMIU6034",
      "It is shown in the Xima CCaaS Desktop application under API Enablement > Historical Data"
          + " Access, field Report ID.") {
    @Override
    Optional<String> found(String text) {
      return unless(REPORT_ID_FORM, text);
    }
  },

  /** The name of a group or skill. */
  GROUP(
      "A group or skill",
      "its exact name",
      "The names are shown in the Group parameter of the report, under API Enablement > Historical"
          + " Data Access > Show Request Details."),

  /** A reason code for DND. */
  REASON_CODE(
      "A reason code",
      "its exact text",
      "It is the text that an agent selects for DND in Xima CCaaS."),

  /** What Encore calls an activity. */
  ACTIVITY(
      "The Encore activity of a reason code",
      "the name of an activity",
      "The activities are those of Encore WFM."),

  /** The heading of a report's column. */
  HEADING(
      "The heading of a column",
      "the exact text at the top of the column",
      "It is shown in the report that was made from the custom template.");

  private static final Pattern EXTENSION_FORM = Pattern.compile("[^\\s(),;]{1,64}");
  private static final Pattern REPORT_ID_FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int LONGEST_NAME = 500;

  final String subject;
  final String expected;
  final String where;

  SettingRule(String subject, String expected, String where) {
    this.subject = subject;
    this.expected = expected;
    this.where = where;
  }

  /** What is said where the setting is missing. */
  public String missing() {
    return sentence("is missing");
  }

  /** What is said where the setting is of another kind, as a number in place of a text. */
  public String ofWrongKind(String kind) {
    return sentence("is " + kind);
  }

  /** What is said of a text, if something is wrong with it. */
  Optional<String> problem(@Nullable String text) {
    if (text == null) {
      return Optional.of(missing());
    }
    if (text.isBlank()) {
      return Optional.of(sentence("is blank"));
    }
    return found(text).map(this::sentence);
  }

  /** What was found in a text that is not blank, if it is wrong. By default a name is taken. */
  Optional<String> found(String text) {
    if (text.length() > LONGEST_NAME) {
      return Optional.of("has " + text.length() + " characters");
    }
    return text.chars().anyMatch(Character::isISOControl)
        ? Optional.of("is " + Quote.of(text) + ", with a line end or another control character")
        : Optional.empty();
  }

  private static Optional<String> unless(Pattern form, String text) {
    return form.matcher(text).matches() ? Optional.empty() : Optional.of("is " + Quote.of(text));
  }

  private String sentence(String found) {
    return subject + " " + found + ". Expected " + expected + ". " + where;
  }
}
