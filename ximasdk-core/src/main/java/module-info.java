// SPDX-License-Identifier: Apache-2.0
/**
 * The client of Xima CCaaS: settings, recordings, historical reports, realtime metrics, rosters.
 */
module com.ximasdk {
  requires com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;

  exports com.ximasdk.error;
  exports com.ximasdk.event;
  exports com.ximasdk.recording;
  exports com.ximasdk.settings;
}
