// SPDX-License-Identifier: Apache-2.0
/**
 * The prerequisites of the integration guide as checks: what of a tenant's set-up is right, what is
 * wrong, and what to click in Xima CCaaS. It stands on all other rooms; {@link
 * com.ximasdk.setup.SetupCheck} is where one enters.
 */
@NullMarked
package com.ximasdk.setup;

import org.jspecify.annotations.NullMarked;
