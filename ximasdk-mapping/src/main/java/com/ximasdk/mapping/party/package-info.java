// SPDX-License-Identifier: Apache-2.0
/** The parties of a call and the users of a tenant, as Xima CCaaS writes them. */
@NullMarked
package com.ximasdk.mapping.party;

import org.jspecify.annotations.NullMarked;
