// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

/**
 * The chapters of the Xima CCaaS Integration Guide that ask for something, in its order.
 *
 * @since 0.1.0
 */
public enum GuideChapter {
  /** What the integration supports. */
  INTRODUCTION("Introduction"),
  /** What has to be there before anything is configured. */
  PREREQUISITES("Prerequisites"),
  /** Users, Service User and key. */
  RECORDING_IMPORT("Configure Xima CCaaS for Recording Import"),
  /** Report and realtime metric. */
  WFM("Configure Xima CCaaS for Encore WFM"),
  /** The history before the beginning. */
  HISTORICAL_DATA("Export Historical Data Prior to Encore WFM Production");

  private final String title;

  GuideChapter(String title) {
    this.title = title;
  }

  /** {@return the chapter's title, without the remark that it is optional} */
  public String title() {
    return title;
  }
}
