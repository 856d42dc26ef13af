package io.tieout.application.operation;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.invoice.InvoiceContent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What people can order of an operation that did not succeed. */
public sealed interface OperationCommand extends Command {

    UUID operation();

    /** why, in the orderer's words; kept for ever */
    String reason();

    ExpectedVersion expectedVersion();

    /** Ask again, exactly as it is. */
    record RetryOperation(UUID operation, String reason, ExpectedVersion expectedVersion)
            implements OperationCommand {}

    /** Ask again in another way; what is asked for stays the same, and so does its approval. */
    record RerouteOperation(
            UUID operation, Transport transport, String reason, ExpectedVersion expectedVersion)
            implements OperationCommand {}

    /** Replace it: its invoice is to say something else, and must be approved anew. */
    record CorrectOperation(
            UUID operation, InvoiceContent content, String reason, ExpectedVersion expectedVersion)
            implements OperationCommand {}

    /** Nobody wants it any more. */
    record DismissOperation(UUID operation, String reason, ExpectedVersion expectedVersion)
            implements OperationCommand {}

    /**
     * How a document travels, apart from what it says.
     *
     * @param withNewRequestId take it for a new attempt, not for a repeated one
     * @param documentVersion the version a void starts from; empty for the one it has
     * @param dueAt in tenant time; empty for now
     */
    record Transport(
            boolean withNewRequestId, Optional<String> documentVersion, Optional<Instant> dueAt) {}
}
