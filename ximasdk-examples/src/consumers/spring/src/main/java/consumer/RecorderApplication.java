// SPDX-License-Identifier: Apache-2.0
package consumer;

import com.ximasdk.XimaClient;
import com.ximasdk.settings.AuthenticationKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A recorder as a Spring Boot program: the client is a bean that the container closes. */
@SpringBootApplication
public class RecorderApplication {
  /**
   * The client.
   *
   * @param url the tenant's address
   * @param key its authentication key
   * @return closed with the program
   */
  @Bean
  XimaClient ximaClient(@Value("${xima.url}") String url, @Value("${xima.key}") String key) {
    return XimaClient.builder().tenantUrl(url).authenticationKey(AuthenticationKey.of(key)).build();
  }
}
