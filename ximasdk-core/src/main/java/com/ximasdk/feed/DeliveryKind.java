// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

/**
 * Why a {@link RecordingFeed} hands out a recording.
 *
 * @since 0.1.0
 */
public enum DeliveryKind {
  /** It was never handed out before. */
  NEW,
  /**
   * It was acknowledged, and its call has gained recordings since: skills, tags and related calls
   * may be others now. Its audio is the same.
   */
  CALL_GREW,
  /**
   * It was acknowledged, and the tenant now states another duration, size or status: it was still
   * being recorded, and its audio is to be taken again.
   */
  CHANGED,
  /**
   * It was handed out before and not acknowledged: put back, or cut off by an end of the process.
   */
  REPEATED
}
