// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook part of an {@code .xlsx} says of its sheets.
 *
 * @param isStrict whether it is of the strict kind, whose names are others
 * @param from1904 whether its dates count from 1904
 * @param hidden the names of the sheets that are hidden, or very hidden
 */
record OoxmlWorkbook(boolean isStrict, boolean from1904, Set<String> hidden) {
  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  static OoxmlWorkbook read(InputStream workbook, XMLInputFactory xml) throws IOException {
    boolean strict = false;
    boolean from1904 = false;
    Set<String> hidden = new HashSet<>();
    try {
      XMLStreamReader at = xml.createXMLStreamReader(workbook);
      while (at.hasNext()) {
        if (at.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (at.getLocalName()) {
          case "workbook" -> {
            String namespace = at.getNamespaceURI();
            strict = namespace != null && namespace.startsWith(STRICT);
          }
          case "workbookPr" -> from1904 = isTrue(at.getAttributeValue(null, "date1904"));
          case "sheet" -> {
            String state = at.getAttributeValue(null, "state");
            String name = at.getAttributeValue(null, "name");
            if (name != null && state != null && !state.equals("visible")) {
              hidden.add(name);
            }
          }
          default -> {
            // Windows, names, and how it calculates.
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
    return new OoxmlWorkbook(strict, from1904, Set.copyOf(hidden));
  }

  private static boolean isTrue(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }
}
