// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.XimaClient;
import com.ximasdk.settings.AuthenticationKey;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;

/** A process that asks for a roster once, by {@code ours URL} or {@code bare URL}, and tells. */
public final class FirstAnswer {
  private FirstAnswer() {}

  /**
   * Asks.
   *
   * @param arguments how, and whom
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.out.println(arguments[0].equals("ours") ? ours(arguments[1]) : bare(arguments[1]));
    // What a client's threads take to end is not what is measured.
    Runtime.getRuntime().halt(0);
  }

  private static int ours(String url) {
    try (XimaClient client =
        XimaClient.builder()
            .tenantUrl(url)
            .authenticationKey(AuthenticationKey.of("benchmark="))
            .build()) {
      return client.roster().agents().size();
    }
  }

  private static int bare(String url) throws IOException, InterruptedException {
    return BareRoster.read(
            HttpClient.newHttpClient()
                .send(BareRoster.request(url), HttpResponse.BodyHandlers.ofByteArray())
                .body())
        .size();
  }
}
