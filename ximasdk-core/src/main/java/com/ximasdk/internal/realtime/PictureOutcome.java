// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

/** What an answer amounts to. */
enum PictureOutcome {
  /** The board now shows all that the tenant knows. */
  WHOLE,
  /** The board shows what the tenant knows of those who are ready; it is to be asked again soon. */
  PARTLY,
  /** There is nothing to go by: the board may be untrue until the tenant is asked again. */
  NONE
}
