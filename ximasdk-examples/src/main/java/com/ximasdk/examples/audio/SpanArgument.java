// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.edit.RedactedSpan;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A span of audio as a person gives it.
 *
 * @param text as it was typed
 * @param span what it means
 * @param bySide whether the channel was given as a side, which stereo alone has
 */
record SpanArgument(String text, RedactedSpan span, boolean bySide) {
  private static final Pattern FORM =
      Pattern.compile("(?<from>[^/@]+)/(?<to>[^/@]*)(?:@(?<channel>[^/@]+))?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

  /** Reads one. */
  static final class Form implements ITypeConverter<SpanArgument> {
    @Override
    public SpanArgument convert(String text) {
      Matcher form = FORM.matcher(text.strip());
      if (!form.matches()) {
        throw new TypeConversionException(
            "'" + text + "' is no span; expected FROM/TO, FROM/ (to the end) or FROM/TO@CHANNEL");
      }
      try {
        RedactedSpan span = span(AudioTime.of(form.group("from")), form.group("to"));
        return of(text, span, form.group("channel"));
      } catch (IllegalArgumentException | ArithmeticException e) {
        TypeConversionException wrong =
            new TypeConversionException("'" + text + "' is no span: " + e.getMessage());
        wrong.initCause(e);
        throw wrong;
      }
    }

    private static RedactedSpan span(Duration from, String to) {
      return to.isBlank() ? RedactedSpan.from(from) : RedactedSpan.between(from, AudioTime.of(to));
    }

    private static SpanArgument of(String text, RedactedSpan span, @Nullable String channel) {
      if (channel == null) {
        return new SpanArgument(text, span, false);
      }
      String name = channel.strip().toLowerCase(Locale.ROOT);
      if (name.equals("left") || name.equals("right")) {
        return new SpanArgument(text, span.inChannel(name.equals("left") ? 0 : 1), true);
      }
      if (!NUMBER.matcher(name).matches()) {
        throw new TypeConversionException(
            "'" + channel + "' is no channel; expected a number from 0, left or right");
      }
      return new SpanArgument(text, span.inChannel(Integer.parseInt(name)), false);
    }
  }
}
