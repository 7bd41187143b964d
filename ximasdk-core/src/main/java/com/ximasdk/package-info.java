// SPDX-License-Identifier: Apache-2.0
/** The client of one Xima CCaaS tenant; see {@link com.ximasdk.XimaClient}. */
@NullMarked
package com.ximasdk;

import org.jspecify.annotations.NullMarked;
