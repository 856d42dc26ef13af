package io.tieout.application.invoice;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.revision.RevisionKind.REVISION;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.control.ActPerformer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.invoice.ClosedBooks;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.CannotVoid;
import io.tieout.domain.invoice.Pushed;
import io.tieout.domain.revision.RevisionId;
import io.tieout.domain.revision.RevisionUnderway;
import java.util.List;

/** Voids an invoice that stands in the accounting system, once a second person allows it. */
public final class VoidsLandedInvoices implements ActPerformer<Act.VoidInvoice> {

    private final Aggregates aggregates;
    private final CompanyProfiles companies;

    public VoidsLandedInvoices(Aggregates aggregates, CompanyProfiles companies) {
        this.aggregates = aggregates;
        this.companies = companies;
    }

    @Override
    public Class<Act.VoidInvoice> performs() {
        return Act.VoidInvoice.class;
    }

    @Override
    public Fingerprint look(Act.VoidInvoice act, Caller caller) {
        InvoiceId id = act.invoice();
        ExistingInvoice invoice = aggregates.load(INVOICE, id.value()).existing(id);
        // Deciding changes nothing yet: what would be refused then is refused now.
        invoice.requestVoid(caller.actor(), "asked for");
        if (!(invoice instanceof Pushed pushed)) {
            throw new InvoiceRejected(
                    new CannotVoid(invoice.status(), "that needs no second person"));
        }
        demandOpenBooks(pushed, caller);
        demandNotRevised(pushed);
        var landing = pushed.landed().landing();
        return Fingerprint.of(
                new Fact("number", landing.number()),
                new Fact("status", pushed.status()),
                new Fact("total", landing.total().toString()),
                new Fact("balance", pushed.balance().toString()),
                new Fact("document version", landing.documentVersion()));
    }

    @Override
    public void perform(Act.VoidInvoice act, Permit permit, Caller caller) {
        InvoiceId id = act.invoice();
        aggregates.decide(
                INVOICE,
                id.value(),
                new ExpectedVersion.Any(),
                invoice -> requestVoid(invoice.existing(id), permit, caller));
    }

    private List<InvoiceEvent> requestVoid(ExistingInvoice invoice, Permit permit, Caller caller) {
        if (invoice instanceof Pushed pushed) {
            demandOpenBooks(pushed, caller);
            demandNotRevised(pushed);
        }
        return invoice.requestVoid(permit.allowedBy(), permit.reason());
    }

    private void demandNotRevised(Pushed invoice) {
        if (aggregates.load(REVISION, RevisionId.of(invoice.id()).value())
                instanceof RevisionUnderway) {
            throw new InvoiceRejected(
                    new CannotVoid("being revised", "wait until its revision has landed"));
        }
    }

    private void demandOpenBooks(Pushed invoice, Caller caller) {
        var books = invoice.landed().landing().document().connection();
        ClosedBooks.demandVoidable(invoice, companies.closedThrough(caller.tenant(), books));
    }
}
