package io.tieout.domain.deferral;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;

/** Everything that can have happened to what a document defers. */
public sealed interface DeferralEvent extends DomainEvent {

    DeferralId deferral();

    /** counts the entries of one document, from 1 */
    int part();

    /** The document landed: what it defers counts, and the books shall hold the entry. */
    record RevenueDeferred(
            DeferralId deferral,
            int part,
            AccountId account,
            DeferredSale sale,
            ExportedEntry entry)
            implements DeferralEvent {}

    /**
     * The document says otherwise or no more: an entry takes back the one of {@code reverses}.
     *
     * @param sale what is taken back, as it was
     */
    record DeferralReversed(
            DeferralId deferral, int part, int reverses, DeferredSale sale, ExportedEntry entry)
            implements DeferralEvent {}

    /** The same of an entry that the books refused: it is not to be sent any more. */
    record DeferralWithdrawn(DeferralId deferral, int part) implements DeferralEvent {}

    /** The entry stands in the books. */
    record DeferralEntryLanded(DeferralId deferral, int part, DocumentLink document)
            implements DeferralEvent {}

    /**
     * Somebody moved the entry to another day in the books, and that counts here too.
     *
     * @param sale what it moves
     */
    record DeferralEntryAmended(
            DeferralId deferral,
            int part,
            AccountId account,
            DeferredSale sale,
            LocalDate wasOn,
            LocalDate nowOn,
            ActorId by,
            String reason)
            implements DeferralEvent {}

    /** The books would not take the entry. */
    record DeferralEntryRefused(DeferralId deferral, int part, String reason)
            implements DeferralEvent {}
}
