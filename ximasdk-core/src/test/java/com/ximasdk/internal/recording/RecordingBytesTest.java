// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.json.Json;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording that is put down is the one that is read again. */
class RecordingBytesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'recordingKey':'k','callKey':'c','startTime':1784037739449,'duration':1000,'size':7,"
            + "'eventId':1,'recordingSystemId':0,'status':'SAVED','callingParty':'1',"
            + "'receivingParty':'Ann(253)','tenantName':'t','tagData':'','callDirection':'IN',"
            + "'skill':'José','agent':'Ann(253)'}",
        "{'recordingKey':'k','duration':-1,'size':'many','startTime':[]}",
        "{'recordingKey':'k','callerId':'JANE','n':1.50,'big':123456789012345678901234567890,"
            + "'e':1e400,'d':0.1,'list':[1,{'a':null,'b':[true,false]}],'problems':['x'],'':''}"
      })
  void isEqualToTheOneThatWasPutDown(String json) throws IOException {
    Recording recording = RecordingJson.read(Json.MAPPER.readTree(json.replace('\'', '"')));

    assertThat(RecordingBytes.read(RecordingBytes.write(recording))).isEqualTo(recording);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "a\u0000b", "\uDC00\uD800", "José \uD83D\uDE00"})
  void keepsTextsThatAreNoValidUnicode(String text) throws IOException {
    Recording recording =
        Recording.builder().recordingKey(new RecordingKey(text)).skill(text).build();

    assertThat(RecordingBytes.read(RecordingBytes.write(recording))).isEqualTo(recording);
  }
}
