// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

/** An entry of a list of recordings, as a program without the library has it. */
record RecordingEntry(
    String recordingKey,
    String callKey,
    long startTime,
    long duration,
    long size,
    long eventId,
    long recordingSystemId,
    String status,
    String callingParty,
    String receivingParty,
    String tenantName,
    String tagData,
    String callDirection,
    String skill,
    String agent) {}
