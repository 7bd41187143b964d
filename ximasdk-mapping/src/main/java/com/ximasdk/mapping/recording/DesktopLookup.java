// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

/**
 * What finds the desktop recording that belongs to an audio recording. Immutable.
 *
 * @param extension the agent's extension, {@code ""} if it is not known
 * @param span the span of the audio recording by the clock of the desktop
 * @since 0.1.0
 */
public record DesktopLookup(String extension, WallClockSpan span) {}
