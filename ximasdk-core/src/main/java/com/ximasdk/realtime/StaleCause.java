// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

/**
 * Why a watch cannot tell at present what the agents are doing.
 *
 * @since 0.1.0
 */
public enum StaleCause {
  /** The tenant, or the way to it, fails. It is tried again, ever less often. */
  OUTAGE,
  /** The tenant says that values are not ready, or leaves all of them out. It is asked again. */
  NOT_READY,
  /**
   * The tenant no longer lists the metric: it was deleted, or is no longer API-enabled for the
   * Service User. An administrator has to act; the watch keeps looking for it.
   */
  METRIC_ABSENT,
  /**
   * The tenant lists the metric but refuses its values. An administrator has to assign it to the
   * Service User; the watch keeps asking.
   */
  METRIC_REFUSED,
  /** Several metrics carry the name that is watched. Watch one of them by its id. */
  METRIC_AMBIGUOUS,
  /**
   * The tenant refuses the authentication key (401). A refresh of the key in the product ends the
   * old one at once. The watch keeps asking, seldom.
   */
  KEY_REFUSED
}
