// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.demo;

/** Finds what does not stand out enough from what is behind it, by WCAG 2's formula. */
final class Contrast {
  private static final String FUNCTIONS =
      """
      const parts = colour => colour.match(/[\\d.]+/g).map(Number);
      const light = colour => {
        const [r, g, b] = parts(colour).slice(0, 3).map(v => v / 255)
          .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ratio = (a, b) => {
        const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
        return (x + 0.05) / (y + 0.05);
      };
      const behind = element => {
        for (let e = element; e; e = e.parentElement) {
          const colour = getComputedStyle(e).backgroundColor;
          const alpha = parts(colour)[3];
          if (alpha === undefined || alpha === 1) return colour;
        }
        return getComputedStyle(document.body).backgroundColor;
      };
      const weak = (elements, colour, least) => elements
        .filter(e => ratio(getComputedStyle(e)[colour(e)], behind(e)) < least)
        .map(e => e.outerHTML.slice(0, 120) + ' ' + getComputedStyle(e)[colour(e)] + ' on '
          + behind(e));
      const paper = () => light(getComputedStyle(document.body).backgroundColor);
      const weakTexts = least => weak(
        [...document.body.querySelectorAll('*')].filter(e =>
          [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())),
        e => e.localName === 'text' ? 'fill' : 'color', least);
      const weakShapes = (least, which) => weak(
        [...document.querySelectorAll(which)], () => 'fill', least);
      """;

  private Contrast() {}

  /** How light the page's paper is, from 0 to 1. */
  static String paper() {
    return with("paper()");
  }

  /** The texts with less contrast than is needed. */
  static String weakTexts(double least) {
    return with("weakTexts(" + least + ")");
  }

  /** The shapes with less contrast than is needed. */
  static String weakShapes(double least, String selector) {
    return with("weakShapes(" + least + ", '" + selector + "')");
  }

  private static String with(String expression) {
    return "(() => {" + FUNCTIONS + "return " + expression + "; })()";
  }
}
