// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.error.XimaException;

/** What to do, in the menu words of Xima CCaaS (Xima CCaaS Integration Guide; KNOWN). */
final class Remedies {
  static final String URL =
      "Set tenantUrl to the address of the customer's web portal, which the Xima CCaaS Desktop"
          + " application uses too; typically https://<customer specific name>.xima.cloud.";
  static final String NETWORK =
      "Have whoever looks after the network allow this machine to connect to the tenant by https,"
          + " and check tenantUrl.";
  static final String NO_TLS =
      "Check tenantUrl, and that nothing on the way answers in the tenant's place.";
  static final String DOUBLE_EXTENSION =
      "Give each agent an extension of his own in Xima CCaaS; recordings are told apart by it.";
  static final String CERTIFICATE =
      "If a proxy or firewall of the customer's renews certificates, add its root certificate to"
          + " this machine's Java; else tell Xima support.";
  static final String CERTIFICATE_ENDS = "Tell Xima support that the certificate is to be renewed.";
  static final String CLOCKS =
      "Have this machine's clock and those of the agents' PCs synchronized to an internet time"
          + " source; screens and audio do not fit together else.";
  static final String KEY =
      "In Xima CCaaS navigate to API Enablement > Service Users, select the Service User of Encore,"
          + " click Edit, and copy the entire string of the field Authentication Key, up to the ="
          + " at its end, to where the settings say that the key is.";

  static final String LISTING_ACCESS =
      "In Xima CCaaS navigate to API Enablement > Service Users, select the Service User of Encore"
          + " and click Edit: give it access to the recordings. In User Management > User Accounts"
          + " its radio button has to be Service User.";
  static final String ROSTER_ACCESS =
      "In Xima CCaaS navigate to API Enablement > Service Users, select the Service User of Encore"
          + " and click Edit: give it access to the agents.";
  static final String RECORD_USERS =
      "Check that Xima CCaaS is configured to record these users and that Cradle to Grave can play"
          + " back a recording; and that the Service User was given access to them.";
  static final String EXTENSIONS =
      "Correct recording.extensions in the settings, or add the user to Xima CCaaS: an extension is"
          + " the number in the last brackets in the Users list, in Phone or Agent Licensing.";
  static final String NEW_USER =
      "If these recordings are to be imported, add the extension to recording.extensions in the"
          + " settings and the user to Encore; every user who is newly recorded has to be added to"
          + " both.";
  static final String AUDIO_ACCESS =
      "In Xima CCaaS navigate to API Enablement > Service Users, select the Service User of Encore"
          + " and click Edit: give it access to the recordings of this agent.";
  static final String AUDIO_ABSENT =
      "Check in Cradle to Grave whether the recording can be played back. If it can, the tenant"
          + " keeps audio at another path: set recording.audioPath.";
  static final String AUDIO_FORMAT =
      "Check in Cradle to Grave whether the recording can be played back, and tell Xima support:"
          + " the format has to be G.711 WAV, mono for UC recordings and stereo for WebRTC"
          + " recordings.";
  static final String CHANNELS =
      "Check the agent's licence in Xima CCaaS: recordings of a UC telephone are mono, those of a"
          + " WebRTC client stereo. Encore shows both, but tells the speakers apart only in"
          + " stereo.";

  static final String CALL_DETAILS_ID =
      "In the Xima CCaaS Desktop application navigate to API Enablement > Historical Data Access,"
          + " Report Template Recorded Call Details, and copy the value of the field Report ID to"
          + " recording.callDetailsReportId; or remove that setting, which is typically not"
          + " needed.";
  static final String CALL_DETAILS_ACCESS =
      "In API Enablement > Historical Data Access, Report Template Recorded Call Details, select"
          + " the Service User of Encore in the field Service Account and click OK to save.";
  static final String CALL_DETAILS_COLUMN =
      "Add the column Call Key to the report template Recorded Call Details, or use the template"
          + " that the system provides.";

