// SPDX-License-Identifier: Apache-2.0
/** A stranger's module. */
module consumer {
  requires com.ximasdk;
  requires com.ximasdk.audio;
  requires com.ximasdk.examples;
  requires com.ximasdk.mapping;
}
