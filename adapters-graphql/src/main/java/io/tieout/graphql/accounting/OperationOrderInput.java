package io.tieout.graphql.accounting;

import io.tieout.application.account.AccountViews;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.operation.OperationCommand;
import io.tieout.application.operation.OperationCommand.CorrectOperation;
import io.tieout.application.operation.OperationCommand.DismissOperation;
import io.tieout.application.operation.OperationCommand.RerouteOperation;
import io.tieout.application.operation.OperationCommand.RetryOperation;
import io.tieout.application.operation.OperationCommand.Transport;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.invoice.ContentInput;
import io.tieout.graphql.order.InputIds;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order about an operation. The schema says which mutation needs an edit. */
record OperationOrderInput(
        String operationId, int expectedVersion, String reason, @Nullable EditInput edit) {

    /** Exactly one of the two, as the schema demands. */
    record EditInput(@Nullable TransportInput transport, @Nullable ContentInput content) {}

    /** How it travels. */
    record TransportInput(
            boolean newRequestId, @Nullable String documentVersion, @Nullable Instant dueAt) {

        Transport read() {
            return new Transport(
                    newRequestId, Optional.ofNullable(documentVersion), Optional.ofNullable(dueAt));
        }
    }

    RetryOperation retry() {
        return new RetryOperation(operation(), reason, expected());
    }

    DismissOperation dismiss() {
        return new DismissOperation(operation(), reason, expected());
    }

    OperationCommand editAndReplay(AccountViews accounts, Viewer viewer) {
        EditInput wanted = Objects.requireNonNull(edit);
        return wanted.transport() == null
                ? new CorrectOperation(
                        operation(),
                        Objects.requireNonNull(wanted.content()).read(accounts, viewer),
                        reason,
                        expected())
                : new RerouteOperation(operation(), wanted.transport().read(), reason, expected());
    }

    private UUID operation() {
        return InputIds.operation(operationId, "operationId");
    }

    private ExpectedVersion expected() {
        return new ExpectedVersion.Exactly(expectedVersion);
    }
}
