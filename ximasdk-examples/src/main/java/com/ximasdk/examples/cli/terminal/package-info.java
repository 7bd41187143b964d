// SPDX-License-Identifier: Apache-2.0
/** A page on a terminal that is drawn over itself. It knows nothing of what is on the page. */
@NullMarked
package com.ximasdk.examples.cli.terminal;

import org.jspecify.annotations.NullMarked;
