// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.net.URI;

/**
 * What tells a call from all others.
 *
 * @param id unique in the process
 * @param tenant the tenant's origin
 * @param operation the operation's name for people
 */
record CallIdentity(String id, URI tenant, String operation) {}
