package io.tieout.application.closing;

import static io.tieout.application.closing.ClosingKind.CLOSING;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.closing.ClosingCommand.CloseBooks;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.closing.ClosingId;
import java.util.List;

/** Closes the tenant's books; opening them again takes {@link ReopensBooks}. */
public final class ClosingHandlers {

    private final Aggregates aggregates;
    private final TenantClock clock;

    public ClosingHandlers(Aggregates aggregates, TenantClock clock) {
        this.aggregates = aggregates;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(new Handling<>(CloseBooks.class, this::close));
    }

    private Receipt close(CloseBooks command, Caller caller) {
        ClosingId id = ClosingId.of(caller.tenant());
        return aggregates.decide(
                CLOSING,
                id.value(),
                new ExpectedVersion.Any(),
                closing ->
                        closing.close(
                                id,
                                command.through(),
                                clock.today(caller.tenant()),
                                caller.actor(),
                                command.reason()));
    }
}
