// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.internal.text.ForeignLog;
import com.ximasdk.internal.text.PlainText;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log of members that are there and were not understood: once for each form, because a
 * tenant writes all of its values alike, and without the text, which is the tenant's.
 */
final class OddForms {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.realtime");
  private static final int MOST = 20;
  private static final int LONGEST = 40;

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** Tells of a member, unless one of this form was told of before. */
  void tell(String member, JsonNode value, String consequence) {
    String form = form(value);
    if (told.size() < MOST && told.add(member + ' ' + form)) {
      ForeignLog.write(
          () ->
              LOG.warn(
                  "The member {} of a realtime value has the form {}, which is not understood. {}",
                  member,
                  form,
                  consequence));
    }
  }

  /** The text with each digit as 9 and each letter as a; of anything else, what it is. */
  private static String form(JsonNode value) {
    if (value.isContainerNode() || value.isBoolean()) {
      return value.getNodeType().name();
    }
    String text = value.asText();
    StringBuilder form = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            c ->
                form.appendCodePoint(Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'a' : c));
    return "'" + PlainText.of(form.toString()) + (text.length() > LONGEST ? "…'" : "'");
  }
}
