// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.settings;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the rule. */
public final class ConformsValidator implements ConstraintValidator<Conforms, CharSequence> {
  private SettingRule rule = SettingRule.GROUP;
  private boolean required;

  /** Made by the validator. */
  public ConformsValidator() {}

  @Override
  public void initialize(Conforms constraint) {
    rule = constraint.value();
    required = constraint.required();
  }

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    if (text == null && !required) {
      return true;
    }
    Optional<String> problem = rule.problem(text == null ? null : text.toString());
    problem.ifPresent(message -> Message.tell(context, message));
    return problem.isEmpty();
  }
}
