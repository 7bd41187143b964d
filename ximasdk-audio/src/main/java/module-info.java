// SPDX-License-Identifier: Apache-2.0
/** WAV and G.711 for telephone recordings, without any dependency. */
module com.ximasdk.audio {
  requires static transitive org.jspecify;
  // Only for com.ximasdk.audio.sampled; who uses it has it.
  requires static transitive java.desktop;

  exports com.ximasdk.audio;
  exports com.ximasdk.audio.edit;
  exports com.ximasdk.audio.g711;
  exports com.ximasdk.audio.measure;
  exports com.ximasdk.audio.metadata;
  exports com.ximasdk.audio.sampled;
}
