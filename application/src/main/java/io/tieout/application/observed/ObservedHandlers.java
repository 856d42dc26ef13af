package io.tieout.application.observed;

import static io.tieout.application.observed.ObservedDocumentKind.OBSERVED;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.observed.ObservedCommand.StopObserving;
import io.tieout.application.observed.ObservedCommand.StopObservingCustomer;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedSeen;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.UUID;

/** Who takes which order about documents of others. */
public final class ObservedHandlers {

    /** what concerns no single document of others answers */
    private static final Receipt NONE = new Receipt(new UUID(0, 0), -1);

    private final Aggregates aggregates;
    private final ObservedViews observed;
    private final TenantClock clock;

    public ObservedHandlers(Aggregates aggregates, ObservedViews observed, TenantClock clock) {
        this.aggregates = aggregates;
        this.observed = observed;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(StopObserving.class, this::stop),
                new Handling<>(StopObservingCustomer.class, this::stopCustomer));
    }

    private Receipt stop(StopObserving command, Caller caller) {
        return end(ObservedId.of(command.kind(), command.document()), Ending.OURS, caller.tenant());
    }

    private Receipt stopCustomer(StopObservingCustomer command, Caller caller) {
        observed.watchedOf(command.customer())
                .forEach(id -> end(id, Ending.NOT_LINKED, caller.tenant()));
        return NONE;
    }

    private Receipt end(ObservedId id, Ending ending, TenantId tenant) {
        return aggregates.decide(
                OBSERVED,
                id.value(),
                new ExpectedVersion.Any(),
                document -> document.seen(id, new ObservedSeen.Over(ending, clock.now(tenant))));
    }
}
