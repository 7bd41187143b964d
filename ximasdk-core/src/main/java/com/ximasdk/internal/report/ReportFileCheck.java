// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.call.DownloadCheck;
import com.ximasdk.internal.storage.FileHead;
import com.ximasdk.report.ReportFormat;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Locale;
import java.util.Optional;

/** Looks whether a downloaded report begins as its format does. */
record ReportFileCheck(ReportFormat format) implements DownloadCheck {
  @Override
  public Optional<String> problem(SeekableByteChannel content) throws IOException {
    String head = FileHead.read(content, 64);
    if (head.isEmpty()) {
      return Optional.of("It is empty; expected " + format.wire() + ".");
    }
    String text = head.stripLeading().toLowerCase(Locale.ROOT);
    boolean fits =
        switch (format) {
          case JSON -> text.startsWith("{") || text.startsWith("[");
          case CSV -> !text.startsWith("<") && !text.startsWith("{");
          case XLS -> head.startsWith(Spreadsheets.OLE2) || head.startsWith(Spreadsheets.ZIP);
          case XLSX -> head.startsWith(Spreadsheets.ZIP);
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
