// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.json.WireTime;
import com.ximasdk.internal.text.Blanks;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportSection;
import com.ximasdk.report.ReportTimeframe;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a JSON report, whose shape beyond the columns is UNKNOWN.
 *
 * <p>What is looked for, token by token: an object is a <em>scope</em>, which can have a name,
 * columns and rows; every list but {@code columns} can hold rows. A list's element is a row if it
 * is an array of cells, or an object with at least one member that is a column's key or title. An
 * element with a list inside is a scope of its own: a sub-report. A cell is a scalar, or an object
 * with a raw and a formatted value.
 *
 * <p>JSON gives its members in any order, so rows are held back until the columns and the name of
 * their sub-report are certain, up to {@link #MOST_HELD_BYTES}.
 */
public final class JsonReportRows extends QueuedRows {
  /** How much is held back, at most, while the columns or the name are still to come. */
  static final int MOST_HELD_BYTES = 4 << 20;

  private static final int MOST_COLUMNS = 10_000;

  private final JsonParser parser;
  private final String source;
  private final CellEncodings encodings;
  private final Function<IOException, XimaException> whenBroken;
  private final RowBuffer buffer = new RowBuffer();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private String title = "";
  private boolean started;

  // How the members of the previous row object lay in the columns; rows mostly look alike.
  private @Nullable String[] planNames = new String[0];
  private int[] plan = new int[0];
  private @Nullable Headings planHeadings;

  // The value spans of the cell object that was read last.
  private long cellRaw;
  private long cellFormatted;

  /**
   * Reads JSON text in UTF-8, 16 or 32 from a stream, which is closed with this.
   *
   * @param source what to call the report in errors until its title is known
   * @param whenBroken what to throw when the stream itself fails
   */
  public JsonReportRows(
      InputStream body,
      String source,
      CellEncodings encodings,
      Function<IOException, XimaException> whenBroken) {
    this.source = source;
    this.encodings = encodings;
    this.whenBroken = whenBroken;
    try {
      this.parser = Json.FACTORY.createParser(body);
    } catch (IOException e) {
      throw whenBroken.apply(e);
    }
  }

  @Override
  RuntimeException told(Exception failure) {
    if (failure instanceof JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      return !started && e.getOriginalMessage().contains("'<'")
          ? wrong(
              "the answer is a web page, not JSON. Check that the tenant URL is right and that no"
                  + " proxy or sign-in page stands between.",
              null)
          : wrong(
              "the answer is no complete JSON%s: %s."
                  .formatted(
                      at == null
                          ? ""
                          : ", at byte " + at.getByteOffset() + ", line " + at.getLineNr(),
                      e.getOriginalMessage()),
              e);
    }
    return failure instanceof IOException e ? whenBroken.apply(e) : (RuntimeException) failure;
  }

  @Override
  Closeable source() {
    return parser;
  }

  @Override
  void step() throws IOException {
    JsonToken token = parser.nextToken();
    if (!started) {
      start(token);
      return;
    }
    Frame top = frames.peek();
    if (top == null) {
      if (token != null) {
        throw wrong("more follows after the end of the JSON value.", null);
      }
      ended = true;
      return;
    }
    if (token == null) {
      throw wrong("the answer ends before the JSON value does.", null);
    }
    if (top instanceof ListFrame list) {
      element(list, token);
    } else if (top instanceof Scope scope) {
      if (token == JsonToken.END_OBJECT) {
        frames.pop();
        close(scope);
      } else if (token == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        member(scope, field, required(parser.nextToken()));
      }
    }
  }

  private void start(@Nullable JsonToken token) {
    started = true;
    Scope root = new Scope(null);
    if (token == JsonToken.START_OBJECT) {
      frames.push(root);
    } else if (token == JsonToken.START_ARRAY) {
      root.closesWithList = true;
      frames.push(new ListFrame(root, ""));
    } else {
      throw wrong(
          token == null
              ? "the answer is empty; expected a JSON object with columns and rows."
              : "the answer is a single JSON value; expected an object with columns and rows.",
          null);
    }
  }

  private JsonToken required(@Nullable JsonToken token) {
    if (token == null) {
      throw wrong("the answer ends before the JSON value does.", null);
    }
    return token;
  }

  // --- members of a scope

  private void member(Scope scope, String field, JsonToken token) throws IOException {
    switch (token) {
      case START_ARRAY -> {
        if (field.equalsIgnoreCase("columns")) {
          columns(scope);
        } else {
          frames.push(new ListFrame(scope, field));
        }
      }
      case START_OBJECT -> {
        if (field.equalsIgnoreCase("timeframe")) {
          scope.timeframe = timeframe();
        } else {
          frames.push(new Scope(scope));
        }
      }
      case VALUE_STRING -> scopeText(scope, field, parser.getText());
      default -> {
        // A number, a truth value or null names nothing.
      }
    }
  }

  private void scopeText(Scope scope, String field, String text) {
    int rank = Scope.rank(field);
    if (rank < 0) {
      return;
    }
    if (scope.parent == null) {
      if (field.equals("title")) {
        title = text;
        audit.title(text);
      }
      return;
    }
    if (Blanks.isBlank(text)) {
      return;
    }
    scope.names[rank] = text;
    if (scope.nameTaken != null && !scope.nameTaken.equals(scope.ownOrOuterName())) {
      throw wrong(
          scope,
          "the sub-report's name '%s' comes after more rows than are held back (%s bytes)."
              .formatted(text, MOST_HELD_BYTES));
    }
    if (rank == 0) {
      release(scope);
    }
  }

  private @Nullable ReportTimeframe timeframe() throws IOException {
    String start = "";
    String end = "";
    for (JsonToken token = parser.nextToken();
        token == JsonToken.FIELD_NAME;
        token = parser.nextToken()) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (isTime(value) && field.equals("start")) {
        start = parser.getText();
      } else if (isTime(value) && field.equals("end")) {
        end = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    OffsetDateTime first = WireTime.inZone(start, encodings.zone());
    OffsetDateTime last = WireTime.inZone(end, encodings.zone());
    // It only helps to understand the rows; who needs it asks with its own window.
    return first == null || last == null || last.isBefore(first)
        ? null
        : new ReportTimeframe(first, last);
  }

  private static boolean isTime(@Nullable JsonToken value) {
    return value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
  }

  private void columns(Scope scope) throws IOException {
    List<String> keys = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (JsonToken token = required(parser.nextToken());
        token != JsonToken.END_ARRAY;
        token = required(parser.nextToken())) {
      if (titles.size() == MOST_COLUMNS) {
        throw wrong("there are more than " + MOST_COLUMNS + " columns.", null);
      }
      if (token == JsonToken.START_OBJECT) {
        column(keys, titles);
      } else {
        keys.add(Integer.toString(keys.size()));
        titles.add(token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getText() : "");
        parser.skipChildren();
      }
    }
    Headings columns = new Headings(keys, titles);
    if (scope.section != null && !scope.section.headings().titles().equals(columns.titles())) {
      throw wrong(
          scope,
          "its columns come after more rows than are held back (" + MOST_HELD_BYTES + " bytes).");
    }
    scope.columns = columns;
    if (scope.isNameCertain()) {
      release(scope);
    }
  }

  private void column(List<String> keys, List<String> titles) throws IOException {
    String key = null;
    String heading = null;
    String name = null;
    for (JsonToken token = parser.nextToken();
        token == JsonToken.FIELD_NAME;
        token = parser.nextToken()) {
      String field = parser.currentName();
      JsonToken value = required(parser.nextToken());
      if (!value.isScalarValue()) {
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        switch (field) {
          case "key" -> key = parser.getText();
          case "title" -> heading = parser.getText();
          case "name", "label" -> name = parser.getText();
          default -> {
            // The rest says how a column looks.
          }
        }
      }
    }
    keys.add(key == null ? Integer.toString(keys.size()) : key);
    titles.add(heading != null ? heading : name != null ? name : key != null ? key : "");
  }

  // --- elements of a list

  private void element(ListFrame list, JsonToken token) throws IOException {
    switch (token) {
      case END_ARRAY -> {
        frames.pop();
        if (list.owner().closesWithList && frames.isEmpty()) {
          close(list.owner());
        }
      }
      case START_ARRAY -> arrayRow(list);
      case START_OBJECT -> objectRow(list);
      default -> {
        // A list of scalars holds no rows.
      }
    }
  }

  private void arrayRow(ListFrame list) throws IOException {
    buffer.clear();
    for (JsonToken token = required(parser.nextToken());
        token != JsonToken.END_ARRAY;
        token = required(parser.nextToken())) {
      if (token == JsonToken.START_OBJECT) {
        if (!cellObject(list, true)) {
          return;
        }
        buffer.cell(null, cellRaw, cellFormatted);
      } else if (token == JsonToken.START_ARRAY) {
        if (buffer.size() > 0) {
          throw wrong(list.owner(), "a cell of an array row is itself an array.");
        }
        ListFrame inner = new ListFrame(list.owner(), list.name());
        frames.push(inner);
        arrayRow(inner);
        return;
      } else {
        buffer.cell(scalar(token));
      }
    }
    accept(list, null);
  }

  private void objectRow(ListFrame list) throws IOException {
    buffer.clear();
    ReportTimeframe timeframe = null;
    for (JsonToken token = required(parser.nextToken());
        token != JsonToken.END_OBJECT;
        token = required(parser.nextToken())) {
      String field = parser.currentName();
      JsonToken value = required(parser.nextToken());
      if (value == JsonToken.START_ARRAY) {
        Scope scope = scopeOfRow(list.owner(), timeframe);
        frames.push(scope);
        member(scope, field, value);
        return;
      }
      if (value == JsonToken.START_OBJECT) {
        if (field.equalsIgnoreCase("timeframe")) {
          timeframe = timeframe();
          continue;
        }
        if (!cellObject(list, false)) {
          return;
        }
        buffer.cell(field, cellRaw, cellFormatted);
      } else {
        buffer.cell(field, scalar(value), 0);
      }
    }
    accept(list, buffer);
  }

  /** What looked like a row turns out to be a sub-report: its texts so far are its names. */
  private Scope scopeOfRow(Scope owner, @Nullable ReportTimeframe timeframe) {
    Scope scope = new Scope(owner);
    scope.timeframe = timeframe;
    for (int i = 0; i < buffer.size(); i++) {
      String field = buffer.name(i);
      String text = buffer.text(i);
      if (field != null && text != null) {
        scopeText(scope, field, text);
      }
    }
    return scope;
  }

  /**
   * Reads an object that should be a cell into {@link #cellRaw} and {@link #cellFormatted}.
   *
   * @param list the list that holds the row
   * @param inArray whether the row is an array
   * @return false if it holds a list or an object and so is no cell; the frames are set accordingly
   */
  private boolean cellObject(ListFrame list, boolean inArray) throws IOException {
    long raw = 0;
    long value = 0;
    long formatted = 0;
    int formattedRank = Integer.MAX_VALUE;
    boolean known = false;
    List<String> names = null;
    for (JsonToken token = required(parser.nextToken());
        token != JsonToken.END_OBJECT;
        token = required(parser.nextToken())) {
      String field = parser.currentName();
      JsonToken content = required(parser.nextToken());
      if (!content.isScalarValue()) {
        Scope above = list.owner();
        if (inArray) {
          if (buffer.size() > 0) {
            throw wrong(above, "a cell of an array row holds a list or an object.");
          }
          frames.push(new ListFrame(above, list.name()));
        } else {
          above = scopeOfRow(above, null);
          frames.push(above);
        }
        Scope inner = new Scope(above);
        for (int i = 0; names != null && i < names.size(); i += 2) {
          scopeText(inner, names.get(i), names.get(i + 1));
        }
        frames.push(inner);
        member(inner, field, content);
        return false;
      }
      switch (field) {
        case "raw" -> {
          raw = scalar(content);
          known = true;
        }
        case "value" -> {
          value = scalar(content);
          known = true;
        }
        case "formatted", "text", "display" -> {
          int rank = field.equals("formatted") ? 0 : field.equals("text") ? 1 : 2;
          known = true;
          if (rank < formattedRank && content != JsonToken.VALUE_NULL) {
            formatted = scalar(content);
            formattedRank = rank;
          }
        }
        default -> {
          if (content == JsonToken.VALUE_STRING && Scope.rank(field) >= 0) {
            names = names == null ? new ArrayList<>() : names;
            names.add(field);
            names.add(parser.getText());
          }
        }
      }
    }
    cellRaw = raw != 0 ? raw : value;
    cellFormatted = formatted;
    if (!known) {
      cellRaw = RowBuffer.span(0, 0, CellKind.UNKNOWN);
    }
    return true;
  }

  private long scalar(JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_NULL) {
      return 0;
    }
    int start = buffer.length();
    parser.getText(buffer);
    return buffer.since(start, token.isNumeric() ? CellKind.NUMBER : CellKind.TEXT);
  }

  // --- rows

  private void accept(ListFrame list, @Nullable RowBuffer named) {
    Scope scope = list.owner();
    Headings columns = scope.effectiveColumns();
    if (columns == null) {
      hold(
          scope,
          new Held(buffer.freeze(), named == null ? null : buffer.names(), list.totals(), null));
      return;
    }
    RowBuffer.Cells cells;
    if (named == null) {
      checkLength(scope, columns, buffer.size());
      cells = buffer.freeze();
    } else {
      if (columns != planHeadings || !buffer.hasNames(planNames)) {
        planNames = buffer.names();
        plan = plan(columns, planNames);
        planHeadings = columns;
      }
      if (!matchesAny(plan)) {
        return; // A list of something else, such as the parameters that the tenant repeats.
      }
      cells = buffer.freeze(plan, columns.size());
    }
    Section section = scope.section;
    if (section == null && scope.isNameCertain()) {
      section = open(scope, columns);
    }
    if (section == null) {
      hold(scope, new Held(cells, null, list.totals(), columns));
    } else {
      emit(scope, section, cells, list.totals());
    }
  }

  private void checkLength(Scope scope, Headings columns, int cells) {
    if (cells > columns.size()) {
      throw wrong(
          scope,
          "row %s has %s cells, but there are %s columns."
              .formatted(scope.rows + scope.held.size() + 1, cells, columns.size()));
    }
  }

  private static int[] plan(Headings columns, @Nullable String[] names) {
    int[] plan = new int[names.length];
    for (int i = 0; i < plan.length; i++) {
      String name = names[i];
      plan[i] = name == null ? Headings.ABSENT : columns.indexOfMember(name);
    }
    return plan;
  }

  private static boolean matchesAny(int[] plan) {
    for (int column : plan) {
      if (column >= 0) {
        return true;
      }
    }
    return false;
  }

  private void emit(Scope scope, Section section, RowBuffer.Cells cells, boolean totals) {
    scope.rows++;
    ready.add(new CellRow(section, scope.rows, totals || cells.beginsTotals(), cells));
  }

  private Section open(Scope scope, Headings columns) {
    String name = scope.ownOrOuterName();
    for (Scope at = scope; at != null && at.parent != null; at = at.parent) {
      at.nameTaken = name;
      if (at.bestName() != null) {
        break;
      }
    }
    ReportTimeframe timeframe = scope.ownOrOuter(outer -> outer.timeframe);
    Section section =
        new Section(
            new ReportSection(
                reportName(),
                name.isEmpty() ? List.of() : List.of(name),
                columns.titles(),
                Optional.ofNullable(timeframe)),
            columns,
            encodings,
            NumberMeaning.OF_SETTINGS);
    scope.section = section;
    audit.section(section.about());
    return section;
  }

  private void hold(Scope scope, Held row) {
    scope.held.add(row);
    addHeldBytes(scope, row.cells().weight());
  }

  private void addHeldBytes(Scope scope, long bytes) {
    scope.heldBytes += bytes;
    if (scope.heldBytes > MOST_HELD_BYTES) {
      if (scope.effectiveColumns() == null) {
        throw wrong(
            scope,
            "the columns come after more rows than are held back (%s bytes), or there are none."
                .formatted(MOST_HELD_BYTES));
      }
      release(scope);
    }
  }

  /** Lets go of the rows held back, now that the name is certain or has to be taken as certain. */
  private void release(Scope scope) {
    Headings columns = scope.effectiveColumns();
    if (columns != null && !scope.held.isEmpty()) {
      Section section = scope.section != null ? scope.section : open(scope, columns);
      for (Held row : scope.takeHeld()) {
        RowBuffer.Cells cells = arranged(scope, row, columns);
        if (cells != null) {
          emit(scope, section, cells, row.totals());
        }
      }
    }
    scope.heldBytes = 0;
    for (Scope inner : scope.waiting) {
      release(inner);
      scope.heldBytes += inner.heldBytes;
    }
    scope.waiting.removeIf(inner -> !inner.holdsBack());
    for (Held row : scope.held) {
      scope.heldBytes += row.cells().weight();
    }
  }

  private RowBuffer.@Nullable Cells arranged(Scope scope, Held row, Headings columns) {
    if (row.columns() != null) {
      return row.cells();
    }
    if (row.names() == null) {
      checkLength(scope, columns, row.cells().size());
      return row.cells();
    }
    int[] columnOf = plan(columns, row.names());
    return matchesAny(columnOf) ? row.cells().arrange(columnOf, columns.size()) : null;
  }

  /** A scope ends: what name and columns it has of its own is now known. */
  private void close(Scope scope) {
    Scope parent = scope.parent;
    if (parent == null) {
      closeRoot(scope);
      return;
    }
    if (scope.bestName() != null || parent.isNameCertain()) {
      release(scope);
    }
    if (scope.holdsBack()) {
      // The name or the columns may follow further out.
      parent.waiting.add(scope);
      addHeldBytes(parent, scope.heldBytes);
    }
  }

  private void closeRoot(Scope root) {
    if (root.columns == null) {
      columnsOfMembers(root);
    }
    release(root);
  }

  /** No columns came at all: the members of the row objects serve as headings. */
  private void columnsOfMembers(Scope scope) {
    Set<String> titles = new LinkedHashSet<>();
    for (Held row : scope.held) {
      if (row.names() == null) {
        throw wrong(scope, "there are rows as arrays, but no columns that say what they hold.");
      }
      for (String name : row.names()) {
        if (name != null) {
          titles.add(name);
        }
      }
    }
    if (!titles.isEmpty()) {
      scope.columns = new Headings(List.of(), List.copyOf(titles));
    }
    for (Scope inner : scope.waiting) {
      if (inner.effectiveColumns() == null) {
        columnsOfMembers(inner);
      }
    }
  }

  private String reportName() {
    return title.isEmpty() ? source : title;
  }

  private ReportFormatException wrong(String message, @Nullable Throwable cause) {
    return new ReportFormatException(
        ReportFormatException.Place.of(reportName()), List.of(), message, cause);
  }

  private ReportFormatException wrong(Scope scope, String message) {
    Headings columns = scope.effectiveColumns();
    return new ReportFormatException(
        new ReportFormatException.Place(reportName(), scope.ownOrOuterName(), 0, ""),
        columns == null ? List.of() : columns.titles(),
        message,
        null);
  }

  // --- what is open

  private sealed interface Frame permits ListFrame, Scope {}

  /** An open list that can hold rows. */
  private record ListFrame(Scope owner, String name, boolean totals) implements Frame {
    ListFrame(Scope owner, String name) {
      this(owner, name, RowBuffer.namesTotals(name));
    }
  }

  /** An open object that can have a name, columns and rows. */
  private static final class Scope implements Frame {
    private static final List<String> NAMES = List.of("name", "title", "group", "label", "key");

    private final @Nullable Scope parent;
    private final @Nullable String[] names = new String[NAMES.size()];
    private final List<Scope> waiting = new ArrayList<>(0);
    private List<Held> held = new ArrayList<>(0);
    private long heldBytes;
    private @Nullable Headings columns;
    private @Nullable ReportTimeframe timeframe;
    private @Nullable Section section;

    /** The name under which rows have been delivered already. */
    private @Nullable String nameTaken;

    private int rows;
    private boolean closesWithList;

    Scope(@Nullable Scope parent) {
      this.parent = parent;
    }

    static int rank(String field) {
      return NAMES.indexOf(field);
    }

    boolean isNameCertain() {
      return parent == null || names[0] != null;
    }

    @Nullable String bestName() {
      for (String name : names) {
        if (name != null) {
          return name;
        }
      }
      return null;
    }

    String ownOrOuterName() {
      String name = ownOrOuter(scope -> scope.parent == null ? null : scope.bestName());
      return name == null ? "" : name;
    }

    @Nullable Headings effectiveColumns() {
      return ownOrOuter(scope -> scope.columns);
    }

    /** What this scope has, or the nearest one around it that has it. */
    <T> @Nullable T ownOrOuter(Function<Scope, @Nullable T> part) {
      for (Scope scope = this; scope != null; scope = scope.parent) {
        T own = part.apply(scope);
        if (own != null) {
          return own;
        }
      }
      return null;
    }

    boolean holdsBack() {
      return !held.isEmpty() || !waiting.isEmpty();
    }

    List<Held> takeHeld() {
      List<Held> taken = held;
      held = new ArrayList<>(0);
      return taken;
    }
  }

  /** A row held back; its names are those of its members where the columns are not known yet. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares rows
  private record Held(
      RowBuffer.Cells cells,
      @Nullable String @Nullable [] names,
      boolean totals,
      @Nullable Headings columns) {}
}
