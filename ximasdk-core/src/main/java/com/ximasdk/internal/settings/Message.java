// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.settings;

import jakarta.validation.ConstraintValidatorContext;

/** Hands a message to the validator so that it arrives as it is. */
final class Message {
  private Message() {}

  static void tell(ConstraintValidatorContext context, String message) {
    context.disableDefaultConstraintViolation();
    context.buildConstraintViolationWithTemplate(literal(message)).addConstraintViolation();
  }

  static void tell(ConstraintValidatorContext context, String property, String message) {
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(literal(message))
        .addPropertyNode(property)
        .addConstraintViolation();
  }

  /** A message is a template to the validator, and what somebody wrote may look like one. */
  private static String literal(String message) {
    return message.replaceAll("[\\\\{}$]", "\\\\$0");
  }
}
