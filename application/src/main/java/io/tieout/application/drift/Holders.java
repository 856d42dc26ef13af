package io.tieout.application.drift;

import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.people.TenantId;
import java.util.Optional;
import java.util.Set;

/** Says which record of ours a document in the accounting system stands for. */
public final class Holders {

    private final InvoiceViews invoices;
    private final CreditMemoViews credits;
    private final SentEntries entries;

    public Holders(InvoiceViews invoices, CreditMemoViews credits, SentEntries entries) {
        this.invoices = invoices;
        this.credits = credits;
        this.entries = entries;
    }

    /** empty when others made it, or when its landing is not recorded yet */
    Optional<Holder.OfSale> of(ObservedKind kind, String documentId, TenantId tenant) {
        return switch (kind) {
            case JOURNAL_ENTRY -> Optional.empty();
            case INVOICE ->
                    Optional.ofNullable(invoices.byDocument(Set.of(documentId)).get(documentId))
                            .map(Holder::of);
            case CREDIT_MEMO ->
                    credits.byDocument(Viewer.system(tenant), documentId).map(Holder::of);
        };
    }

    /** what people know it by: its kind and number */
    String subject(Holder holder, TenantId tenant) {
        return switch (holder) {
            case Holder.OfInvoice(var id) ->
                    invoices.find(Viewer.system(tenant), id)
                            .map(view -> "invoice " + view.content().number())
                            .orElse("invoice " + id.value());
            case Holder.OfCreditMemo(var id) ->
                    credits.find(Viewer.system(tenant), id)
                            .map(view -> "credit memo " + view.content().number())
                            .orElse("credit memo " + id.value());
            case Holder.OfEntry entry ->
                    "journal entry "
                            + entries.numberOf(tenant, entry).orElse(entry.value().toString());
        };
    }
}
