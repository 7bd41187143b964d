// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What a technician who knows a dialect writes into the settings file, beside URL and key. */
final class DialectSettings {
  /** Nothing but what every tenant needs: the defaults hold. */
  static final String DEFAULTS =
      """
      {
        "timeZone": "America/Denver",
        "recording": { "extensions": ["104", "200", "204", "206", "253", "271", "272"] },
        "wfm": { "reportId": "LT39K5C5", "groups": ["CC Sales", "Billing"] }
      }
      """;

  private static final Map<String, String> OF_DIALECTS =
      Map.of(
          "plain",
          DEFAULTS,
          "alpine",
          """
          {
            "timeZone": "America/Denver",
            "recording": {
              "extensions": ["104", "200", "204", "206", "253", "271", "272"],
              "audioPath": "v2",
              "listWindow": "PT12H",
              "readyStatuses": ["COMPLETE"],
              "nobodyTexts": ["266696687"],
              "fieldSources": { "callerId": "cli", "finalGroup": "queue", "accountCodes": "codes" }
            },
            "wfm": {
              "reportId": "LT39K5C5",
              "groups": ["CC Sales", "Billing"],
              "intervalMinutes": 30,
              "intervalLabel": "hoursAndMinutes",
              "totals": ["Gesamt"],
              "durationUnit": "seconds",
              "metricIdJoining": "comma",
              "stateMember": "presence",
              "reasonCodes": { "Lunch": "Meal" },
              "reasonSeparators": [" | reason"],
              "realtimeDurationUnit": "seconds",
              "notReadyMember": "pending"
            }
          }
          """,
          "basin",
          """
          {
            "timeZone": "America/Denver",
            "preferredTimeZone": "America/New_York",
            "recording": {
              "extensions": ["104", "200", "204", "206", "253", "271", "272"],
              "audioPath": "v2",
              "listWindow": "PT2H",
              "listOverlap": "PT15M",
              "agentChannel": 0,
              "readyStatuses": ["ARCHIVED"],
              "conferenceWords": ["Meet-me room"],
              "fieldSources": { "ximaCallId": "interaction", "callerLocation": ["place", "region"] }
            },
            "wfm": {
              "reportId": "LT39K5C5",
              "groups": ["CC Sales", "Billing"],
              "intervalMinutes": 60,
              "intervalLabel": "hours",
              "durationUnit": "seconds",
              "stateMember": "currentStatus",
              "notReadyMember": "outstanding"
            }
          }
          """,
          "canyon",
          """
          {
            "timeZone": "America/Denver",
            "recording": {
              "extensions": ["104", "200", "204", "206", "253", "271", "272"],
              "fieldSources": { "callerId": "displayName" }
            },
            "wfm": {
              "reportId": "CR4M7Q2Z",
              "groups": ["CC Sales", "Billing"],
              "headings": {
                "minutes": "Interval", "presented": "Offered", "answered": "Handled",
                "abandoned": "Lost", "avgDuration": "AHT"
              },
              "intervalMinutes": 20,
              "timeframeParameter": "Reporting Period",
              "totals": ["Sum of all"],
              "metricIdJoining": "comma",
              "realtimeDurationUnit": "seconds"
            }
          }
          """,
          "delta",
          """
          {
            "timeZone": "America/Denver",
            "recording": {
              "extensions": ["104", "200", "204", "206", "253", "271", "272"],
              "listWindow": "PT6H",
              "readyStatuses": ["Available"],
              "conferenceWords": ["Konferenz"],
              "fieldSources": { "finalGroup": "lastQueue" }
            },
            "wfm": {
              "reportId": "LT39K5C5",
              "groups": ["CC Sales", "Billing"],
              "intervalMinutes": 10,
              "totals": ["All day"],
              "durationUnit": "milliseconds",
              "stateMember": "availability",
              "otherTextsAreReasonCodes": true,
              "notReadyMember": "retry"
            }
          }
          """,
          "estuary",
          """
          {
            "timeZone": "America/Denver",
            "recording": {
              "extensions": ["104", "200", "204", "206", "253", "271", "272"],
              "listWindow": "PT3H",
              "listOverlap": "PT30M",
              "callDetailsReportId": "LMIU6034"
            },
            "wfm": {
              "reportId": "LT39K5C5",
              "groups": ["CC Sales", "Billing"],
              "intervalMinutes": 5,
              "intervalLabel": "hoursAndMinutes",
              "durationUnit": "milliseconds",
              "stateMember": "statusText",
              "reasonSeparators": [" / reason"],
              "realtimeDurationUnit": "seconds"
            }
          }
          """);

  private DialectSettings() {}

  static ObjectNode defaults() {
    return parsed(DEFAULTS);
  }

  /** A copy that a test may change. */
  static ObjectNode of(String dialect) {
    String text = OF_DIALECTS.get(dialect);
    if (text == null) {
      throw new AssertionError("nobody has written settings for the dialect " + dialect);
    }
    return parsed(text);
  }

  private static ObjectNode parsed(String text) {
    try {
      return (ObjectNode) DialectRun.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
