package io.tieout.application.drift;

import static io.tieout.application.drift.DriftKind.DRIFT;

import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.drift.SentEntries.SentEntry;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.EntryWatch;
import io.tieout.domain.drift.OurEntry;
import io.tieout.domain.drift.Sighting;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.domain.people.TenantId;

/** Holds journal entries that are seen against those that we sent. */
public final class EntrySightings {

    private final Aggregates aggregates;
    private final SentEntries entries;
    private final References references;

    public EntrySightings(Aggregates aggregates, SentEntries entries, References references) {
        this.aggregates = aggregates;
        this.entries = entries;
        this.references = references;
    }

    /** joins the transaction at hand; of an entry that others made, nothing follows */
    public void of(JournalSeen seen, TenantId tenant) {
        entries.standingAs(seen.entry()).ifPresent(sent -> compare(sent, seen, tenant));
    }

    private void compare(SentEntry sent, JournalSeen seen, TenantId tenant) {
        var ours = new OurEntry(sent.entry());
        var departure = EntryWatch.of(ours, seen, isGone(sent.entry().customer(), tenant));
        aggregates.decide(
                DRIFT,
                DriftId.of(sent.holder()).value(),
                new ExpectedVersion.Any(),
                drift ->
                        drift.seen(
                                new Sighting(sent.holder(), seen.entry()),
                                departure,
                                seen.changedAt()));
    }

    /** a customer that was merged into another is no active one any more */
    private boolean isGone(DocumentLink customer, TenantId tenant) {
        return references
                .find(
                        tenant,
                        customer.connection(),
                        References.Kind.CUSTOMER,
                        customer.externalId())
                .filter(Reference::isActive)
                .isEmpty();
    }
}
