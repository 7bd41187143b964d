// SPDX-License-Identifier: Apache-2.0
/** Makes what a distribution has beside the programs: manual, completion, a quick start. */
@NullMarked
package com.ximasdk.examples.install;

import org.jspecify.annotations.NullMarked;
