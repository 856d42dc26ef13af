package io.tieout.application.aggregate;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.domain.decision.DomainEvent;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Loads an aggregate, lets it decide, appends what it decided. Works only inside a command's
 * transaction, and only on aggregates of the command's tenant.
 */
public interface Aggregates {

    /**
     * Asks the aggregate, unborn or grown, for a decision and appends its events.
     *
     * <p>An empty list appends nothing and succeeds: that is how a repeated command looks. An
     * expected version is compared only when the decision has events.
     *
     * @return the version after the append; -1 while no event exists
     * @throws io.tieout.domain.decision.Rejected what the decision threw, decided on fresh state
     */
    <S, E extends DomainEvent> Receipt decide(
            AggregateKind<S, E> kind,
            UUID id,
            ExpectedVersion expected,
            Function<S, List<E>> decision);

    /**
     * As {@link #decide}, of an aggregate that the command makes under an id of its own: it may be
     * taken for unborn without a look. The append proves it, and whatever the decision comes to
     * otherwise is decided again on what stands.
     */
    default <S, E extends DomainEvent> Receipt begin(
            AggregateKind<S, E> kind, UUID id, Function<S, List<E>> decision) {
        return decide(kind, id, new ExpectedVersion.Any(), decision);
    }

    /** the present state, to inform a decision of another aggregate */
    <S, E extends DomainEvent> S load(AggregateKind<S, E> kind, UUID id);
}
