// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * The spoken recordings that a simulated tenant serves: G.711 in WAV, 8 kHz, made by speech
 * synthesis (see NOTICE). UC recordings are mono; WebRTC recordings are stereo with the agent on
 * the first channel and the customer on the second.
 *
 * @since 0.1.0
 */
public enum Speech implements SimulatedAudio {
  /** An inbound call, µ-law mono. */
  UC_INBOUND("uc-inbound", 1, 48_920),
  /** An inbound call, A-law mono. */
  UC_INBOUND_ALAW("uc-inbound-alaw", 1, 29_560),
  /** An outbound call, µ-law mono. */
  UC_OUTBOUND("uc-outbound", 1, 36_692),
  /** A call between two agents, µ-law mono. */
  UC_INTERNAL("uc-internal", 1, 33_560),
  /** A call between two sites, A-law mono. */
  UC_INTERSITE("uc-intersite", 1, 34_080),
  /** Three people in a conference, µ-law mono. */
  UC_CONFERENCE("uc-conference", 1, 42_680),
  /** The part before a transfer, µ-law mono. */
  UC_TRANSFER_FIRST("uc-transfer-first", 1, 27_436),
  /** The part after a transfer, µ-law mono. */
  UC_TRANSFER_SECOND("uc-transfer-second", 1, 34_564),
  /** An inbound call with a pause, µ-law stereo. */
  WEBRTC_INBOUND("webrtc-inbound", 2, 54_040),
  /** An outbound call, µ-law stereo. */
  WEBRTC_OUTBOUND("webrtc-outbound", 2, 32_000),
  /** Both speak at once for a while, µ-law stereo. */
  WEBRTC_TALK_OVER("webrtc-talk-over", 2, 46_320),
  /** Two agents before a transfer, µ-law stereo. */
  WEBRTC_CONSULTATION("webrtc-consultation", 2, 33_160);

  private static final int FRAMES_PER_SECOND = 8000;

  private final String name;
  private final int channels;
  private final int frames;

  Speech(String name, int channels, int frames) {
    this.name = name;
    this.channels = channels;
    this.frames = frames;
  }

  /** {@return 1 or 2} */
  public int channels() {
    return channels;
  }

  /** {@return how many frames it has, at 8,000 a second} */
  public int frames() {
    return frames;
  }

  /** How long it plays, exactly. */
  @Override
  public Duration duration() {
    return Duration.ofNanos(frames * 1_000_000_000L / FRAMES_PER_SECOND);
  }

  @Override
  public byte[] wav() {
    try (InputStream file = Speech.class.getResourceAsStream("audio/" + name + ".wav")) {
      if (file == null) {
        throw new IllegalStateException("the resource audio/" + name + ".wav is missing");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
