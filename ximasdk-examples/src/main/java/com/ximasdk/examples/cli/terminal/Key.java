// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

/** What a person at the keyboard asks of a page. */
enum Key {
  LINE_UP,
  LINE_DOWN,
  PAGE_UP,
  PAGE_DOWN,
  FIRST,
  LAST,
  REDRAW,
  QUIT
}
