// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows of a report, read as they are asked for; totals rows are among them and say so. However
 * long the report is, memory holds few rows at a time.
 *
 * <p>Close it, also when it was read to its end: it holds a connection or a file. It is read once,
 * by one thread at a time.
 *
 * <p>Reading throws a {@link com.ximasdk.error.XimaException}: {@link
 * com.ximasdk.error.ReportFormatException} where the content is no report, others where it breaks
 * off. The rows delivered before it were right.
 *
 * @since 0.1.0
 */
public interface ReportRows extends Iterator<ReportRow>, AutoCloseable {
  /** {@return the remaining rows as an ordered, sequential stream; closing it closes this} */
  default Stream<ReportRow> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                this, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(this::close);
  }

  /**
   * {@return what the report tells of itself, as far as it has been read} It may be asked for at
   * any time, also after {@link #close()}.
   */
  ReportFacts facts();

  /** Lets go of the connection or file. Further calls do nothing. */
  @Override
  void close();
}
