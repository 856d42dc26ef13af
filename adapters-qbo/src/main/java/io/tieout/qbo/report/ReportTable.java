package io.tieout.qbo.report;

import io.tieout.qbo.client.Records;
import io.tieout.qbo.client.UnreadableRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A report as a table: its rows of data, whatever sections they stand in. */
final class ReportTable {

    /** A row; its cells are asked for by the key of their column. */
    final class Line {

        private final JsonNode cells;
        private final String section;

        private Line(JsonNode cells, String section) {
            this.cells = cells;
            this.section = section;
        }

        /** the id that the heading above it names; empty where none does */
        String section() {
            return section;
        }

        /** the id of what the cell names; empty where the report has no such column */
        String idOrEmpty(String column) {
            return has(column) ? Records.textOrEmpty(cell(column), "id") : "";
        }

        /** empty where the report has none */
        String text(String column) {
            return Records.textOrEmpty(cell(column), "value");
        }

        /** the id of what the cell names */
        String id(String column) {
            return Records.text(cell(column), "id");
        }

        private JsonNode cell(String column) {
            Integer at = columns.get(column);
            if (at == null) {
                throw new UnreadableRecord("expected a column " + column + " in the report");
            }
            return cells.path(at);
        }
    }

    private final JsonNode report;
    private final Map<String, Integer> columns = new HashMap<>();

    ReportTable(JsonNode report) {
        this.report = report;
        JsonNode named = report.path("Columns").path("Column");
        for (int at = 0; at < named.size(); at++) {
            for (JsonNode told : named.path(at).path("MetaData").values()) {
                if (Records.textOrEmpty(told, "Name").equals("ColKey")) {
                    columns.put(Records.text(told, "Value"), at);
                }
            }
        }
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** the currency of amounts that name none */
    String currency() {
        return Records.text(report.path("Header"), "Currency");
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        collect(report.path("Rows"), "", lines);
        return lines;
    }

    private void collect(JsonNode rows, String section, List<Line> lines) {
        for (JsonNode row : rows.path("Row").values()) {
            if (row.has("ColData")) {
                lines.add(new Line(row.path("ColData"), section));
            }
            String heading = Records.textOrEmpty(row.path("Header").path("ColData").path(0), "id");
            collect(row.path("Rows"), heading.isEmpty() ? section : heading, lines);
        }
    }
}
