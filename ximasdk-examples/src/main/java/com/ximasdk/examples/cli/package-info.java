// SPDX-License-Identifier: Apache-2.0
/** What the commands share: options, checks, streams, tables, JSON lines, failures. */
@NullMarked
package com.ximasdk.examples.cli;

import org.jspecify.annotations.NullMarked;
