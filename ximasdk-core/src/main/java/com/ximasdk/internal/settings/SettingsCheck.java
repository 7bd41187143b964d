// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.settings;

import com.ximasdk.error.SettingsViolation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks settings against their constraints. */
public final class SettingsCheck {
  /** By setting, and the tenth entry of a list after the second. */
  public static final Comparator<SettingsViolation> ORDER =
      Comparator.comparing((SettingsViolation violation) -> padded(violation.setting()))
          .thenComparing(SettingsViolation::message);

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /**
   * Set up by hand, so that neither a {@code validation.xml}, nor a message bundle, nor the locale
   * of the program around has a say, and no expression language is needed.
   */
  private static final Validator VALIDATOR =
      Validation.byProvider(HibernateValidator.class)
          .providerResolver(() -> List.of(new HibernateValidator()))
          .configure()
          .ignoreXmlConfiguration()
          .defaultLocale(Locale.ROOT)
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private SettingsCheck() {}

  /**
   * Finds everything that is wrong.
   *
   * @param settings an object with constraints
   * @return what is wrong, in {@link #ORDER}; empty if nothing is
   */
  public static List<SettingsViolation> violations(Object settings) {
    return VALIDATOR.validate(settings).stream()
        .map(violation -> new SettingsViolation(name(violation), violation.getMessage()))
        .sorted(ORDER)
        .toList();
  }

  /** The path as a technician reads it: {@code wfm.groups[2]}, {@code wfm.headings[minutes]}. */
  private static String name(ConstraintViolation<?> violation) {
    StringBuilder name = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        name.append('[').append(node.getIndex()).append(']');
      } else if (node.getKey() != null) {
        name.append('[').append(node.getKey()).append(']');
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        name.append(name.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return name.toString();
  }

  private static String padded(String setting) {
    return NUMBER
        .matcher(setting)
        .replaceAll(number -> String.format(Locale.ROOT, "%10s", number.group()));
  }
}
