package io.tieout.graphql.invoice;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.command.StaleVersion;
import io.tieout.application.command.StaleVersionRejected;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.invoice.InvoiceCommand.VoidInvoice;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.time.Ids;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.graphql.answer.RequestRefused;
import java.util.Set;

/**
 * What a caller's wish to void comes to: accountants void drafts and approvers whatever has not
 * landed, each alone; for what stands in the accounting system both can only ask.
 */
final class VoidAuthority {

    private static final Set<Status> DRAFTS = Set.of(Status.DRAFT, Status.VOIDED);

    private final Caller caller;
    private final Ids ids;

    VoidAuthority(Caller caller, Ids ids) {
        this.caller = caller;
        this.ids = ids;
    }

    /**
     * The command that this caller may send.
     *
     * @throws RequestRefused it is not this caller's to void
     */
    Command order(VoidInvoice wish, InvoiceView seen) {
        if (seen.status() == Status.PUSHED) {
            return ask(wish, seen);
        }
        if (caller.hasAny(Set.of(Role.APPROVER))) {
            return wish;
        }
        if (DRAFTS.contains(seen.status())) {
            return pinned(wish, seen);
        }
        throw RequestRefused.forbidden(
                "voidInvoice of an invoice that is " + seen.status(), Set.of(Role.APPROVER));
    }

    private RequestAct ask(VoidInvoice wish, InvoiceView seen) {
        if (wish.expectedVersion() instanceof ExpectedVersion.Exactly(long version)
                && version != seen.version()) {
            throw new StaleVersionRejected(new StaleVersion(version, seen.version()));
        }
        return new RequestAct(
                new ControlledActId(ids.next()),
                new Act.VoidInvoice(wish.invoice()),
                wish.reason());
    }

    /**
     * Pins the version at which the invoice was seen to be a draft, so that it cannot be submitted
     * and approved in between. A void one stays void, however often it is voided.
     */
    private static VoidInvoice pinned(VoidInvoice wish, InvoiceView seen) {
        return switch (wish.expectedVersion()) {
            case ExpectedVersion.Exactly _ -> wish;
            case ExpectedVersion.Any() ->
                    new VoidInvoice(
                            wish.invoice(),
                            wish.reason(),
                            new ExpectedVersion.Exactly(seen.version()));
        };
    }
}
