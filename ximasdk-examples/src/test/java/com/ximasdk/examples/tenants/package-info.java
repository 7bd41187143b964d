// SPDX-License-Identifier: Apache-2.0
@NullMarked
package com.ximasdk.examples.tenants;

import org.jspecify.annotations.NullMarked;
