package io.tieout.application.deferral;

import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.ledger.posting.HomeRate;
import java.util.Optional;

/** Documents that were signed with an entry beside them. Reads join the transaction at hand. */
public interface DeferringDocuments {

    /**
     * One of them as it is now.
     *
     * @param isStanding whether it stands in the books
     * @param content what it says; of a credit memo the sale that it takes back
     * @param rate at which it is booked
     */
    record Deferring(boolean isStanding, InvoiceContent content, HomeRate rate) {}

    /** empty if nothing is deferred by an entry beside it */
    Optional<Deferring> find(Holder.OfSale document);
}
