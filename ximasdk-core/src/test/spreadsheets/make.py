#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the spreadsheets of SpreadsheetTest by LibreOffice: python3 make.py (needs soffice).

The sheets are written as flat OpenDocument and converted, so that a program other than the one
under test decides how .xls and .xlsx store them.
"""
import pathlib
import subprocess
import tempfile
from xml.sax.saxutils import escape

OUT = pathlib.Path(__file__).parents[1] / "resources/com/ximasdk/report"
HEADINGS = ["Minutes", "Calls Presented", "Calls Answered", "Calls Abandoned", "Percent Answered",
            "Avg Call Duration"]
WINDOW = ["Tuesday, July 14, 2026 12:00:00 AM", "Tuesday, July 14, 2026 11:59:59 PM"]
# label, presented, answered, abandoned, percent, seconds (None: blank)
SALES = [("8:00 AM", 12, 10, 2, 0.8333, 192), ("8:15 AM", 0, 0, 0, None, None),
         ("8:30 AM", 7, 6, 1, 0.8571, 93909), ("Total", 19, 16, 3, 0.8421, 94101)]
SUPPORT = [("8:00 AM", 3, 3, 0, 1, 61), ("8:15 AM", 1, None, None, None, 5)]


def text(value):
    return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'


def number(value, style=""):
    return f'<table:table-cell{style} office:value-type="float" office:value="{value!r}"/>'


def blank():
    return "<table:table-cell/>"


def duration(seconds, as_text):
    if seconds is None:
        return blank()
    if as_text:
        return text(f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}")
    return (f'<table:table-cell table:style-name="hours" office:value-type="time" '
            f'office:time-value="PT{seconds // 3600}H{seconds // 60 % 60}M{seconds % 60}S"/>')


def percent(value):
    if value is None:
        return blank()
    return f'<table:table-cell table:style-name="percent" office:value-type="percentage" office:value="{value}"/>'


def row(*cells):
    return "<table:table-row>" + "".join(cells) + "</table:table-row>"


def sheet(name, group, rows, as_text):
    lines = [row(text("Inbound Call Service Level"))]
    if group:
        lines.append(row(text(group)))
    lines.append(row(*map(text, WINDOW)))
    lines.append(row(*map(text, HEADINGS)))
    for label, presented, answered, abandoned, share, seconds in rows:
        counts = [blank() if n is None else number(n) for n in (presented, answered, abandoned)]
        lines.append(row(text(label), *counts, percent(share), duration(seconds, as_text)))
    return f'<table:table table:name="{escape(name)}">{"".join(lines)}</table:table>'


def document(*sheets):
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0">
<office:automatic-styles>
<number:time-style style:name="hms" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text>
<number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/></number:time-style>
<number:percentage-style style:name="pct"><number:number number:decimal-places="1" number:min-integer-digits="1"/>
<number:text>%</number:text></number:percentage-style>
<style:style style:name="hours" style:family="table-cell" style:data-style-name="hms"/>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="pct"/>
</office:automatic-styles>
<office:body><office:spreadsheet>{"".join(sheets)}</office:spreadsheet></office:body></office:document>'''


def convert(name, xml):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, name + ".fods")
        source.write_text(xml, encoding="utf-8")
        for kind, filter_name in (("xls", "MS Excel 97"), ("xlsx", "Calc MS Excel 2007 XML")):
            subprocess.run(["soffice", "--headless", "--convert-to", f"{kind}:{filter_name}",
                            "--outdir", str(OUT), str(source)], check=True)


OUT.mkdir(parents=True, exist_ok=True)
for as_text in (True, False):
    kind = "texts" if as_text else "fractions"
    convert(f"groups-{kind}", document(sheet("Sales", "Sales", SALES, as_text),
                                       sheet("Support 2nd", "Support/2nd", SUPPORT, as_text)))
    convert(f"plain-{kind}", document(sheet("NO SUB GROUP", None, SALES, as_text)))
