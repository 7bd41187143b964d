// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.settings;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who needs intervals of the tenant's day says in which zone the tenant's day is. */
@Constraint(validatedBy = ZoneGivenForWfmValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ZoneGivenForWfm {
  /** Unused: the message is that of a missing time zone. */
  String message() default "";

  /** The groups to which the constraint belongs. */
  Class<?>[] groups() default {};

  /** What travels with the constraint. */
  Class<? extends Payload>[] payload() default {};
}
