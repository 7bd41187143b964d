// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

/**
 * What a state means for the adherence to a schedule.
 *
 * @since 0.1.0
 */
public enum StateClass {
  /** Ready to take a contact. */
  AVAILABLE,
  /** Busy with a contact: talking, ringing, on hold, in a conference. */
  ON_CONTACT,
  /** Finishing the work on a contact that has ended. */
  AFTER_CONTACT_WORK,
  /** Logged in and not to be given contacts; a reason code may tell why. */
  NOT_READY,
  /** Not logged in. */
  LOGGED_OUT,
  /** A state that is not known here; its text is kept. */
  UNKNOWN
}
