package io.tieout.bootstrap.bench.rebuild;

import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.bootstrap.wiring.RebuildWiring;
import io.tieout.persistence.rebuild.RebuildWatch;
import io.tieout.persistence.rebuild.Replaying;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The whole history through the projections, and out of the database only. */
public final class RebuildPair implements Pair {

    private static final double NANOS_A_SECOND = 1e9;
    private static final int FETCH = 1_000;

    private static final String EVERYTHING =
            """
            select global_index, transaction_id, tenant_id, event_identifier, aggregate_identifier,
                   sequence_number, type, time_stamp, payload_type, payload_revision, payload,
                   meta_data
              from domain_event
             order by transaction_id, global_index
            """;

    private final TieoutSettings settings;
    private final long events;

    public RebuildPair(TieoutSettings settings, long events) {
        this.settings = settings;
        this.events = events;
    }

    @Override
    public double yardstick() {
        long begun = System.nanoTime();
        mustBeAll(read());
        return rate(begun);
    }

    @Override
    public double measured() {
        Counted counted = new Counted();
        long begun = System.nanoTime();
        RebuildWiring.rebuilding(settings, Replaying.BATCH).run(counted);
        mustBeAll(counted.events);
        return rate(begun);
    }

    private double rate(long begun) {
        return events / ((System.nanoTime() - begun) / NANOS_A_SECOND);
    }

    private void mustBeAll(long seen) {
        if (seen != events) {
            throw new IllegalStateException("saw " + seen + " of " + events + " events");
        }
    }

    private long read() {
        TieoutSettings.Db db = settings.db();
        try (Connection tail =
                DriverManager.getConnection(db.url(), db.tailUser(), db.tailPassword())) {
            tail.setAutoCommit(false);
            try (var sql = tail.createStatement()) {
                sql.setFetchSize(FETCH);
                long rows = 0;
                try (var found = sql.executeQuery(EVERYTHING)) {
                    int columns = found.getMetaData().getColumnCount();
                    while (found.next()) {
                        for (int column = 1; column <= columns; column++) {
                            found.getObject(column);
                        }
                        rows++;
                    }
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the events", e);
        }
    }

    /** Counts what was written. */
    private static final class Counted implements RebuildWatch {

        private long events;

        @Override
        public void begin(long all) {
            // The number is known.
        }

        @Override
        public void done(long more) {
            events += more;
        }

        @Override
        public void swapping() {
            // It counts as part of the time.
        }
    }
}
