// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

/** One thing that the library does, beside what does the same without it. */
interface Row {
  /** By which it is chosen. */
  String name();

  /** What it does, in some words. */
  String about();

  /** Measures all, in turns. */
  void measure(Run run) throws Exception;
}
