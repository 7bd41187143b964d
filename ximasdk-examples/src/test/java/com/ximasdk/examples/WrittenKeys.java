// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Keys that no tenant has, and the ways in which somebody may write one in a wrong place. */
final class WrittenKeys {
  /** Of 24 to 64 characters, with each sign and each ending that base64 has. */
  static final List<String> KEYS =
      List.of(
          "VDlzVSPbE+GvLwFAnz7Qmokn8LsSAqOrT/7ycg==",
          "apcQwFBKhNluhNl4tn2T2w==",
          "An9MLfW+JLCHbRh5euFjyRsaO0a9y5lMmIUsvhoPVQc2ii6q2VKUFDgwnc/G8cc=",
          "/7N/8gxCsY09k3XW+Xmdr+u2j//jbBUpPos0j/o=",
          "+au6IikwJiYXLg5yzL1LKdE1WRMlJLTsu9aobQh8WQ==",
          "-q8CdNlRnJnGmYJ3pUVww-xv541Cl0h43x5wDbTzkX8=",
          "oGMRfZtOjpiKQDxxPxyZV8Np8hgFBUHnFLrl4NKdcSY=");

  private static final List<UnaryOperator<String>> FORMS =
      List.of(
          key -> key,
          key -> key.toLowerCase(Locale.ROOT),
          key -> '"' + key + '"',
          key -> "'" + key,
          key -> " " + key + "\t",
          key -> key + "\r\n",
          key -> key.substring(0, 20) + "\n" + key.substring(20),
          key -> "of\r\n" + key.substring(0, 5) + "\r\n    " + key.substring(5),
          key -> "@" + key,
          key -> "-" + key,
          key -> "--" + key,
          key -> "/" + key,
          key -> "absent/" + key,
          key -> "..\\absent\\" + key,
          key -> key + ".wav",
          key -> "./" + key + ".json",
          key -> key + "/settings.json",
          key -> key + " copy.wav",
          key -> "absent (" + key + ")",
          key -> "<" + key + ">",
          key -> "{\"authenticationKey\":\"" + key + "\"}",
          key -> "Bearer " + key,
          key -> "200," + key,
          key -> "{\"key\":\"" + key.replace("=", "\\u003d") + "\"}",
          key -> key.replace("+", "&#43;").replace("=", "&#61;"),
          key -> "minutes=" + key,
          key -> key + "=minutes",
          key -> "unready@" + key,
          key -> "https://" + key,
          key -> "https://" + key + "@acme.xima.cloud",
          key -> "https://" + key + ":password@acme.xima.cloud",
          key -> "https://somebody:" + key + "@acme.xima.cloud",
          key -> "https://" + key + ".xima.cloud",
          key -> "https://acme.xima.cloud:" + key,
          key -> "https://acme.xima.cloud/" + key,
          key -> "https://acme.xima.cloud/" + key + "/rest",
          key -> "https://acme.xima.cloud/?auth_token=" + key,
          key -> "https://acme.xima.cloud/#" + key,
          key -> "https://acme.xima.cloud/" + URLEncoder.encode(key, StandardCharsets.UTF_8),
          key -> URLEncoder.encode(key, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT),
          key -> "file:///" + key,
          key -> "jdbc:absent:" + key,
          key -> "jdbc:absent://127.0.0.1/?password=" + key);

  private WrittenKeys() {}

  /** How many there are of each key. */
  static int forms() {
    return FORMS.size();
  }

  /** A key, written in one of the ways; from place to place the keys take turns. */
  static String written(int form, int place) {
    return FORMS.get(form).apply(KEYS.get((form + place) % KEYS.size()));
  }

  /** The key whose turn it is, and nothing else. */
  static String plain(int place) {
    return KEYS.get(place % KEYS.size());
  }
}
