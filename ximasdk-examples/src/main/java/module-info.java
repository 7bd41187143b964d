// SPDX-License-Identifier: Apache-2.0
/** Example programs, and a simulated Xima CCaaS tenant to run them against. */
module com.ximasdk.examples {
  requires com.ximasdk.audio;
  requires com.ximasdk.mapping;
  requires info.picocli;
  requires static transitive org.jspecify;

  opens com.ximasdk.examples to
      info.picocli;
}
