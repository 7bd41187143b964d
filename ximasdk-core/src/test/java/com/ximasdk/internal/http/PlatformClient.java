// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** The platform's HTTP client, for tests that have it do one thing in another way. */
class PlatformClient extends HttpClient {
  private final HttpClient platform = HttpClient.newHttpClient();

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    return platform.sendAsync(request, handler);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushes) {
    return platform.sendAsync(request, handler, pushes);
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return platform.send(request, handler);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return platform.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return platform.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return platform.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return platform.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return platform.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return platform.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return platform.authenticator();
  }

  @Override
  public Version version() {
    return platform.version();
  }

  @Override
  public Optional<Executor> executor() {
    return platform.executor();
  }
}
