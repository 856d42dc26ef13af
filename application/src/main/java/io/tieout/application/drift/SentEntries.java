package io.tieout.application.drift;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.people.TenantId;
import java.util.Map;
import java.util.Optional;

/** The journal entries that we sent. Reads join the transaction at hand. */
public interface SentEntries {

    /**
     * One of them.
     *
     * @param account whose business it is
     * @param entry what was sent, or what was accepted in its place since
     * @param parts which account of ours each account of the chart plays in it
     * @param document as what it stands there; empty before it landed, and once its delete was
     *     accepted
     */
    record SentEntry(
            Holder.OfEntry holder,
            AccountId account,
            ExportedEntry entry,
            Map<String, LedgerAccount> parts,
            Optional<DocumentLink> document) {

        public SentEntry {
            parts = Map.copyOf(parts);
        }
    }

    /** the entry that stands there as this document; empty when others made it */
    Optional<SentEntry> standingAs(DocumentLink document);

    Optional<SentEntry> of(Holder.OfEntry holder);

    /** by which people know it; asks in a transaction of its own unless one is at hand */
    Optional<String> numberOf(TenantId tenant, Holder.OfEntry holder);
}
