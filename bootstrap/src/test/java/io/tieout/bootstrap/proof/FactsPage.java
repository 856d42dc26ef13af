package io.tieout.bootstrap.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The table of known traps: row, trap, tests of the product, tests of the twin. */
record FactsPage(List<Row> rows) {

    private static final Pattern TEST = Pattern.compile("`(\\w+#\\w+)`");
    private static final int CELLS = 4;

    /** how a cell begins that says why no test can be there yet */
    private static final String LATER = "later: ";

    FactsPage {
        rows = List.copyOf(rows);
    }

    record Row(String id, String product, String twin) {}

    static FactsPage of(String markdown) {
        return new FactsPage(
                markdown.lines()
                        .filter(line -> line.startsWith("|"))
                        .skip(2) // the head and the line under it
                        .map(FactsPage::row)
                        .toList());
    }

    /** what is wrong with the page, in its order; nothing if all is proved */
    List<String> problems(List<String> expected, TestMethods product, TestMethods twin) {
        var problems = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (Row row : rows) {
            if (!seen.add(row.id())) {
                problems.add("row " + row.id() + " stands twice");
            } else if (!expected.contains(row.id())) {
                problems.add("row " + row.id() + " is unknown");
            } else {
                problems.addAll(problems(row.id(), "product", row.product(), product));
                problems.addAll(problems(row.id(), "twin", row.twin(), twin));
            }
        }
        expected.stream()
                .filter(id -> !seen.contains(id))
                .forEach(id -> problems.add("row " + id + " is missing"));
        return List.copyOf(problems);
    }

    private static List<String> problems(
            String row, String side, String cell, TestMethods existing) {
        var named = testsIn(cell);
        return named.isEmpty() && !cell.startsWith(LATER)
                ? List.of("row %s names no test of the %s".formatted(row, side))
                : named.stream()
                        .filter(test -> !existing.all().contains(test))
                        .map(test -> "row %s: %s is no test of the %s".formatted(row, test, side))
                        .toList();
    }

    private static List<String> testsIn(String cell) {
        return TEST.matcher(cell).results().map(FactsPage::named).toList();
    }

    private static String named(MatchResult found) {
        return found.group(1);
    }

    private static Row row(String line) {
        var cells = line.substring(1).split("\\|", -1);
        if (cells.length != CELLS + 1) {
            throw new IllegalArgumentException("expected " + CELLS + " cells in " + line);
        }
        return new Row(cells[0].strip(), cells[2].strip(), cells[3].strip());
    }
}
