// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.mapping.adherence.PlannedActivity;

/**
 * A planned activity and where it stands in the file.
 *
 * @param place the place, for people
 * @param activity the activity
 */
record ScheduleEntry(String place, PlannedActivity activity) {}
