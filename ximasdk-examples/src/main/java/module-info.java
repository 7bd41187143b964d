/** Example programs, and a simulated Xima CCaaS tenant to run them against. */
module com.ximasdk.examples {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.ximasdk;
  requires com.ximasdk.audio;
  requires com.ximasdk.mapping;
  requires info.picocli;
  requires org.slf4j;
  requires static transitive org.jspecify;

  opens com.ximasdk.examples.cli to
      info.picocli;
}
