// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.setup;

/**
 * A settings file to fill in: what stands in angle brackets says what belongs there, and is refused
 * as long as it stands.
 */
final class SettingsTemplate {
  private SettingsTemplate() {}

  static String text() {
    return """
    {
      "tenantUrl": "https://<customer specific name>.xima.cloud",
      "authenticationKeyFile": "<name of a file that holds the Authentication Key alone>",
      "timeZone": "<time zone of the tenant, as America/Denver>",
      "preferredTimeZone": "<time zone in which call times are written, as America/Denver>",
      "recording": {
        "extensions": [
          "<extension of a recorded user, as 200; one entry for each>"
        ]
      },
      "wfm": {
        "reportId": "<Report ID from API Enablement > Historical Data Access>",
        "groups": [
          "<exact name of a group or skill; one entry for each>"
        ],
        "reasonCodes": {
          "<exact text of a reason code for DND>": "<its Encore activity>"
        },
        "agents": [
          "<agent to be monitored, as Spencer Porter(253); one entry for each>"
        ]
      }
    }
    """;
  }
}
