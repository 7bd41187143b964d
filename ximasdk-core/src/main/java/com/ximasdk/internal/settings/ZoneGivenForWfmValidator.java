// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.settings;

import com.ximasdk.settings.XimaSettings;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks whether the zone is there where it is needed. */
public final class ZoneGivenForWfmValidator
    implements ConstraintValidator<ZoneGivenForWfm, XimaSettings> {
  /** Made by the validator. */
  public ZoneGivenForWfmValidator() {}

  @Override
  public boolean isValid(@Nullable XimaSettings settings, ConstraintValidatorContext context) {
    if (settings == null || settings.wfm().isEmpty() || settings.hasTimeZone()) {
      return true;
    }
    Message.tell(context, "timeZone", SettingRule.TIME_ZONE.missing());
    return false;
  }
}
