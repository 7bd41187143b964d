// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.settings;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for texts that stand there twice, ignoring blanks around them. */
final class DistinctValidator {
  private DistinctValidator() {}

  /** For a list. */
  public static final class OfList implements ConstraintValidator<Distinct, List<String>> {
    /** Made by the validator. */
    public OfList() {}

    @Override
    public boolean isValid(@Nullable List<String> texts, ConstraintValidatorContext context) {
      return texts == null || areDistinct(texts, context);
    }
  }

  /** For the values of a map. */
  public static final class OfMap implements ConstraintValidator<Distinct, Map<String, String>> {
    /** Made by the validator. */
    public OfMap() {}

    @Override
    public boolean isValid(
        @Nullable Map<String, String> texts, ConstraintValidatorContext context) {
      return texts == null || areDistinct(texts.values(), context);
    }
  }

  private static boolean areDistinct(Collection<String> texts, ConstraintValidatorContext context) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new LinkedHashSet<>();
    for (@Nullable String text : texts) {
      if (text != null && !text.isBlank() && !seen.add(text.strip())) {
        twice.add(text.strip());
      }
    }
    if (!twice.isEmpty()) {
      String found = twice.stream().map(Quote::of).collect(Collectors.joining(", "));
      Message.tell(context, "It holds " + found + " more than once. Expected each once.");
    }
    return twice.isEmpty();
  }
}
