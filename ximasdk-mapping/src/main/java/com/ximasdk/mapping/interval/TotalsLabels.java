// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.internal.text.HeadingForm;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The labels of rows that hold totals. */
final class TotalsLabels {
  private static final Set<String> KNOWN =
      Set.of("total", "totals", "summary", "grand total", "average", "averages");

  private final Set<String> forms = new HashSet<>(KNOWN);

  /** The known labels and others; blanks and the case of letters do not matter. */
  TotalsLabels(Collection<String> others) {
    others.forEach(label -> forms.add(HeadingForm.of(label)));
  }

  boolean hold(String label) {
    return forms.contains(HeadingForm.of(label));
  }
}
