// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.error.XimaException;
import com.ximasdk.realtime.AgentStateWatch;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.RealtimeMetric;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.roster.Agent;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The two ways to call; one specification holds for both. */
enum Mode {
  BLOCKING {
    @Override
    List<RealtimeMetric> metrics(XimaClient client) {
      return client.realtime().metrics();
    }

    @Override
    RealtimeMetric metric(XimaClient client, String nameOrId) {
      return client.realtime().metric(nameOrId);
    }

    @Override
    MetricReadings values(XimaClient client, List<String> ids) {
      return client.realtime().values(ids);
    }

    @Override
    MetricReadings valuesNow(XimaClient client, List<String> ids) {
      return client.realtime().valuesNow(ids);
    }

    @Override
    AgentStateWatch watch(XimaClient client, AgentWatchOptions options) {
      return client.realtime().watchAgents(options);
    }

    @Override
    List<Agent> agents(XimaClient client) {
      return client.roster().agents();
    }

    @Override
    List<Recording> list(XimaClient client, RecordingQuery query) {
      return client.recordings().list(query).toList();
    }

    @Override
    InputStream openAudio(XimaClient client, RecordingKey key) {
      return client.recordings().openAudio(key);
    }

    @Override
    Downloaded download(
        XimaClient client, RecordingKey key, Path target, DownloadCheck check, DownloadProgress p) {
      return client.recordings().download(key, target, check, p);
    }

    @Override
    ReportRows openReport(XimaClient client, ReportRequest request, CellEncodings encodings) {
      return client.reports().open(request, encodings);
    }

    @Override
    Downloaded downloadReport(
        XimaClient client, ReportRequest request, ReportFormat format, Path target) {
      return client.reports().download(request, format, target);
    }
  },
  ASYNCHRONOUS {
    @Override
    List<RealtimeMetric> metrics(XimaClient client) {
      return join(client.realtime().metricsAsync());
    }

    @Override
    RealtimeMetric metric(XimaClient client, String nameOrId) {
      return join(client.realtime().metricAsync(nameOrId));
    }

    @Override
    MetricReadings values(XimaClient client, List<String> ids) {
      return join(client.realtime().valuesAsync(ids));
    }

    @Override
    MetricReadings valuesNow(XimaClient client, List<String> ids) {
      return join(client.realtime().valuesNowAsync(ids));
    }

    @Override
    AgentStateWatch watch(XimaClient client, AgentWatchOptions options) {
      return join(client.realtime().watchAgentsAsync(options));
    }

    @Override
    List<Agent> agents(XimaClient client) {
      return join(client.roster().agentsAsync());
    }

    @Override
    List<Recording> list(XimaClient client, RecordingQuery query) {
      return join(client.recordings().listAsync(query));
    }

    @Override
    InputStream openAudio(XimaClient client, RecordingKey key) {
      return join(client.recordings().openAudioAsync(key));
    }

    @Override
    Downloaded download(
        XimaClient client, RecordingKey key, Path target, DownloadCheck check, DownloadProgress p) {
      return join(client.recordings().downloadAsync(key, target, check, p));
    }

    @Override
    ReportRows openReport(XimaClient client, ReportRequest request, CellEncodings encodings) {
      return join(client.reports().openAsync(request, encodings));
    }

    @Override
    Downloaded downloadReport(
        XimaClient client, ReportRequest request, ReportFormat format, Path target) {
      return join(client.reports().downloadAsync(request, format, target, DownloadProgress.NONE));
    }
  };

  abstract List<RealtimeMetric> metrics(XimaClient client);

  abstract RealtimeMetric metric(XimaClient client, String nameOrId);

  abstract MetricReadings values(XimaClient client, List<String> ids);

  abstract MetricReadings valuesNow(XimaClient client, List<String> ids);

  abstract AgentStateWatch watch(XimaClient client, AgentWatchOptions options);

  abstract List<Agent> agents(XimaClient client);

  abstract List<Recording> list(XimaClient client, RecordingQuery query);

  abstract InputStream openAudio(XimaClient client, RecordingKey key);

  abstract Downloaded download(
      XimaClient client, RecordingKey key, Path target, DownloadCheck check, DownloadProgress p);

  abstract ReportRows openReport(XimaClient client, ReportRequest request, CellEncodings encodings);

  abstract Downloaded downloadReport(
      XimaClient client, ReportRequest request, ReportFormat format, Path target);

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof XimaException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
