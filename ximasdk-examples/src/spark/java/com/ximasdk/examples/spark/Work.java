// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import java.io.Serializable;
import java.util.List;

/**
 * All that a row is made of, but for the audio.
 *
 * @param line of a recording, or one that tells of none
 * @param call what the tenant's list has of the recording's call, in any order
 */
record Work(SourceLine line, List<SourceLine> call) implements Serializable {}
