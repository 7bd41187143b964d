// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.settings;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text follows the rule of its setting. */
@Constraint(validatedBy = ConformsValidator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Conforms {
  /** The rule. */
  SettingRule value();

  /** Whether the text must be there. */
  boolean required() default true;

  /** Unused: the rule words the message. */
  String message() default "";

  /** The groups to which the constraint belongs. */
  Class<?>[] groups() default {};

  /** What travels with the constraint. */
  Class<? extends Payload>[] payload() default {};
}
