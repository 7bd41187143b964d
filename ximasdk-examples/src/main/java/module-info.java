// SPDX-License-Identifier: Apache-2.0
/** Example programs, and a simulated Xima CCaaS tenant to run them against. */
module com.ximasdk.examples {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires static com.github.kagkarlsson.scheduler;
  requires transitive com.ximasdk;
  requires com.ximasdk.audio;
  requires com.ximasdk.mapping;
  requires static com.zaxxer.hikari;
  requires static info.picocli;
  requires static info.picocli.codegen;
  requires java.desktop;
  requires static java.logging;
  requires static java.sql;
  requires static org.apache.poi.ooxml;
  requires static org.apache.poi.poi;
  requires org.eclipse.jetty.http;
  requires org.eclipse.jetty.io;
  requires org.eclipse.jetty.server;
  requires org.eclipse.jetty.util;
  requires org.eclipse.jetty.websocket.api;
  requires org.eclipse.jetty.websocket.server;
  requires static org.jline.terminal;
  requires static org.postgresql.jdbc;
  requires org.slf4j;
  requires static transitive org.jspecify;
  requires static org.junit.jupiter.api;

  exports com.ximasdk.examples.junit;
  exports com.ximasdk.examples.tenant;

  opens com.ximasdk.examples.audio to
      info.picocli;
  opens com.ximasdk.examples.cli to
      info.picocli;
  opens com.ximasdk.examples.demo to
      info.picocli;
  opens com.ximasdk.examples.learn to
      info.picocli;
  opens com.ximasdk.examples.realtime to
      info.picocli;
  opens com.ximasdk.examples.recording to
      info.picocli;
  opens com.ximasdk.examples.report to
      info.picocli;
  opens com.ximasdk.examples.roster to
      info.picocli;
  opens com.ximasdk.examples.setup to
      info.picocli;
  opens com.ximasdk.examples.simulate to
      info.picocli;
  opens com.ximasdk.examples.tenants to
      info.picocli;
}
