package io.tieout.application.view;

import java.util.List;

/** Rows with their cursors, and whether more follow. */
public record Page<T>(List<Row<T>> rows, boolean hasMore) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** A row and the opaque keyset cursor that names its place. */
    public record Row<T>(T value, String cursor) {}
}
