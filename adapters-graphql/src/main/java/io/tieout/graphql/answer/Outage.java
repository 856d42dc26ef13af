package io.tieout.graphql.answer;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The database did not answer: it is down, it restarts, or the way to it is cut. */
final class Outage {

    /**
     * The connection failed, the server is ending or starting, it has no place left; PostgreSQL
     * manual, "PostgreSQL Error Codes", read 2026-11-22.
     */
    private static final List<String> STATES = List.of("08", "57P", "53");

    /** What a pool says of a connection that it took out of use while somebody held it. */
    private static final String TAKEN_AWAY = "Connection is closed";

    private Outage() {}

    /** what the database or the way to it said, if that is why something failed */
    static Optional<String> behind(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(Outage::isOne)
                .map(each -> String.valueOf(each.getMessage()))
                .findFirst();
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof SQLTransientConnectionException
                || (failure instanceof SQLException sql && isOne(sql));
    }

    private static boolean isOne(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState())
                .map(state -> STATES.stream().anyMatch(state::startsWith))
                .orElseGet(() -> TAKEN_AWAY.equals(failure.getMessage()));
    }
}
