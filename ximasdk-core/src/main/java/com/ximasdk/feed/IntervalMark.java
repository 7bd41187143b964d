// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Instant;

/** What an interval was when it was handed out: its end, and a stand-in for its content. */
record IntervalMark(Instant end, String fingerprint) {}
