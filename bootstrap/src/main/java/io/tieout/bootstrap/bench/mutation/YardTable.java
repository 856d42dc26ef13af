package io.tieout.bootstrap.bench.mutation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A copy of a table with the same columns and as many indexes, none of them unique, and the rows
 * that one change puts in. Its key columns get new values at each insert, as in the real one.
 *
 * @param table the real one, schema first
 * @param rows how many rows one change puts in
 */
record YardTable(String table, int rows) {

    private static final String TENANT = "tenant_id";

    /** makes it, with its pattern filled from the last rows of the real one */
    void make(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create table %s (like %s including defaults including identity)"
                            .formatted(yard(), table));
            for (String index : indexes(connection)) {
                statement.execute(index);
            }
            statement.execute(
                    "create table %s as select * from %s order by ctid desc limit %d"
                            .formatted(pattern(), table, rows));
        }
    }

    /** writes the rows of one change */
    String insert(Connection connection) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (var statement =
                connection.prepareStatement(
                        """
                        select attname, format_type(atttypid, null) from pg_attribute
                         where attrelid = ?::regclass and attnum > 0 and not attisdropped
                           and attgenerated = '' and attidentity = ''
                         order by attnum
                        """)) {
            statement.setString(1, table);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    String name = '"' + found.getString(1) + '"';
                    boolean isKey =
                            found.getString(2).equals("uuid") && !found.getString(1).equals(TENANT);
                    columns.add(name);
                    values.add(isKey ? "uuidv7()" : name);
                }
            }
        }
        return "insert into %s (%s) select %s from %s;"
                .formatted(
                        yard(), String.join(", ", columns), String.join(", ", values), pattern());
    }

    private List<String> indexes(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select pg_get_indexdef(indexrelid) from pg_index"
                                + " where indrelid = ?::regclass")) {
            statement.setString(1, table);
            try (var found = statement.executeQuery()) {
                List<String> definitions = new ArrayList<>();
                while (found.next()) {
                    definitions.add(found.getString(1));
                }
                return definitions.stream().map(this::moved).collect(Collectors.toList());
            }
        }
    }

    private String moved(String definition) {
        String how = definition.substring(definition.indexOf(" USING "));
        return "create index on " + yard() + how;
    }

    private String yard() {
        return "yard." + plain();
    }

    private String pattern() {
        return "yard.pattern_of_" + plain();
    }

    private String plain() {
        return table.substring(table.indexOf('.') + 1);
    }
}
