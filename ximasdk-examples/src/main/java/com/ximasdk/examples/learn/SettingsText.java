// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A settings file as it is written, with its members in their order. Immutable. */
final class SettingsText {
  private static final String KEY_FILE = "authenticationKeyFile";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final ObjectNode root;

  private SettingsText(Path file, ObjectNode root) {
    this.file = file;
    this.root = root;
  }

  /**
   * Reads a file that was read as settings before, so that it is right.
   *
   * @throws InvalidSettingsException if it cannot be read any more
   */
  static SettingsText read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (JSON.readTree(bytes) instanceof ObjectNode root) {
        return new SettingsText(file, root);
      }
    } catch (IOException e) {
      // Told below; the parser's words may repeat what stands there.
    }
    throw new InvalidSettingsException(
        List.of(new SettingsViolation("file", "The settings file cannot be read again.")));
  }

  /** The same with other values of some settings, for a file in a directory. */
  ObjectNode with(Map<String, JsonNode> changes, Path directory) {
    ObjectNode changed = root.deepCopy();
    changes.forEach(
        (name, value) -> {
          String[] steps = name.split("[.]", 3);
          ObjectNode at = changed;
          for (int i = 0; i < steps.length - 1; i++) {
            at = at.get(steps[i]) instanceof ObjectNode inner ? inner : at.putObject(steps[i]);
          }
          at.set(steps[steps.length - 1], value);
        });
    if (changed.hasNonNull(KEY_FILE)) {
      changed.put(KEY_FILE, keyFile(changed.get(KEY_FILE).asText(), directory));
    }
    return changed;
  }

  /** The name of the key's file, as it has to be beside the new settings file. */
  private String keyFile(String name, Path directory) {
    Path key = file.resolveSibling(name).toAbsolutePath().normalize();
    if (Path.of(name).isAbsolute()) {
      return name;
    }
    try {
      Path real = key.getParent() == null ? key : key.getParent().toRealPath().resolve(name(key));
      Path relative = directory.toRealPath().relativize(real);
      return Files.isSameFile(directory.resolve(relative), key)
          ? relative.toString()
          : key.toString();
    } catch (IOException | IllegalArgumentException e) {
      // Another drive, or a link that leads elsewhere: the whole name always leads there.
      return key.toString();
    }
  }

  private static Path name(Path file) {
    Path name = file.getFileName();
    return name == null ? file : name;
  }
}
