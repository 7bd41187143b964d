// SPDX-License-Identifier: Apache-2.0
/** Pure functions from the terms of Xima CCaaS to the terms of Encore. */
module com.ximasdk.mapping {
  requires transitive com.ximasdk;
  requires static transitive org.jspecify;

  exports com.ximasdk.mapping.adherence;
  exports com.ximasdk.mapping.interval;
  exports com.ximasdk.mapping.recording;
  exports com.ximasdk.mapping.setup;
}
