package io.tieout.twin.report;

import io.tieout.twin.json.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape that all reports share: a header, the columns, and rows of texts, in sections or not;
 * facts sheet, 9.
 */
final class ReportJson {

    /**
     * A column.
     *
     * @param key what programs know it by
     */
    record Column(String title, String type, String key) {}

    /** A text of a row; the id of what it names, empty if it names nothing. */
    record Cell(String value, String id) {

        static Cell of(String value) {
            return new Cell(value, "");
        }
    }

    private final ObjectNode json = Json.object();
    private final ArrayNode rows;

    ReportJson(String name, String until, String currency, String time, List<Column> columns) {
        ObjectNode header = json.putObject("Header");
        header.put("Time", time)
                .put("ReportName", name)
                .put("ReportBasis", "Accrual")
                .put("EndPeriod", until)
                .put("Currency", currency);
        ArrayNode shown = json.putObject("Columns").putArray("Column");
        for (Column column : columns) {
            ObjectNode one = shown.addObject();
            one.put("ColTitle", column.title()).put("ColType", column.type());
            one.putArray("MetaData").addObject().put("Name", "ColKey").put("Value", column.key());
        }
        this.rows = json.putObject("Rows").putArray("Row");
    }

    /** adds a row of data; a report without any says so in its header */
    void row(List<Cell> cells) {
        data(rows, cells);
    }

    /** adds rows under a heading; none without rows */
    void section(Cell heading, List<List<Cell>> inside) {
        if (!inside.isEmpty()) {
            ObjectNode section = rows.addObject();
            cells(section.putObject("Header"), List.of(heading));
            ArrayNode within = section.putObject("Rows").putArray("Row");
            inside.forEach(cells -> data(within, cells));
            section.put("type", "Section");
        }
    }

    String text() {
        json.withObjectProperty("Header")
                .putArray("Option")
                .addObject()
                .put("Name", "NoReportData")
                .put("Value", rows.isEmpty() ? "true" : "false");
        return Json.text(json);
    }

    private static void data(ArrayNode into, List<Cell> cells) {
        ObjectNode row = into.addObject();
        cells(row, cells);
        row.put("type", "Data");
    }

    private static void cells(ObjectNode holder, List<Cell> cells) {
        ArrayNode data = holder.putArray("ColData");
        for (Cell cell : cells) {
            ObjectNode one = data.addObject().put("value", cell.value());
            if (!cell.id().isEmpty()) {
                one.put("id", cell.id());
            }
        }
    }
}
