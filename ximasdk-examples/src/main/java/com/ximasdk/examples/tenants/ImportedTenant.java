// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import com.ximasdk.examples.recording.ImportDirectory;
import com.ximasdk.settings.XimaSettings;

/**
 * A tenant whose recordings are imported.
 *
 * @param name the name of its settings file, without the ending
 * @param settings what that says
 * @param directory where its recordings go
 */
record ImportedTenant(String name, XimaSettings settings, ImportDirectory directory) {}
