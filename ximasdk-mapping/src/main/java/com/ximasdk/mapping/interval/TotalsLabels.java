// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.internal.text.HeadingForm;
import com.ximasdk.internal.text.TotalsName;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The labels of rows that hold totals. */
final class TotalsLabels {
  private final Set<String> others;

  /** The known labels and others; blanks and the case of letters do not matter. */
  TotalsLabels(Collection<String> others) {
    this.others = others.stream().map(HeadingForm::of).collect(Collectors.toUnmodifiableSet());
  }

  boolean hold(String label) {
    return TotalsName.isOfRow(label) || others.contains(HeadingForm.of(label));
  }
}
