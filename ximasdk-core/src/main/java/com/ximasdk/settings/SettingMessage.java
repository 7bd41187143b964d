// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

/** What is said of a setting that is wrong; {@link #FOUND} stands for what was found. */
final class SettingMessage {
  static final String FOUND = "{found}";

  static final String WEB_PORTAL =
      " It is the address of the customer's web portal and of the Xima CCaaS Desktop application.";
  static final String TENANT_URL =
      "The tenant URL {found}. Expected https://<customer name>.xima.cloud." + WEB_PORTAL;
  static final String KEY =
      "The authentication key {found}. Expected the long string of the Service User that ends in"
          + " '='. It is shown in the Xima CCaaS Desktop application under API Enablement > Service"
          + " Users.";
  static final String KEY_PLACE =
      "The place of the authentication key {found}. Expected the name of a file or of an"
          + " environment variable. The key is shown in the Xima CCaaS Desktop application under"
          + " API Enablement > Service Users; keep it apart from the other settings.";
  static final String TIME_ZONE =
      "The time zone {found}. Expected an IANA name, as America/Denver. It is the time zone that is"
          + " selected for the customer's tenant.";
  static final String PREFERRED_TIME_ZONE =
      "The preferred time zone {found}. Expected an IANA name, as America/Denver. It is the zone in"
          + " which call times are written; without it, that is the tenant's.";
  static final String EXTENSION =
      "An extension {found}. Expected the number alone, as 253, one entry for each. It is the"
          + " number in the last brackets in the Xima CCaaS Users list, in Phone or Agent"
          + " Licensing.";
  static final String NO_EXTENSION =
      "No extension is given. Expected the user extensions whose recordings are to be imported, at"
          + " least one. They are shown in the Xima CCaaS Users list.";
  static final String REPORT_ID =
      "The Report ID {found}. Expected letters and digits, as LMIU6034. It is shown in the Xima"
          + " CCaaS Desktop application under API Enablement > Historical Data Access, field Report"
          + " ID.";
  static final String GROUP =
      "A group or skill {found}. Expected its exact name. The names are shown in the Group"
          + " parameter of the report, under API Enablement > Historical Data Access > Show Request"
          + " Details.";
  static final String NO_GROUP =
      "No group or skill is given. Expected the exact names that the report is monitoring, at"
          + " least one. They are shown in the Group parameter of the report, under API Enablement"
          + " > Historical Data Access > Show Request Details.";
  static final String REASON_CODE =
      "A reason code {found}. Expected its exact text. It is the text that an agent selects for DND"
          + " in Xima CCaaS.";
  static final String ACTIVITY =
      "The Encore activity of a reason code {found}. Expected the name of an activity. The"
          + " activities are those of Encore WFM.";
  static final String HEADING =
      "The heading of a column {found}. Expected the exact text at the top of the column. It is"
          + " shown in the report that was made from the custom template.";
  static final String INTERVAL_MINUTES =
      "The interval length {found}. Expected 5, 10, 15, 20, 30 or 60 minutes. It is the time"
          + " interval that was selected for the report.";
  static final String INTERVAL_LABEL =
      "The form of interval labels {found}. Expected byColumn, twentyFourHours, minutes, hours or"
          + " hoursAndMinutes. It says what a label means that is a bare number or a time without"
          + " AM and PM; look at the first column of the report.";
  static final String TIMEFRAME_PARAMETER =
      "The name of the timeframe parameter {found}. Expected the exact label, as Report Timeframe."
          + " It is shown under API Enablement > Historical Data Access > Show Request Details.";
  static final String TOTALS_LABEL =
      "The label of a totals row {found}. Expected the exact text of its first cell.";
  static final String DURATION_UNIT =
      "The duration unit {found}. Expected milliseconds or seconds. It is what a duration counts"
          + " that the report gives as a bare number.";
  static final String REALTIME_DURATION_UNIT =
      "The unit of realtime durations {found}. Expected milliseconds or seconds. It is what the"
          + " time in state counts where the tenant sends it as a bare number; compare one with the"
          + " time that the product shows.";
  static final String METRIC_ID_JOINING =
      "The joining of metric ids {found}. Expected repeated, which asks for id=A&id=B, or comma,"
          + " which asks for id=A,B. It is comma at a tenant that answers one metric and refuses"
          + " two.";
  static final String STATE_MEMBER =
      "The member that holds a state {found}. Expected its name in the realtime values of the"
          + " tenant, as state.";
  static final String NOT_READY_MEMBER =
      "The name of the list of what is not ready {found}. Expected its name in the tenant's answer"
          + " to a request for realtime values, as notReady.";
  static final String OTHER_TEXTS =
      "Whether other texts are reason codes {found}. Expected true or false. It is true only while"
          + " the reason codes are not known, at a tenant that shows them alone, as Lunch.";
  static final String REASON_SEPARATOR =
      "A reason separator {found}. Expected what stands behind a state, with the word reason once"
          + " in the place of the reason code, as ': reason' or '(reason)'. Look at how the"
          + " realtime metric shows an agent who selected a reason for DND.";

  static final String AGENT =
      "An agent to be monitored {found}. Expected Name(extension), as Spencer Porter(253), or the"
          + " extension alone. The agents are shown in the Category Selection of the API Enabled"
          + " Realtime Metric.";

  static final String FIELD_SOURCE =
      "A field that a value is taken from {found}. Expected its name in the tenant's list of"
          + " recordings, as callerId, or a list of names in the order in which they are looked"
          + " for. Look at what list-recordings --json prints beside the fields of the vendor's"
          + " guide.";
  static final String CONFERENCE_WORD =
      "A conference word {found}. Expected what the receiving party of an outbound call begins with"
          + " when the call has become a conference, as Conference.";
  static final String NOBODY_TEXT =
      "A text that stands for nobody {found}. Expected what the tenant writes in place of a number"
          + " that it does not know, as Anonymous.";
  static final String AUDIO_PATH =
      "The version of the path of audio {found}. Expected v1 or v2. Without it, version 1 is asked"
          + " first, and version 2 where that answers 404.";
  static final String LIST_WINDOW =
      "The longest window of a list of recordings {found}. Expected an ISO 8601 duration above"
          + " zero, as P1D or PT12H. It is as long as the tenant lists at once, and whole.";
  static final String LIST_OVERLAP =
      "The overlap of lists of recordings {found}. Expected an ISO 8601 duration from zero on, as"
          + " PT2H, that is shorter than the longest window. It is longer than the longest"
          + " recording, if that can be.";
  static final String AGENT_CHANNEL =
      "The agent's channel {found}. Expected 0 or 1. It is the channel of a stereo recording on"
          + " which the agent speaks, 0 the left one; listen to a recording of a WebRTC softphone.";
  static final String READY_STATUS =
      "A status of a recording that is ready {found}. Expected its text in the tenant's list of"
          + " recordings, as SAVED.";

  private SettingMessage() {}

  /** The message for what was found, as {@code is missing}. */
  static String of(String template, String found) {
    return template.replace(FOUND, found);
  }
}
