package io.tieout.application.aggregate;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.TenantId;
import java.util.UUID;

/**
 * The present state of aggregates outside of any command, to show what a decision would come to.
 * Nothing can be appended by it.
 */
public interface Glances {

    /** unborn if the tenant has none under this id */
    <S, E extends DomainEvent> S present(TenantId tenant, AggregateKind<S, E> kind, UUID id);
}
