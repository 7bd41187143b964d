// SPDX-License-Identifier: Apache-2.0
/** Imported recordings mapped and measured again, by one process or by many with Apache Spark. */
@NullMarked
package com.ximasdk.examples.spark;

import org.jspecify.annotations.NullMarked;
