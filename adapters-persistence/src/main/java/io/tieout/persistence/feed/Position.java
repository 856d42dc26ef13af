package io.tieout.persistence.feed;

import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import java.util.Comparator;

/**
 * A place in the feed. Ordered by transaction first: the global index alone is given out before the
 * commit, so an event that commits late would appear behind readers that have passed it.
 */
record Position(long transactionId, long globalIndex) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::transactionId)
                    .thenComparingLong(Position::globalIndex);

    static Position of(DomainEventRecord row) {
        return new Position(row.getTransactionId(), row.getGlobalIndex());
    }

    /** right before the first event of a transaction */
    static Position before(long transactionId) {
        return new Position(transactionId, 0);
    }

    static Position later(Position one, Position other) {
        return one.isAfter(other) ? one : other;
    }

    boolean isAfter(Position other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
