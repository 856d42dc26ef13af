package io.tieout.application.operation;

import io.tieout.application.accounting.OperationChange;
import io.tieout.application.accounting.OperationChange.Deed;
import io.tieout.application.accounting.OperationChange.Difference;
import io.tieout.application.accounting.OperationDesk;
import io.tieout.application.accounting.OperationDesk.Held;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.command.StaleVersion;
import io.tieout.application.command.StaleVersionRejected;
import io.tieout.application.operation.OperationRejection.InvalidReason;
import io.tieout.application.operation.OperationRejection.OperationNotFound;
import io.tieout.application.time.TenantClock;
import java.time.Instant;
import java.util.List;

/** The frame of every order: the operation is held, the reason is good, the deed is kept. */
final class Changes {

    /** as an invoice's own reasons, because it may become one */
    private static final int LONGEST_REASON = 1_000;

    private final OperationDesk desk;
    private final TenantClock clock;

    Changes(OperationDesk desk, TenantClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    OperationDesk desk() {
        return desk;
    }

    Instant now(Caller caller) {
        return clock.now(caller.tenant());
    }

    /**
     * the operation, safe from everybody else until the order is done
     *
     * @throws OperationRejected there is none, or the reason is no reason
     */
    Held hold(OperationCommand command) {
        int length = command.reason().length();
        if (command.reason().isBlank() || length > LONGEST_REASON) {
            throw new OperationRejected(new InvalidReason(length, LONGEST_REASON));
        }
        return desk.hold(command.operation())
                .orElseThrow(
                        () -> new OperationRejected(new OperationNotFound(command.operation())));
    }

    /** refuses an order that was decided on another version; asked only before something changes */
    void demandVersion(OperationCommand command, Held held) {
        long actual = held.view().version();
        switch (command.expectedVersion()) {
            case ExpectedVersion.Exactly(long expected) when expected != actual ->
                    throw new StaleVersionRejected(new StaleVersion(expected, actual));
            case ExpectedVersion.Exactly _, ExpectedVersion.Any() -> {
                // the sender looked at this version, or does not care
            }
        }
    }

    Receipt keep(OperationCommand command, Caller caller, Deed deed, List<Difference> differences) {
        desk.record(
                command.operation(),
                new OperationChange(
                        deed,
                        caller.actor(),
                        caller.origin(),
                        command.reason(),
                        differences,
                        now(caller)));
        return receipt(command);
    }

    /** what an order answers that finds everything done already */
    Receipt receipt(OperationCommand command) {
        return new Receipt(command.operation(), desk.versionOf(command.operation()));
    }
}
