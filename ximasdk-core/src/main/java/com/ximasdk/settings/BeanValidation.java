// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate Validator, made when settings are checked for the first time: a client that is built
 * without settings does without it.
 */
final class BeanValidation {
  private BeanValidation() {}

  /**
   * What checks the constraints of settings.
   *
   * @throws IllegalStateException if Hibernate Validator is not there
   */
  static Validator validator() {
    try {
      Class.forName(
          "org.hibernate.validator.HibernateValidator",
          false,
          BeanValidation.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "Checking settings needs Hibernate Validator, which is not on the class path or module"
              + " path. Add org.hibernate.validator:hibernate-validator, 8.0 or later, to the"
              + " program's dependencies; ximasdk-core asks for it, so something has excluded it.",
          e);
    }
    return Made.VALIDATOR;
  }

  /** Loaded when Hibernate Validator is known to be there. */
  private static final class Made {
    static final Validator VALIDATOR = made();

    private Made() {}

    /**
     * Set up by hand, so that neither a {@code validation.xml}, nor a message bundle, nor the
     * locale of the program around has a say, and no expression language is needed.
     */
    private static Validator made() {
      boolean hasJdkLog = ModuleLayer.boot().findModule("java.logging").isPresent();
      @Nullable Object banner = hasJdkLog ? JdkLog.withoutBanner() : null;
      try {
        return Validation.byProvider(HibernateValidator.class)
            .providerResolver(() -> List.of(new HibernateValidator()))
            .configure()
            .ignoreXmlConfiguration()
            .defaultLocale(Locale.ROOT)
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
      } finally {
        // A logger that nobody holds forgets its level.
        Reference.reachabilityFence(banner);
      }
    }
  }

  /** Loaded where the JDK's log is there. */
  private static final class JdkLog {
    private JdkLog() {}

    /**
     * Hibernate Validator logs its version at INFO when it is loaded, which java.util.logging
     * prints to standard error where nobody has set anything. Whoever has set a level keeps it.
     */
    static Object withoutBanner() {
      Logger logger = Logger.getLogger("org.hibernate.validator.internal.util.Version");
      if (logger.getLevel() == null) {
        logger.setLevel(Level.WARNING);
      }
      return logger;
    }
  }
}
