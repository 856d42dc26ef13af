package io.tieout.application.operation;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationChange.Deed;
import io.tieout.application.accounting.OperationChange.Difference;
import io.tieout.application.accounting.OperationDesk.Held;
import io.tieout.application.accounting.RequestId;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Receipt;
import io.tieout.application.operation.OperationCommand.RerouteOperation;
import io.tieout.application.operation.OperationCommand.RetryOperation;
import io.tieout.application.operation.OperationCommand.Transport;
import io.tieout.application.operation.OperationRejection.ConnectionLost;
import io.tieout.application.operation.OperationRejection.NotEditable;
import io.tieout.application.operation.OperationRejection.NothingEdited;
import io.tieout.application.operation.OperationRejection.OutcomeUncertain;
import io.tieout.application.operation.OperationRejection.WrongOperationState;
import io.tieout.domain.accounting.ConnectionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the accounting system again for what is still in force. */
final class Asking {

    private final Changes changes;
    private final Standing standing;
    private final Connections connections;

    Asking(Changes changes, Standing standing, Connections connections) {
        this.changes = changes;
        this.standing = standing;
        this.connections = connections;
    }

    /**
     * Asks again under the same request id: if it took effect already, the accounting system
     * answers what it answered then.
     */
    Receipt retry(RetryOperation command, Caller caller) {
        Held held = changes.hold(command);
        Operation operation = held.view().operation();
        Instant now = changes.now(caller);
        if (operation.state() == State.RETRYING && !operation.nextAttemptAt().isAfter(now)) {
            return changes.receipt(command);
        }
        demandAskable(command, held, caller);
        changes.desk().ask(operation.id(), now);
        return changes.keep(command, caller, Deed.RETRIED, List.of());
    }

    Receipt reroute(RerouteOperation command, Caller caller) {
        Held held = changes.hold(command);
        Operation operation = held.view().operation();
        demandAskable(command, held, caller);
        Transport transport = command.transport();
        if (transport.withNewRequestId() && held.view().mayBeDone()) {
            throw new OperationRejected(new OutcomeUncertain());
        }
        Work work = rerouted(operation.work(), transport);
        String requestId =
                transport.withNewRequestId()
                        ? RequestId.next(operation.requestId())
                        : operation.requestId();
        Instant at = transport.dueAt().orElse(changes.now(caller));
        List<Difference> differences = differences(operation, transport, work, requestId);
        changes.desk().askAnew(operation.id(), at, requestId, work);
        return changes.keep(command, caller, Deed.REROUTED, differences);
    }

    private void demandAskable(OperationCommand command, Held held, Caller caller) {
        State state = held.view().operation().state();
        if (held.view().isGivenUp() && state == State.RETRYING) {
            // A look before its time proves nothing.
            throw refused(state, "it was given up, and Tieout looks whether it took effect");
        }
        switch (state) {
            case BLOCKED, DEAD, RETRYING -> changes.demandVersion(command, held);
            case QUEUED -> throw refused(state, "it goes out by itself");
            case IN_FLIGHT -> throw refused(state, "wait for its answer");
            case DONE -> throw refused(state, "there is nothing left to do");
            case DISMISSED -> throw refused(state, "order it again from the invoice");
        }
        demandConnected(held.view().operation().connection(), caller);
        standing.demand(held);
    }

    private void demandConnected(ConnectionId wanted, Caller caller) {
        connections
                .ofTenant(caller.tenant())
                .flatMap(present -> whyLost(wanted, present))
                .ifPresent(reason -> {
                    throw new OperationRejected(new ConnectionLost(reason));
                });
    }

    private static Optional<String> whyLost(ConnectionId wanted, Connection present) {
        if (!present.id().equals(wanted)) {
            return Optional.of("its company was replaced by '" + present.companyName() + "'");
        }
        return present.status() == Status.DISCONNECTED
                ? Optional.of(present.lastFault())
                : Optional.empty();
    }

    private static OperationRejected refused(State state, String wayOut) {
        return new OperationRejected(new WrongOperationState("retry", state, wayOut));
    }

    private static Work rerouted(Work work, Transport transport) {
        if (transport.documentVersion().isEmpty()) {
            return storable(work);
        }
        if (work instanceof Work.VoidInvoice(var invoice, var document, _)) {
            return new Work.VoidInvoice(invoice, document, transport.documentVersion().get());
        }
        throw new OperationRejected(new NotEditable("documentVersion", work.kind()));
    }

    /** what was given up stays given up, however it travels */
    private static Work storable(Work work) {
        return work instanceof Work.SettleGivenUp(var given, _, _) ? given : work;
    }

    private static List<Difference> differences(
            Operation operation, Transport transport, Work work, String requestId) {
        List<Difference> differences = new ArrayList<>();
        if (!requestId.equals(operation.requestId())) {
            differences.add(new Difference("requestId", operation.requestId(), requestId));
        }
        if (operation.work() instanceof Work.VoidInvoice(_, _, var before)
                && work instanceof Work.VoidInvoice(_, _, var after)
                && !before.equals(after)) {
            differences.add(new Difference("documentVersion", before, after));
        }
        transport
                .dueAt()
                .filter(at -> !at.equals(operation.nextAttemptAt()))
                .ifPresent(at ->
                        differences.add(
                                new Difference(
                                        "dueAt",
                                        operation.nextAttemptAt().toString(),
                                        at.toString())));
        if (differences.isEmpty()) {
            throw new OperationRejected(new NothingEdited());
        }
        return differences;
    }
}
