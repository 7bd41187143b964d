// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Instant;

/**
 * How far one group has come.
 *
 * @param reached what ends by then is dealt with, or is owed explicitly
 * @param expected whether an answer without the group owes it; a group that was given up is
 *     expected again from the day on which it is seen again
 */
record GroupProgress(Instant reached, boolean expected) {}