  static final String REPORT_ID =
      "In the Xima CCaaS Desktop application navigate to API Enablement > Historical Data Access,"
          + " Report Template Inbound Call Service Level, and copy the value of the field Report ID"
          + " to wfm.reportId.";
  static final String REPORT_ACCESS =
      "In API Enablement > Historical Data Access, at this Report ID, select the Service User of"
          + " Encore in the field Service Account and click OK to save.";
  static final String REPORT_OUTPUT =
      "In API Enablement > Historical Data Access, at this Report ID, click the Show Request"
          + " Details button and set Report Output to JSON. Click OK, and OK again to save.";
  static final String REPORT_WINDOW =
      "Click Show Request Details at this Report ID and copy the exact name of the timeframe"
          + " parameter to wfm.timeframeParameter; and check that timeZone is the one that is"
          + " selected for the tenant.";
  static final String SUMMARIZE =
      "In API Enablement > Historical Data Access, at this Report ID, click Show Request Details"
          + " and set Summarize Report to False. Click OK, and OK again to save.";
  static final String HEADINGS =
      "If possible, use the column names Minutes, Calls Presented, Calls Answered, Calls Abandoned"
          + " and Avg Call Duration in the report template; else write those that it has into"
          + " wfm.headings.";
  static final String INTERVAL_LENGTH =
      "In Xima CCaaS, Reports > My Reports, Configure, field Rows (Time), enter the length and"
          + " select Minutes Per Row; or set wfm.intervalMinutes to what the report has.";
  static final String UNREAD_INTERVALS =
      "Correct in the report, or in the part wfm of the settings, what the sentence names;"
          + " learn-tenant finds out which settings a report can be read with.";
  static final String GROUPS =
      "Write the exact name into wfm.groups; or click Show Request Details at the Report ID in API"
          + " Enablement > Historical Data Access and add the group to the parameter Group.";
  static final String TIME_ZONE =
      "Set timeZone to the time zone that is selected for the customer's tenant.";
  static final String LATER_DAY = "Run the check again on the day after a day with calls.";

  static final String METRIC =
      "In the Xima CCaaS Desktop application, under API Enablement, make an API Enabled Realtime"
          + " Metric: Metric Category Agent, Realtime Metric Agent State, Category Selection all"
          + " agents that Encore WFM needs to monitor, Service Account the Service User of Encore.";
  static final String METRIC_NAMES =
      "Give each API Enabled Realtime Metric a name of its own, or delete those that are not"
          + " needed; until then name the right one by its id.";
  static final String METRIC_ACCESS =
      "At the API Enabled Realtime Metric Agent State, select the Service User of Encore in the"
          + " field Service Account, and save.";
  static final String METRIC_VALUES =
      "Check that the metric's Realtime Metric is Agent State. If it is, the tenant writes states"
          + " in a form of its own: learn-tenant finds the settings for it.";
  static final String SELECTION =
      "At the API Enabled Realtime Metric, edit the Category Selection and save the changes; Encore"
          + " WFM picks them up the following day. Or correct wfm.agents.";
  static final String REASON_CODES =
      "Write each reason code for DND, by its exact text, into wfm.reasonCodes with its Encore"
          + " activity.";

  static final String CORRECT_SETTINGS =
      "Correct each of these in the settings file, and run the check again.";

  private Remedies() {}

  /** What to do about a failure that is none of the set-up. */
  static String of(XimaException failure) {
    return switch (failure.remedy()) {
      case MEND_SETTINGS -> "Correct what the sentence names, and run the check again.";
      case ASK_ADMINISTRATOR -> KEY;
      case WAIT -> "Wait as long as the sentence says, and run the check again.";
      case RETRY_LATER ->
          "Run the check again. If it fails again, have the network between this machine and Xima"
              + " CCaaS looked at.";
      case MEND_LOCAL_MACHINE ->
          "Make room on this machine's disk, or correct the permissions, and run the check again.";
      case REPORT_BUG ->
          "The tenant answers in a form that is not known. Run learn-tenant, or report the sentence"
              + " to whoever maintains the integration.";
      case MEND_PROGRAM, NONE -> "Run the check again.";
    };
  }
}
