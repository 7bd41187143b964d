// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks a simulated tenant as the vendor's guide says, with nothing of this project. */
final class TestClient {
  private final SimulatedTenant tenant;
  private final HttpClient http = HttpClient.newHttpClient();

  TestClient(SimulatedTenant tenant) {
    this.tenant = tenant;
  }

  HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(tenant.url() + pathAndQuery))
        .header("Authorization", "Bearer " + tenant.authenticationKey())
        .header("Content-Type", "application/json");
  }

  HttpResponse<byte[]> get(String pathAndQuery) throws IOException, InterruptedException {
    return http.send(request(pathAndQuery).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> audio(String recordingKey) throws IOException, InterruptedException {
    return get(audioPath(recordingKey));
  }

  static String audioPath(String recordingKey) {
    return "/rest/api/v1/recordings/" + encoded(recordingKey) + "/audio?format=wav";
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
  }
}
