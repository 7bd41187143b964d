// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow.Subscription;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBodyTest {
  private static final CallScope NO_CALL =
      (CallScope)
          Proxy.newProxyInstance(
              CallScope.class.getClassLoader(),
              new Class<?>[] {CallScope.class},
              (proxy, method, arguments) -> {
                throw new AssertionError(method);
              });

  @TempDir Path directory;

  @Test
  void whatWasBegunIsGoneBeforeTheConnectionEnds() throws IOException {
    List<Integer> filesAtTheEnd = new ArrayList<>();
    BodySubscriber<Answer<Downloaded>> body =
        FileBody.reader(
                "*/*", directory.resolve("a.wav"), DownloadCheck.NONE, DownloadProgress.NONE)
            .body()
            .apply(new AnswerHead(200, HttpHeaders.of(Map.of(), (name, value) -> true)), NO_CALL);
    body.onSubscribe(
        new Subscription() {
          @Override
          public void request(long n) {}

          @Override
          public void cancel() {
            filesAtTheEnd.add(files());
          }
        });
    body.onNext(List.of(ByteBuffer.allocate(10)));
    assertThat(files()).isEqualTo(1);

    body.onError(new IOException("cut off"));

    assertThat(filesAtTheEnd).containsExactly(0);
  }

  private int files() {
    try (Stream<Path> list = Files.list(directory)) {
      return (int) list.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
