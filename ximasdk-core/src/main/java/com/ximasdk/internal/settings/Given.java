// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.settings;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The value is there. The standard constraint for it has the name of a nullness annotation, and
 * would deny the {@code @Nullable} of a field that is not checked yet.
 */
@Constraint(validatedBy = Given.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Given {
  /** What is said where it is not there. */
  String message();

  /** The groups to which the constraint belongs. */
  Class<?>[] groups() default {};

  /** What travels with the constraint. */
  Class<? extends Payload>[] payload() default {};

  /** Looks whether it is there. */
  final class Check implements ConstraintValidator<Given, Object> {
    /** Made by the validator. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
      return value != null;
    }
  }
}
