package io.tieout.application.invoice.linking;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.observed.ObservedDocumentKind.OBSERVED;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceLinked;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.policy.PolicyKind;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.observed.ObservedSeen;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.Authority;
import java.util.List;

/**
 * Links an invoice to the document that was found. In the same act that document stops to count on
 * its own, so that no debt counts twice or not at all.
 */
public final class LinkOutcomeHandler implements CommandHandler<RecordInvoiceLinked> {

    private final Aggregates aggregates;
    private final PushPlans plans;
    private final KnownDocuments documents;
    private final TenantClock clock;

    public LinkOutcomeHandler(
            Aggregates aggregates, PushPlans plans, KnownDocuments documents, TenantClock clock) {
        this.aggregates = aggregates;
        this.plans = plans;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Class<RecordInvoiceLinked> handles() {
        return RecordInvoiceLinked.class;
    }

    @Override
    public Receipt handle(RecordInvoiceLinked command, Caller caller) {
        InvoiceId id = command.invoice();
        DocumentLink document = command.found().document();
        documents.demandFree(caller.tenant(), document, id);
        Receipt receipt =
                aggregates.decide(
                        INVOICE,
                        id.value(),
                        new ExpectedVersion.Any(),
                        invoice -> link(invoice.existing(id), command, caller));
        stopObserving(document, caller.tenant());
        return receipt;
    }

    private List<InvoiceEvent> link(
            ExistingInvoice invoice, RecordInvoiceLinked command, Caller caller) {
        AccountId account = invoice.content().account();
        return invoice.link(
                command.by(),
                command.seen(),
                plans.comparable(
                        caller.tenant(),
                        invoice,
                        aggregates.load(ACCOUNT, account.value()).existing(account)),
                command.found(),
                Authority.ofPerson(PolicyKind.inForce(aggregates, caller)));
    }

    private void stopObserving(DocumentLink document, TenantId tenant) {
        ObservedId id = ObservedId.of(ObservedKind.INVOICE, document);
        aggregates.decide(
                OBSERVED,
                id.value(),
                new ExpectedVersion.Any(),
                seen -> seen.seen(id, new ObservedSeen.Over(Ending.OURS, clock.now(tenant))));
    }
}
