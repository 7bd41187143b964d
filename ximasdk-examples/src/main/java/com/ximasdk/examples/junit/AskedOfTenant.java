// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.junit;

import com.ximasdk.examples.tenant.SeenRequest;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.util.List;

/** Tells, beside a test's failure, what its tenant was asked. */
final class AskedOfTenant extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  AskedOfTenant(String asked) {
    super(asked, null, false, false);
  }

  static String text(SimulatedTenant tenant) {
    List<SeenRequest> requests = tenant.requests();
    int first = Math.max(0, requests.size() - SHOWN);
    StringBuilder text = new StringBuilder("The simulated tenant ").append(tenant.url());
    text.append(" was asked ").append(requests.size()).append(" times");
    text.append(first == 0 ? "" : "; the last " + SHOWN).append(requests.isEmpty() ? "." : ":");
    for (SeenRequest request : requests.subList(first, requests.size())) {
      text.append("\n  ").append(request.at()).append(' ').append(request.method()).append(' ');
      text.append(request.path());
      text.append(request.query().isEmpty() ? "" : "?" + request.query());
      text.append(" -> ").append(request.status() == 0 ? "no answer" : request.status());
    }
    return text.toString();
  }
}
