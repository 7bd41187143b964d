// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.text.HostileLog;
import com.ximasdk.realtime.CountValue;
import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MetricValue;
import com.ximasdk.realtime.RealtimeEncodings;
import com.ximasdk.realtime.StateValue;
import com.ximasdk.realtime.UnknownValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes are written as ' in the tables. */
class ValueJsonTest {
  private final ValueJson values = new ValueJson(RealtimeEncodings.DEFAULTS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'type':'AGENT_STATE','state':'Ready'} | Ready |",
        "{'type':'AGENT_STATE','state':'Ready','duration':5000} | Ready | PT5S",
        "{'type':'AGENT_STATE','state':'Ready','stateDuration':5000} | Ready | PT5S",
        "{'type':'AGENT_STATE','state':'Ready','time_in_state':'0:05'} | Ready | PT5S",
        "{'type':'AGENT_STATE','state':'Ready','stateDuration':5000,'duration':9000} | Ready |"
            + " PT5S",
        "{'type':'AGENT_STATE','state':'Ready','duration':'3.20'} | Ready |",
        "{'state':'Ready','duration':5000} | Ready | PT5S",
        "{'label':'Ready','duration':5000} | Ready | PT5S",
        "{'state':'Talking','count':1} | Talking |",
        "{'type':'STATE_WITH_DURATION','state':'Talking'} | Talking |",
        "{'type':'STATE_WITH_DURATION','state':'Talking','duration':'1:02:03'} | Talking |"
            + " PT1H2M3S",
        "{'type':'STATE_WITH_DURATION','value':'Talking','duration':7000} | Talking | PT7S",
        "{'type':'DURATION','state':'Talking','duration':7000} | Talking | PT7S",
        "{'type':'STATE','state':{'name':'Talking'}} | Talking |",
        "{'type':'STATE','state':{'id':3,'name':'Talking','duration':7000}} | Talking | PT7S",
        "{'type':'STATE','value':{'state':'Talking'}} | Talking |",
        "{'type':'AGENT_STATE','agentState':'Lunch'} | Lunch |",
        "{'type':'X','AGENT_STATE':'Lunch'} | Lunch |",
        "{'type':'STATE','label':'State','stateName':'Talking'} | Talking |",
        "{'type':'STATE','value':'3','text':'Talking'} | Talking |",
        "{'type':'STATE','value':3,'label':'Talking'} | Talking |",
        "{'type':'STATE','state':'3','stateName':'Talking'} | Talking |",
        "{'type':'STATE','value':'481','state':''} | 481 |",
        "{'type':'STATE','state':'15 minutes off'} | 15 minutes off |",
        "{'type':'PRESENCE','presence':'DND: Lunch'} | DND: Lunch |",
        "'Ready' | Ready |",
      })
  void aTextIsAStateWithTheTimeInItThatStandsBesideIt(
      String json, String state, @Nullable String inState) {
    assertThat(read(json))
        .isInstanceOfSatisfying(
            StateValue.class,
            value -> {
              assertThat(value.text()).isEqualTo(state);
              assertThat(value.timeInState().map(Object::toString).orElse(null)).isEqualTo(inState);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'type':'DURATION','duration':'2:03'} | PT2M3S",
        "{'type':'DURATION','duration':125} | PT0.125S",
        "{'type':'DURATION','millis':125} | PT0.125S",
        "{'type':'DURATION','duration':5000,'text':'0:05'} | PT5S",
        "{'type':'DURATION','duration':5000,'label':'5 seconds'} | PT5S",
        "{'type':'STATE_DURATION','value':'02:03'} | PT2M3S",
        "{'type':'STATE_DURATION','state':'0:02:03'} | PT2M3S",
        "{'type':'STATE_DURATION','stateDuration':5000,'label':'Time in State'} | PT5S",
        "{'type':'TALK_DURATION','talkDuration':5000} | PT5S",
        "{'duration':'PT5M'} | PT5M",
        "{'duration':5000,'text':'0:05'} | PT5S",
      })
  void aLengthOfTimeWithoutAStateIsADuration(String json, String duration) {
    assertThat(read(json))
        .isInstanceOfSatisfying(
            DurationValue.class, value -> assertThat(value.duration()).hasToString(duration));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'DURATION','duration':'1d 02:03:04'}",
        "{'type':'DURATION','duration':'3.20'}",
        "{'type':'DURATION','duration':'1,234'}",
        "{'type':'DURATION','duration':3.2}",
        "{'type':'DURATION','value':'Talking'}",
        "{'type':'DURATION','duration':{}}",
        "{'type':'STATE_DURATION','value':'1d 02:03:04'}",
        "{'type':'STATE','state':{'id':3}}",
        "{'type':'STATE','state':['Talking']}",
        "{'type':'STATE','value':3}",
        "{'type':'COUNT','count':'many','text':'Talking'}",
        "' '",
        "3",
        "null",
        "['Talking']"
      })
  void whatIsNotCertainIsUnknown(String json) {
    assertThat(read(json)).isInstanceOf(UnknownValue.class);
    assertThat(read(json).rawJson()).isEqualTo(json.replace('\'', '"'));
  }

  @Test
  void aCountIsACountWhateverStandsBesideIt() {
    assertThat(read("{'type':'COUNT','count':15,'text':'15 calls','duration':3}"))
        .isInstanceOf(CountValue.class);
    assertThat(read("{'count':15,'label':'Calls'}")).isInstanceOf(CountValue.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'type':'DURATION','duration':65} | PT1M5S",
        "{'type':'DURATION','duration':'65'} | PT1M5S",
        "{'type':'DURATION','duration':65.25} | PT1M5.25S",
        "{'type':'DURATION','duration':'1:05'} | PT1M5S",
        "{'type':'DURATION','millis':65} | PT0.065S",
      })
  void aNumberCountsSecondsWhereTheSettingsSaySo(String json, String duration) {
    assertThat(
            read(
                new ValueJson(RealtimeEncodings.DEFAULTS.withDurationUnit(ChronoUnit.SECONDS)),
                json))
        .isInstanceOfSatisfying(
            DurationValue.class, value -> assertThat(value.duration()).hasToString(duration));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'presence':'Ready','state':'LOGGED_IN','label':'Agent State'} | Ready",
        "{'PRESENCE':'Ready','label':'Agent State'} | Ready",
        "{'presence':{'name':'Ready'},'text':'Agent State'} | Ready",
        "{'type':'AGENT','presence':'7','text':'Ready'} | 7",
        "{'presence':'Ready','count':1} | Ready",
        "{'presence':'','state':'Ready'} | Ready",
        "{'state':'Ready'} | Ready",
      })
  void theMemberThatIsNamedHoldsTheStateBeforeTheUsualOnes(String json, String state) {
    ValueJson named = new ValueJson(RealtimeEncodings.DEFAULTS.withStateMember("presence"));

    assertThat(read(named, json))
        .isInstanceOfSatisfying(
            StateValue.class, value -> assertThat(value.text()).isEqualTo(state));
  }

  @Test
  void aLengthOfTimeUnderTheMemberThatIsNamedIsNoState() {
    ValueJson named = new ValueJson(RealtimeEncodings.DEFAULTS.withStateMember("value"));

    assertThat(read(named, "{'type':'DURATION','value':'0:05:00'}"))
        .isInstanceOf(DurationValue.class);
    assertThat(read(named, "{'value':{'name':'Ready','duration':5000}}"))
        .isInstanceOfSatisfying(
            StateValue.class,
            value ->
                assertThat(value.timeInState())
                    .hasValueSatisfying(length -> assertThat(length).hasToString("PT5S")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'2026-07-14T08:00:00' | 2026-07-14T08:00:00 | 9999-99-99a99:99:99",
        "'yesterday' | yesterday | aaaaaaaaa",
        "1720944000 | 1720944000 | 9999999999",
        "{'at':1} | {\"at\":1} | OBJECT",
      })
  void aTimeThatIsNoInstantIsToldOnceAndKeptAsItIs(String time, String text, String form) {
    String json = "{'state':'Ready','lastUpdateTime':" + time + "}";
    try (HostileLog log = new HostileLog("com.ximasdk.realtime")) {
      assertThat(read(json).lastUpdateTime()).isEmpty();
      assertThat(read(json).lastUpdateTimeText()).isEqualTo(text);
      assertThat(read(json.replace("Ready", "Idle")).lastUpdateTime()).isEmpty();

      assertThat(log.entries()).singleElement().asString().contains("lastUpdateTime", form);
    }
  }

  @Test
  void aTimeThatIsNotThereIsNothingToTell() {
    try (HostileLog log = new HostileLog("com.ximasdk.realtime")) {
      assertThat(read("{'state':'Ready','lastUpdateTime':null}").lastUpdateTime()).isEmpty();
      assertThat(read("{'state':'Ready'}").lastUpdateTimeText()).isEmpty();
      assertThat(log.entries()).isEmpty();
    }
  }

  @Test
  void aTimeMayStandBesideItsValue() throws JsonProcessingException {
    MetricValue value =
        values.read(
            Json.MAPPER.readTree("\"Ready\""),
            Json.MAPPER.readTree("\"2026-07-14T08:00:00.000-06:00\""),
            "");

    assertThat(value.lastUpdateTime()).contains(Instant.parse("2026-07-14T14:00:00Z"));
  }

  @Test
  void aTimeInStateThatCannotBeReadIsToldOnce() {
    try (HostileLog log = new HostileLog("com.ximasdk.realtime")) {
      for (int i = 0; i < 3; i++) {
        read("{'state':'Ready','duration':'" + i + ".20'}");
      }

      assertThat(log.entries()).singleElement().asString().contains("duration", "'9.99'");
    }
  }

  @Test
  void noTenantFillsTheLogWithEverNewForms() {
    try (HostileLog log = new HostileLog("com.ximasdk.realtime")) {
      for (int i = 1; i < 100; i++) {
        read("{'state':'Ready','lastUpdateTime':'" + "x".repeat(i) + "'}");
      }

      assertThat(log.entries()).hasSize(20);
    }
  }

  private MetricValue read(String json) {
    return read(values, json);
  }

  private static MetricValue read(ValueJson values, String json) {
    String quoted = json.replace('\'', '"');
    try {
      return values.read(Json.MAPPER.readTree(quoted), MissingNode.getInstance(), quoted);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
