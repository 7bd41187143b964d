// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

/** What was done with a delivery. */
enum Settlement {
  NONE,
  ACKNOWLEDGED,
  PUT_BACK,
  PARKED
}
