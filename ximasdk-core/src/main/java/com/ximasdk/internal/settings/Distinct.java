// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.settings;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** No text stands there twice: in a list, or among the values of a map. */
@Constraint(validatedBy = {DistinctValidator.OfList.class, DistinctValidator.OfMap.class})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Distinct {
  /** Unused: the message names what stands there twice. */
  String message() default "";

  /** The groups to which the constraint belongs. */
  Class<?>[] groups() default {};

  /** What travels with the constraint. */
  Class<? extends Payload>[] payload() default {};
}
