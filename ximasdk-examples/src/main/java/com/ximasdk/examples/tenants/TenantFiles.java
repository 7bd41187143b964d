// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.examples.recording.ImportDirectory;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The settings files of many tenants: each {@code NAME.json} in a directory is one. */
final class TenantFiles {
  private static final String ENDING = ".json";

  /** What is the name of a directory everywhere, and of a checkpoint. */
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,99}";

  private TenantFiles() {}

  /**
   * Reads all files.
   *
   * @param files the directory with the files
   * @param out where a directory for each tenant is
   * @param environment may hold the key
   * @param violations takes what is wrong with any of them
   * @return the tenants by name; those that are wrong are left out
   */
  static List<ImportedTenant> read(
      Path files, Path out, Map<String, String> environment, Violations violations) {
    List<ImportedTenant> tenants = new ArrayList<>();
    int found = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(files, "*" + ENDING)) {
      for (Path file : all) {
        found++;
        read(file, out, environment, violations, tenants);
      }
    } catch (IOException e) {
      violations.add(
          "--settings is " + files + ", which cannot be read: " + DiskReason.of(e, files) + ".");
      return tenants;
    }
    if (found == 0) {
      violations.add(
          "--settings is "
              + files
              + ", which holds no file with the ending .json. Expected a settings file for each"
              + " tenant, as acme.json.");
    }
    tenants.sort(Comparator.comparing(ImportedTenant::name));
    return tenants;
  }

  private static void read(
      Path file,
      Path out,
      Map<String, String> environment,
      Violations violations,
      List<ImportedTenant> tenants) {
    String fileName = String.valueOf(file.getFileName());
    String name = fileName.substring(0, fileName.length() - ENDING.length());
    if (!name.matches(NAME)) {
      violations.add(
          "The settings file "
              + file
              + " has a name that is no name of a tenant. Expected letters, digits, - and _ before"
              + " .json.");
      return;
    }
    try {
      XimaSettings settings = XimaSettings.read(file, environment);
      tenants.add(new ImportedTenant(name, settings, new ImportDirectory(out.resolve(name))));
    } catch (InvalidSettingsException e) {
      e.violations().forEach(wrong -> violations.add(fileName + ": " + wrong));
    }
  }
}
