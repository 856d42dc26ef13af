package io.tieout.graphql.invoice;

import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.invoice.InvoiceCommand.VoidInvoice;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.answer.RequestRefused;
import java.util.Set;

/**
 * How far a caller's right to void goes: approvers void anything that the rules let them, everybody
 * else only drafts.
 */
sealed interface VoidAuthority {

    /**
     * The command as this caller may send it.
     *
     * @throws RequestRefused it is not this caller's to void
     */
    VoidInvoice limit(VoidInvoice command);

    static VoidAuthority of(Caller caller, InvoiceViews invoices) {
        return caller.hasAny(Set.of(Role.APPROVER))
                ? new Anything()
                : new OnlyDrafts(invoices, Viewer.of(caller));
    }

    record Anything() implements VoidAuthority {
        @Override
        public VoidInvoice limit(VoidInvoice command) {
            return command;
        }
    }

    /**
     * Pins the version at which the invoice was seen to be a draft, so that it cannot be submitted
     * and approved in between. A void one stays void, however often it is voided.
     */
    record OnlyDrafts(InvoiceViews invoices, Viewer viewer) implements VoidAuthority {

        private static final Set<Status> OURS = Set.of(Status.DRAFT, Status.VOIDED);

        @Override
        public VoidInvoice limit(VoidInvoice command) {
            return invoices.find(viewer, command.invoice())
                    .map(invoice -> limit(command, invoice))
                    .orElse(command);
        }

        private static VoidInvoice limit(VoidInvoice command, InvoiceView seen) {
            if (!OURS.contains(seen.status())) {
                throw RequestRefused.forbidden(
                        "voidInvoice of an invoice that is " + seen.status(),
                        Set.of(Role.APPROVER));
            }
            return switch (command.expectedVersion()) {
                case ExpectedVersion.Exactly _ -> command;
                case ExpectedVersion.Any() ->
                        new VoidInvoice(
                                command.invoice(),
                                command.reason(),
                                new ExpectedVersion.Exactly(seen.version()));
            };
        }
    }
}
