// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.call.DownloadCheck;
import com.ximasdk.report.ReportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Looks whether a downloaded report begins as its format does. */
final class ReportFileCheck implements DownloadCheck {
  private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0";
  private static final String ZIP = "PK\u0003\u0004";

  private final ReportFormat format;

  ReportFileCheck(ReportFormat format) {
    this.format = format;
  }

  @Override
  public Optional<String> problem(Path file) throws IOException {
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
    }
    if (head.isEmpty()) {
      return Optional.of("It is empty; expected " + format.wire() + ".");
    }
    String text = head.stripLeading().toLowerCase(Locale.ROOT);
    boolean fits =
        switch (format) {
          case JSON -> text.startsWith("{") || text.startsWith("[");
          case CSV -> !text.startsWith("<") && !text.startsWith("{");
          case XLS -> head.startsWith(OLE2) || head.startsWith(ZIP);
          case XLSX -> head.startsWith(ZIP);
          case PDF -> text.startsWith("%pdf");
        };
    return fits
        ? Optional.empty()
        : Optional.of(
            "It does not begin as "
                + format.wire()
                + " does"
                + (text.startsWith("<")
                    ? "; it is a web page."
                    : text.startsWith("{") ? "; it is JSON." : "."));
  }
}
