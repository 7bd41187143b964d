// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

/**
 * How loud a channel is while somebody speaks, by ITU-T Recommendation P.56, method B. Pauses that
 * are structural to speech count as speech; others do not make the level lower.
 *
 * <p>Levels are relative to the overload point of 16 bits: dBov of the Recommendation, which are
 * dBFS here, a square of full scale (32768) having 0. Nothing is filtered beforehand. Thresholds
 * double; where noise comes nearer than 20 dB to the speech, their steps count in the result.
 *
 * <p>Immutable.
 *
 * @param dbfs the active speech level, in dB
 * @param longTermDbfs the level of the whole, pauses included, in dB, not above the other
 * @param activityFactor how much of the time is active speech, above 0 and at most 1
 * @since 0.1.0
 */
public record ActiveSpeechLevel(double dbfs, double longTermDbfs, double activityFactor) {}
