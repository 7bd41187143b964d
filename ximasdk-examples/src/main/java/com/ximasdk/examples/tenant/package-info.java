// SPDX-License-Identifier: Apache-2.0
/**
 * A Xima CCaaS tenant that is not one: an HTTP server on the loopback address that behaves as the
 * vendor's guide says, with a fixed set of agents, calls and spoken recordings. A fake for the
 * tests of adapters, started by {@link com.ximasdk.examples.tenant.SimulatedTenant#start()}.
 */
@NullMarked
package com.ximasdk.examples.tenant;

import org.jspecify.annotations.NullMarked;
