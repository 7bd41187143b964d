// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.error.XimaException;
import com.ximasdk.report.CellEncodings;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.function.Function;

/**
 * The rows of a JSON report, whose form beyond the columns is UNKNOWN. {@link JsonShape} says what
 * the answer is made of, {@link SectionReader} makes rows of it.
 */
public final class JsonReportRows extends QueuedRows {
  private final JsonInput input;
  private final Function<IOException, XimaException> whenBroken;
  private final ReportErrors errors;
  private final SectionReader reader;
  private final JsonShape shape;

  /**
   * Reads JSON text in UTF-8, 16 or 32 from a stream, which is closed with this; nothing is read
   * before the first row is asked for.
   *
   * @param source what to call the report in errors until its title is known
   * @param whenBroken what to throw when the stream itself fails
   */
  public JsonReportRows(
      InputStream body,
      String source,
      CellEncodings encodings,
      Function<IOException, XimaException> whenBroken) {
    this.input = new JsonInput(body);
    this.whenBroken = whenBroken;
    this.errors = new ReportErrors(source);
    this.reader = new SectionReader(errors, encodings, audit, ready::add);
    this.shape = new JsonShape(input, reader);
  }

  @Override
  void step() throws IOException {
    ended = !shape.step();
  }

  @Override
  void giveOutRest() {
    reader.giveOutRest();
  }

  @Override
  RuntimeException told(Exception failure) {
    if (failure instanceof InvalidJson e) {
      return errors.wrong(
          "the answer is no complete JSON, at byte %s: %s."
              .formatted(input.offset(e.at()), e.getMessage()),
          null);
    }
    if (failure instanceof NoReport e) {
      return errors.wrong(String.valueOf(e.getMessage()), null);
    }
    if (failure instanceof CharacterCodingException e) {
      return errors.wrong("the answer is no complete JSON: its characters are damaged.", e);
    }
    return failure instanceof IOException e ? whenBroken.apply(e) : (RuntimeException) failure;
  }

  @Override
  Closeable source() {
    return () -> {
      reader.forget();
      input.close();
    };
  }
}
