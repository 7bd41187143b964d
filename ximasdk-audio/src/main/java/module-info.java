// SPDX-License-Identifier: Apache-2.0
/** WAV and G.711 for telephone recordings, without any dependency. */
module com.ximasdk.audio {
  requires static org.jspecify;

  exports com.ximasdk.audio;
  exports com.ximasdk.audio.g711;
}
