// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The key that a tenant takes, and those that it once took. Safe for several threads. */
final class TenantKeys {
  private final Set<String> had = ConcurrentHashMap.newKeySet();
  private volatile String current;

  TenantKeys(String first) {
    had.add(first);
    current = first;
  }

  String current() {
    return current;
  }

  void change(String to) {
    had.add(to);
    current = to;
  }

  /** Whether the value of an {@code Authorization} header is right. */
  boolean isRight(String authorization) {
    return MessageDigest.isEqual(
        authorization.getBytes(StandardCharsets.UTF_8),
        ("Bearer " + current).getBytes(StandardCharsets.UTF_8));
  }

  /** An address without them: who keeps an old one has it elsewhere, too. */
  String masked(String address) {
    // The longest first, since one may be a part of another.
    List<String> keys =
        had.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    String masked = address;
    for (String key : keys) {
      masked = KeyMask.without(key, masked);
    }
    return masked;
  }
}
