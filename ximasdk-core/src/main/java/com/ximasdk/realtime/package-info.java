// SPDX-License-Identifier: Apache-2.0
/**
 * Realtime metrics, and the watch that tells what each monitored agent is doing and since when.
 *
 * <p>The shapes of realtime values are printed only in the guide of the product's former name
 * (KNOWN-C: Chronicall guide, "Realtime Data" and "Realtime Data over WebSocket"), and only for
 * counts. Everything else is read tolerantly and keeps its raw JSON.
 */
@NullMarked
package com.ximasdk.realtime;

import org.jspecify.annotations.NullMarked;
