package io.tieout.application.standing;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.people.TenantId;
import java.time.Instant;

/**
 * Documents in the accounting system that bear our mark while no record of ours knows them: copies
 * of ours, and what landed for a record that was lost. Writes join the transaction at hand.
 */
public interface StrayDocuments {

    /**
     * keeps one that was found; again, it is as old as it was
     *
     * @param number what people know it by there; empty for none
     * @param foundAt in tenant time
     */
    void keep(
            TenantId tenant,
            ObservedKind kind,
            DocumentLink document,
            String number,
            Holder.OfSale mark,
            Instant foundAt);

    /** forgets one that is gone there, or bears our mark no longer; changes nothing if unknown */
    void forget(TenantId tenant, ObservedKind kind, DocumentLink document);
}
