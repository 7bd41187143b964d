// SPDX-License-Identifier: Apache-2.0
/**
 * The client of Xima CCaaS: settings, recordings, historical reports, realtime metrics, rosters.
 */
@SuppressWarnings("module") // The two modules that see a package more are built after this one.
module com.ximasdk {
  requires com.fasterxml.jackson.databind;
  requires dev.failsafe.core;
  requires jakarta.validation;
  requires transitive java.net.http;
  requires static java.logging;
  requires static org.hibernate.validator;
  requires org.slf4j;
  requires static transitive java.sql;
  requires static java.xml;
  requires static org.apache.poi.ooxml;
  requires static org.apache.poi.poi;
  requires static transitive org.jspecify;

  exports com.ximasdk;
  exports com.ximasdk.call;
  exports com.ximasdk.checkpoint;
  exports com.ximasdk.error;
  exports com.ximasdk.feed;
  exports com.ximasdk.realtime;
  exports com.ximasdk.recording;
  exports com.ximasdk.report;
  exports com.ximasdk.roster;
  exports com.ximasdk.settings;
  exports com.ximasdk.setup;
  // What the recording import of the examples keeps on disk.
  exports com.ximasdk.internal.storage to
      com.ximasdk.examples;
  // One notion of what is blank, of what is a key, and of what was seen before.
  exports com.ximasdk.internal.text to
      com.ximasdk.examples,
      com.ximasdk.mapping;

  opens com.ximasdk.settings to
      org.hibernate.validator;
}
