// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bodies as a tenant could send them, with what they say. A line is a row, a section without rows,
 * a warning, or the beginning of "error", of whose message the parts between the dots are expected.
 */
class JsonAnswersTest {
  /** The usual beginning: everything but the rows. */
  private static final String REPORT =
      "'reportId':48,'title':'Inbound','timeframe':{'type':'REPORT_TIMEFRAME',"
          + "'start':'2026-07-14T00:00:00-06:00','end':'2026-07-14T23:59:59-06:00'},";

  private static final String COLUMNS =
      "'columns':[{'key':'0','title':'Minutes'},{'key':'1','title':'Calls Presented'},"
          + "{'key':'2','title':'Avg Call Duration'}]";

  private static final String[] TWO_ROWS = {
    "#1 | 8:00 AM | 5 | 0:03:12", "#2 | 8:15 AM | 7 | 0:02:00"
  };

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void rowsOfEveryDialectAreRead(String name, String rows, List<String> expected) {
    assertThat(read(rows)).containsExactlyElementsOf(expected);
  }

  static Stream<Arguments> rowsOfEveryDialectAreRead() {
    return Stream.of(
        body("arrays", "'rows':[['8:00 AM',5,'0:03:12'],['8:15 AM',7,'0:02:00']]", TWO_ROWS),
        body(
            "cells of scalars",
            "'rows':[{'cells':['8:00 AM',5,'0:03:12']},{'cells':['8:15 AM',7,'0:02:00']}]",
            TWO_ROWS),
        body(
            "values beside an id",
            "'rows':[{'id':1,'values':['8:00 AM',5,'0:03:12'],'type':'ROW'},"
                + "{'values':['8:15 AM',7,'0:02:00'],'id':2}]",
            TWO_ROWS),
        body(
            "cells with raw and formatted values",
            "'rows':[{'cells':[{'raw':480,'formatted':'8:00 AM'},{'raw':5,'formatted':'5'},"
                + "{'raw':192000,'formatted':'0:03:12'}]},{'cells':[{'formatted':'8:15 AM'},"
                + "{'raw':7},{'display':'0:02:00','value':120000}]}]",
            TWO_ROWS),
        body(
            "cells with the key of their column in any order",
            "'rows':[{'cells':[{'key':'1','value':5},{'key':'0','value':'8:00 AM'},"
                + "{'key':'2','value':'0:03:12'}]},{'cells':[{'value':'8:15 AM','key':'0'},"
                + "{'value':'0:02:00','key':'2'},{'key':'1','value':7}]}]",
            TWO_ROWS),
        body(
            "cells with the title of their column",
            "'rows':[{'values':[{'key':'Minutes','value':'8:00 AM'},"
                + "{'key':'CALLS PRESENTED','value':5},"
                + "{'key':'Avg Call Duration','value':'0:03:12'}]}]",
            "#1 | 8:00 AM | 5 | 0:03:12"),
        body(
            "arrays of cells with keys",
            "'rows':[[{'key':'2','value':'0:03:12'},{'key':'0','value':'8:00 AM'}]]",
            "#1 | 8:00 AM | - | 0:03:12"),
        body(
            "cells whose keys are those of something else",
            "'rows':[[{'key':'i-7','value':'8:00"
                + " AM'},{'key':'n','value':5},{'key':'d','value':1}]]",
            "#1 | 8:00 AM | 5 | 1"),
        body(
            "an object by key with the name of a cell part as a title",
            "'rows':[{'0':{'value':'8:00 AM','text':'8 o\u2019clock'},'1':{'raw':5}}]",
            "#1 | 8 o\u2019clock | 5 | -"),
        body(
            "objects with members that are no column",
            "'rows':[{'0':'8:00 AM','link':'x','tags':['a','b'],'1':5,'2':'0:03:12','none':[]}]",
            "#1 | 8:00 AM | 5 | 0:03:12"),
        body(
            "a list as a cell",
            "'rows':[['8:00 AM',[1,2],'0:03:12'],['8:15 AM',{'raw':{}},'0:02:00']]",
            "#1 | 8:00 AM | ? | 0:03:12",
            "#2 | 8:15 AM | ? | 0:02:00"),
        body(
            "truth values, null and blanks",
            "'rows':[[true,null,' '],['',false,{'raw':null}],['8:00 AM']]",
            "#1 | true | - | -",
            "#2 | - | false | -",
            "#3 | 8:00 AM | - | -"),
        body(
            "escapes and other scripts",
            "'rows':[['\\u0041\\t\\/\\\\\\\"',1,'d\u00e9j\u00e0 \uD83D\uDCDE \\ud83d\\udcde']]",
            "#1 | A\t/\\\" | 1 | d\u00e9j\u00e0 \uD83D\uDCDE \uD83D\uDCDE"),
        body(
            "escaped names",
            "'rows':[{'\\u0030':'8:00 AM','1':{'r\\u0061w':5}}]",
            "#1 | 8:00 AM | 5 | -"),
        body(
            "epoch milliseconds", "'rows':[[1784037600000,5,192]]", "#1 | 1784037600000 | 5 | 192"),
        body("dashes", "'rows':[['8:00 AM','-','-']]", "#1 | 8:00 AM | - | -"),
        body(
            "totals by their first cell",
            "'rows':[['Grand\u00a0Total',5,1],[{'raw':1,'formatted':' AVERAGES '},5,1],"
                + "['Total calls',5,1],[null,12,1]]",
            "#1 totals | Grand\u00a0Total | 5 | 1",
            "#2 totals | AVERAGES | 5 | 1",
            "#3 | Total calls | 5 | 1",
            "#4 | - | 12 | 1"),
        body(
            "totals by their list",
            "'Grand Total':[['x',5,1]],'rows':[['8:00 AM',5,1]],'summary':{'rows':[['y',5,1]]}",
            "#1 totals | x | 5 | 1",
            "#2 | 8:00 AM | 5 | 1",
            "#1 totals | y | 5 | 1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void subReportsLieAnywhere(String name, String rows, List<String> expected) {
    assertThat(read(rows)).containsExactlyElementsOf(expected);
  }

  static Stream<Arguments> subReportsLieAnywhere() {
    return Stream.of(
        body(
            "two levels",
            "'subReports':[{'name':'West','subReports':[{'name':'Sales','rows':[['8:00 AM',5,1]]},"
                + "{'name':'Support','rows':[['8:00 AM',6,1]]}]},{'subReports':[{'rows':["
                + "['8:00 AM',7,1]],'name':'Sales'}],'name':'East'}]",
            "West/Sales#1 | 8:00 AM | 5 | 1",
            "West/Support#1 | 8:00 AM | 6 | 1",
            "East/Sales#1 | 8:00 AM | 7 | 1"),
        body(
            "a group that is an object",
            "'subReports':[{'group':{'key':'g1','name':'Sales'},'rows':[['8:00 AM',5,1]]},"
                + "{'rows':[['8:00 AM',6,1]],'group':{'label':'Support','id':7}}]",
            "Sales#1 | 8:00 AM | 5 | 1",
            "Support#1 | 8:00 AM | 6 | 1"),
        body(
            "a name of another rank",
            "'x':[{'key':'k','rows':[['8:00 AM',5,1]],'label':'l','group':'Sales'}]",
            "Sales#1 | 8:00 AM | 5 | 1"),
        body(
            "blank names",
            "'x':[{'name':' ','title':'','group':'Sales','rows':[['8:00 AM',5,1]]}]",
            "Sales#1 | 8:00 AM | 5 | 1"),
        body(
            "pages without a name",
            "'pages':[{'page':1,'rows':[['8:00 AM',5,1]]},{'page':2,'rows':[['8:15 AM',6,1]]}]",
            "#1 | 8:00 AM | 5 | 1",
            "#1 | 8:15 AM | 6 | 1"),
        body(
            "pages as lists",
            "'pages':[[['8:00 AM',5,1]],[['8:15 AM',6,1]]]",
            "#1 | 8:00 AM | 5 | 1",
            "#2 | 8:15 AM | 6 | 1"),
        body(
            "wrappers around one sub-report",
            "'data':{'report':{'body':{'name':'Sales','content':{'rows':[['8:00 AM',5,1]]}}}}",
            "Sales#1 | 8:00 AM | 5 | 1"),
        body(
            "a sub-report whose rows are called values",
            "'x':[{'name':'Sales','values':[{'0':'8:00 AM','1':5}]},"
                + "{'name':'Support','cells':[['8:00 AM',6,1]]}]",
            "Sales#1 | 8:00 AM | 5 | -",
            "Support#1 | 8:00 AM | 6 | 1"),
        body(
            "empty ones",
            "'x':[{'name':'A','rows':[]},{'name':'B','rows':[['8:00 AM',6,1]]},"
                + "{'rows':[],'group':{'name':'C'}},{'name':'D','subReports':[{'name':'E',"
                + "'rows':[]}]}]",
            "B#1 | 8:00 AM | 6 | 1",
            "empty A",
            "empty C",
            "empty D/E"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whatIsLeftAsideIsTold(String name, String rows, List<String> expected) {
    assertThat(read(rows)).containsExactlyElementsOf(expected);
  }

  static Stream<Arguments> whatIsLeftAsideIsTold() {
    String row = "'rows':[['8:00 AM',5,1]]";
    String read = "#1 | 8:00 AM | 5 | 1";
    return Stream.of(
        body("a chart behind the rows", row + ",'chart':[[480,12]]", read, "LEFT_ASIDE $.chart"),
        body("a chart before the rows", "'chart':[[480,12]]," + row, read, "LEFT_ASIDE $.chart"),
        body("an object", "'by hour':{'8':{'calls':5}}," + row, read, "LEFT_ASIDE $['by hour']"),
        body("a list of values", row + ",'totals':[5,1]", read, "LEFT_ASIDE $.totals"),
        body(
            "a list in a sub-report",
            "'x':[{'name':'A',%s,'chart':[[1]]},{'name':'B','rows':null}]".formatted(row),
            "A" + read,
            "LEFT_ASIDE $.x[0].chart",
            "LEFT_ASIDE $.x[1]"),
        body(
            "a sub-report with rows by label",
            "'x':[{'name':'A',%s},{'name':'B','rows':{'8:00 AM':{'1':5}}}]".formatted(row),
            "A" + read,
            "LEFT_ASIDE $.x[1]"),
        body("nothing but metadata", "'parameters':[{'name':'x','value':{'a':[1]}}]," + row, read),
        body(
            "a list beside an empty one",
            "'x':[{'name':'A','rows':[],'chart':[1,2]},{'name':'B',%s}]".formatted(row),
            "B" + read,
            "empty A",
            "LEFT_ASIDE $.x[0].chart"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whatIsNotUnderstoodIsAnError(String name, String rows, List<String> expected) {
    List<String> lines = read(rows);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).startsWith("error Report 'Inbound'");
    expected.forEach(part -> assertThat(lines.get(0)).contains(part));
  }

  static Stream<Arguments> whatIsNotUnderstoodIsAnError() {
    return Stream.of(
        body("null", "'rows':null", "$.rows = null", "or an empty list"),
        body("no list at all", "'status':'OK'", "$.status = \"OK\""),
        body(
            "rows by label",
            "'rows':{'8:00 AM':{'0':'8:00 AM','1':5,'2':1},'8:15 AM':{'0':'8:15 AM'}}",
            "$.rows (an object of 2 objects)"),
        body(
            "lists by column",
            "'data':{'Minutes':['8:00 AM'],'Calls Presented':[5],'Avg Call Duration':[1]}",
            "$.data (an object of 3 lists)"),
        body(
            "a list for each column",
            "'rows':[['8:00 AM','8:15 AM'],[5,7]]",
            "$.rows (a list of 2 lists)"),
        body(
            "objects of something else",
            "'rows':[{'a':1},{'b':2}]",
            "$.rows (a list of 2 objects)"),
        body("values", "'rows':['8:00 AM',5]", "$.rows (a list of 2 values)"),
        body("a row without cells", "'rows':[[]]", "$.rows (a list of 1 list)"),
        body(
            "empty lists beside content", "'rows':[],'by':{'a':5}", "$.by (an object of 1 value)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void anErrorComesAfterTheRowsThatWereRight(String name, String rows, List<String> expected) {
    List<String> lines = read(rows);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo("Sales#1 | 8:00 AM | 5 | 1");
    assertThat(lines.get(1)).startsWith("error Report 'Inbound', sub-report 'Sales'");
    expected.forEach(part -> assertThat(lines.get(1)).contains(part));
  }

  static Stream<Arguments> anErrorComesAfterTheRowsThatWereRight() {
    String arrays = "'x':[{'name':'Sales','rows':[['8:00 AM',5,1],%s]}]";
    String byKey = "'x':[{'rows':[{'0':'8:00 AM','1':5,'2':1},%s],'name':'Sales'}]";
    String byTitle =
        "'x':[{'name':'Sales','rows':[{'Minutes':'8:00 AM','Calls Presented':5,'Avg Call"
            + " Duration':1},%s]}]";
    return Stream.of(
        body(
            "too many cells",
            arrays.formatted("[1,2,3,4]"),
            "row 2: $.x[0].rows[1]",
            "has 4 cells"),
        body("an object", arrays.formatted("{'0':'a'}"), "it is an object", "is an array of cells"),
        body("a value", arrays.formatted("7"), "$.x[0].rows[1] is a single value"),
        body("null", arrays.formatted("null"), "$.x[0].rows[1] is null"),
        body("a list of lists", arrays.formatted("[[1]]"), "$.x[0].rows[1] is a list"),
        body("an array", byKey.formatted("['a',1,2]"), "row 2", "it is an array of cells"),
        body("by title", byKey.formatted("{'Minutes':'a'}"), "none of its members is a column"),
        body("other members", byKey.formatted("{'a':'b'}"), "none of its members", "by key"),
        body("by key", byTitle.formatted("{'0':'a'}"), "none of its members", "by title"),
        body("key and title", byKey.formatted("{'0':'a','Minutes':'b'}"), "'0' and 'Minutes'"),
        body(
            "another title",
            byKey.formatted("{'0':'a','Calls Presented':3}"),
            "both by key and by title"),
        body("a member twice", byKey.formatted("{'0':'a','0':'b'}"), "'0' and '0' are both"),
        body(
            "titles alike",
            byTitle.formatted("{'Minutes':'a','minutes ':'b'}"),
            "'Minutes' and 'minutes '"),
        body(
            "another list beside it",
            "'x':[{'name':'Sales','data':{'table':[['8:00 AM',5,1]],'chart':[['9:00 AM',6,2]]}}]",
            "both $.x[0].data.table and $.x[0].data.chart"),
        body(
            "an empty list called rows",
            "'x':[{'name':'Sales','chart':[['8:00 AM',5,1]],'rows':[]}]",
            "both $.x[0].rows and $.x[0].chart"),
        body(
            "an object with lists",
            byKey.formatted("{'0':'a','b':[{}]}"),
            "$.x[0].rows[1] is an object that"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void anAnswerWithoutColumnsIsNoReport(String name, String json, List<String> expected) {
    List<String> lines = ReportText.of(json);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).contains("the answer has no columns");
    expected.forEach(part -> assertThat(lines.get(0)).contains(part));
  }

  static Stream<Arguments> anAnswerWithoutColumnsIsNoReport() {
    return Stream.of(
        body("an empty object", "{}", "It holds: nothing"),
        body("an empty list", "[]", "$ (a list of nothing)"),
        body(
            "an error",
            "{'status':'ERROR','message':'Report execution failed','executionId':'x','code':7}",
            "$.status = \"ERROR\", $.message = \"Report execution failed\"",
            "$.code = 7"),
        body("rows", "{'rows':[['8:00 AM',5],['8:15 AM',7]]}", "$.rows (a list of 2 lists)"),
        body(
            "objects by title",
            "{'data':[{'name':'Sales','rows':[{'Minutes':'8:00 AM','Calls':5}]}]}",
            "$.data (a list of 1 object)"),
        body("columns without any", "{'columns':[],'rows':[]}", "$.columns = []"),
        body(
            "a long text and many members",
            "{'text':'%s','a':1,'b':2,'c':3,'d':4,'e':5,'f':6,'g':7,'h':8,'i':9,'j':10}"
                .formatted("x".repeat(500)),
            "$.text = \"" + "x".repeat(79) + "…,",
            "and 1 more"));
  }

  private static List<String> read(String rows) {
    return ReportText.of("{" + REPORT + COLUMNS + "," + rows + "}");
  }

  private static Arguments body(String name, String rows, String... expected) {
    return Arguments.of(name, rows, List.of(expected));
  }
}
