package io.tieout.application.invoice.linking;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.RequestId;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.DocumentNotStanding;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.people.TenantId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Orders a look at the document that an invoice is to be linked to. Whatever is known to stand in
 * the way is refused at once; the rest the look tells.
 */
public final class LinkOrderHandler implements CommandHandler<LinkInvoiceToDocument> {

    /** ids there are opaque, short and plain: facts sheet 5.1 */
    private static final Pattern DOCUMENT_ID = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final Aggregates aggregates;
    private final PushPlans plans;
    private final KnownDocuments documents;
    private final Operations operations;
    private final TenantClock clock;

    public LinkOrderHandler(
            Aggregates aggregates,
            PushPlans plans,
            KnownDocuments documents,
            Operations operations,
            TenantClock clock) {
        this.aggregates = aggregates;
        this.plans = plans;
        this.documents = documents;
        this.operations = operations;
        this.clock = clock;
    }

    @Override
    public Class<LinkInvoiceToDocument> handles() {
        return LinkInvoiceToDocument.class;
    }

    @Override
    public Receipt handle(LinkInvoiceToDocument command, Caller caller) {
        InvoiceId id = command.invoice();
        ExistingInvoice invoice = aggregates.load(INVOICE, id.value()).existing(id);
        if (!isLinkedTo(invoice, command.documentId())) {
            order(command, invoice, caller);
        }
        return new Receipt(id.value(), 0);
    }

    private static boolean isLinkedTo(ExistingInvoice invoice, String documentId) {
        return invoice instanceof LandedInvoice landed
                && landed.landed().wasFound()
                && landed.landed().landing().document().externalId().equals(documentId);
    }

    private void order(LinkInvoiceToDocument command, ExistingInvoice invoice, Caller caller) {
        AccountId account = invoice.content().account();
        InvoiceDocument ours =
                invoice.toCompare(
                        caller.actor(),
                        plans.comparable(
                                caller.tenant(),
                                invoice,
                                aggregates.load(ACCOUNT, account.value()).existing(account)));
        if (!DOCUMENT_ID.matcher(command.documentId()).matches()) {
            throw new InvoiceRejected(
                    new DocumentNotStanding(command.documentId(), "has no such id"));
        }
        var document = new DocumentLink(ours.customer().connection(), command.documentId());
        documents.demandFree(caller.tenant(), document, invoice.id());
        documents.demandFits(caller.tenant(), document, ours);
        queue(command, ours, caller);
    }

    /** the same order at the same instant is one */
    private void queue(LinkInvoiceToDocument command, InvoiceDocument ours, Caller caller) {
        TenantId tenant = caller.tenant();
        String name =
                "link %s to %s at %s"
                        .formatted(
                                command.invoice().value(), command.documentId(), clock.now(tenant));
        UUID operation = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        operations.queue(
                operation,
                tenant,
                ours.customer().connection(),
                new Work.LinkInvoice(command.invoice(), command.documentId(), caller.actor(), ours),
                RequestId.firstOf(operation));
    }
}
