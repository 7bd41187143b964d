// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.settings.AuthenticationKeySource;
import com.ximasdk.settings.XimaSettings;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings file that a technician writes for a simulated tenant. */
final class TechnicianSettings {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TechnicianSettings() {}

  static Map<String, Object> of(TenantData data, ReportForm reports, URI url, Path keyFile) {
    Map<String, Object> recording = new LinkedHashMap<>();
    recording.put("extensions", extensions(data));
    recording.put("callDetailsReportId", BuiltInReports.CALLS_ID);
    Map<String, Object> wfm = new LinkedHashMap<>();
    wfm.put("reportId", BuiltInReports.INBOUND_ID);
    shownTimeframe(reports).ifPresent(name -> wfm.put("timeframeParameter", name));
    wfm.put("groups", data.skills());
    wfm.put("reasonCodes", reasonCodes());
    wfm.put("agents", labels(data));
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("tenantUrl", url.toString());
    settings.put("authenticationKeyFile", keyFile.toAbsolutePath().toString());
    settings.put("timeZone", data.timeZone().getId());
    settings.put("recording", recording);
    settings.put("wfm", wfm);
    return settings;
  }

  static XimaSettings.Builder builder(
      TenantData data, ReportForm reports, URI url, AuthenticationKeySource key) {
    XimaSettings.Builder settings =
        XimaSettings.builder()
            .tenantUrl(url.toString())
            .authenticationKeySource(key)
            .timeZone(data.timeZone().getId());
    if (reachable(data).findAny().isPresent()) {
      settings.recording(
          recording ->
              recording.extensions(extensions(data)).callDetailsReportId(BuiltInReports.CALLS_ID));
    }
    if (!data.skills().isEmpty()) {
      settings.wfm(
          wfm -> {
            wfm.reportId(BuiltInReports.INBOUND_ID)
                .groups(data.skills())
                .reasonCodes(reasonCodes())
                .agents(labels(data));
            shownTimeframe(reports).ifPresent(wfm::timeframeParameter);
          });
    }
    return settings;
  }

  /** The product shows the name beside the Report ID; no answer of the API has it. */
  private static Optional<String> shownTimeframe(ReportForm reports) {
    return Optional.of(reports.timeframeParameter()).filter(name -> !name.isEmpty());
  }

  private static List<String> extensions(TenantData data) {
    return reachable(data).map(SimulatedAgent::extension).toList();
  }

  private static List<String> labels(TenantData data) {
    return reachable(data).map(SimulatedAgent::label).toList();
  }

  /** Settings name agents by their extensions. */
  private static Stream<SimulatedAgent> reachable(TenantData data) {
    return data.agents().stream().filter(agent -> !agent.extension().isEmpty());
  }

  /** The reasons that {@link AgentDay} has. */
  private static Map<String, String> reasonCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String reason : List.of("Restroom", "Lunch", "Meeting")) {
      codes.put(reason, reason);
    }
    return codes;
  }

  static String json(Map<String, Object> settings) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(settings) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
