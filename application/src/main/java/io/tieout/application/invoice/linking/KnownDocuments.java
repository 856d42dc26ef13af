package io.tieout.application.invoice.linking;

import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.observed.ObservedViews;
import io.tieout.application.observed.ObservedViews.ObservedView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.CurrencyDiffers;
import io.tieout.domain.invoice.InvoiceRejection.DocumentNotStanding;
import io.tieout.domain.invoice.InvoiceRejection.DocumentOfOthers;
import io.tieout.domain.invoice.InvoiceRejection.DocumentTaken;
import io.tieout.domain.money.Currency;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.people.TenantId;
import java.util.Optional;
import java.util.Set;

/** What Tieout knows of a document by itself, without asking the accounting system. */
public final class KnownDocuments {

    private final InvoiceViews invoices;
    private final ObservedViews observed;

    public KnownDocuments(InvoiceViews invoices, ObservedViews observed) {
        this.invoices = invoices;
        this.observed = observed;
    }

    /**
     * lets pass a document that stands for no other invoice of ours
     *
     * @throws InvoiceRejected it does
     */
    void demandFree(TenantId tenant, DocumentLink document, InvoiceId own) {
        String id = document.externalId();
        Optional.ofNullable(invoices.byDocument(Set.of(id)).get(id))
                .filter(holder -> !holder.equals(own))
                .flatMap(holder -> invoices.find(Viewer.system(tenant), holder))
                .ifPresent(holder -> {
                    throw new InvoiceRejected(new DocumentTaken(id, holder.content().number()));
                });
    }

    /**
     * lets pass a document that nobody has seen, or that is of this customer and currency
     *
     * @throws InvoiceRejected it was seen, and does not fit
     */
    void demandFits(TenantId tenant, DocumentLink document, InvoiceDocument ours) {
        observed.find(Viewer.system(tenant), ObservedId.of(ObservedKind.INVOICE, document))
                .ifPresent(seen -> demandFits(document.externalId(), seen, ours));
    }

    private static void demandFits(String id, ObservedView seen, InvoiceDocument ours) {
        switch (seen.state()) {
            case VOIDED -> throw new InvoiceRejected(new DocumentNotStanding(id, "is void"));
            case DELETED -> throw new InvoiceRejected(new DocumentNotStanding(id, "was deleted"));
            case OPEN, SETTLED -> demandSame(id, seen, ours);
            // Whether it stands, and for whom, the look tells.
            case NOT_LINKED, OURS -> {}
        }
    }

    private static void demandSame(String id, ObservedView seen, InvoiceDocument ours) {
        String customer = ours.customer().externalId();
        if (!seen.picture().customerId().equals(customer)) {
            throw new InvoiceRejected(
                    new DocumentOfOthers(id, seen.picture().customerId(), customer));
        }
        Currency currency = ours.total().currency();
        Currency theirs = seen.picture().total().currency();
        if (!theirs.equals(currency)) {
            throw new InvoiceRejected(new CurrencyDiffers(currency.code(), theirs.code()));
        }
    }
}
