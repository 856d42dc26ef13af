package io.tieout.persistence.eventstore;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** Tells lost races from other failures by what PostgreSQL says. */
final class StreamConflicts implements PersistenceExceptionResolver, Predicate<Throwable> {

    private static final String POSITION = "domain_event_position_unique";

    /** PostgreSQL manual, appendix A, class 40 and 23505: another transaction was first */
    private static final Set<String> RACES =
            Set.of(
                    PSQLState.UNIQUE_VIOLATION.getState(),
                    PSQLState.SERIALIZATION_FAILURE.getState(),
                    PSQLState.DEADLOCK_DETECTED.getState());

    /** whether two commands wanted the same place in a stream; any other unique key is not that */
    @Override
    public boolean isDuplicateKeyViolation(Exception failure) {
        return causes(failure)
                .filter(PSQLException.class::isInstance)
                .map(PSQLException.class::cast)
                .anyMatch(StreamConflicts::isAtAPosition);
    }

    /**
     * Whether a new attempt may win. A unique key of a view counts too: the race that it lost shows
     * as a rule's plain no the next time.
     */
    @Override
    public boolean test(Throwable failure) {
        return causes(failure).anyMatch(StreamConflicts::isLostRace);
    }

    private static boolean isAtAPosition(PSQLException failure) {
        return PSQLState.UNIQUE_VIOLATION.getState().equals(failure.getSQLState())
                && Optional.ofNullable(failure.getServerErrorMessage())
                        .map(ServerErrorMessage::getConstraint)
                        .filter(POSITION::equals)
                        .isPresent();
    }

    private static boolean isLostRace(Throwable failure) {
        return switch (failure) {
            case ConcurrencyException _, LockAcquisitionFailedException _ -> true;
            case SQLException sql -> sql.getSQLState() != null && RACES.contains(sql.getSQLState());
            default -> false;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
