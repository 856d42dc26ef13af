package io.tieout.application.observed;

import static io.tieout.application.observed.ObservedDocumentKind.OBSERVED;

import io.tieout.application.account.AccountViews;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.standing.StrayDocuments;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.observed.ObservedPicture;
import io.tieout.domain.observed.ObservedSeen;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Takes note of a document that is none of ours, if its customer is linked to an account, and of
 * one that only looks like ours.
 */
public final class Observation {

    private final Aggregates aggregates;
    private final AccountViews accounts;
    private final StrayDocuments strays;
    private final TenantClock clock;

    public Observation(
            Aggregates aggregates,
            AccountViews accounts,
            StrayDocuments strays,
            TenantClock clock) {
        this.aggregates = aggregates;
        this.accounts = accounts;
        this.strays = strays;
        this.clock = clock;
    }

    /**
     * joins the transaction at hand; what shows nothing new appends nothing
     *
     * @param mark whose mark it bears, although no record of ours stands for it; empty for none
     */
    public Receipt of(
            ObservedKind kind, DocumentSeen seen, Optional<Holder.OfSale> mark, TenantId tenant) {
        noteStray(kind, seen, mark, tenant);
        ObservedId id = ObservedId.of(kind, seen.document());
        ObservedSeen picture = picture(kind, seen, tenant);
        return aggregates.decide(
                OBSERVED,
                id.value(),
                new ExpectedVersion.Any(),
                document -> document.seen(id, picture));
    }

    private void noteStray(
            ObservedKind kind, DocumentSeen seen, Optional<Holder.OfSale> mark, TenantId tenant) {
        if (seen instanceof DocumentSeen.Standing(var now, _) && mark.isPresent()) {
            strays.keep(tenant, kind, now.document(), now.number(), mark.get(), clock.now(tenant));
        } else {
            strays.forget(tenant, kind, seen.document());
        }
    }

    private ObservedSeen picture(ObservedKind kind, DocumentSeen seen, TenantId tenant) {
        return switch (seen) {
            case DocumentSeen.Standing(var now, var at) -> standing(kind, now, at, tenant);
            case DocumentSeen.Voided(_, var at) -> new ObservedSeen.Over(Ending.VOIDED, at);
            case DocumentSeen.Deleted(_, var at) -> new ObservedSeen.Over(Ending.DELETED, at);
        };
    }

    private ObservedSeen standing(
            ObservedKind kind, LandedDocument now, Instant changedAt, TenantId tenant) {
        var customer = new DocumentLink(now.document().connection(), now.customerId());
        return accounts.linkedTo(customer)
                .<ObservedSeen>map(account ->
                        new ObservedSeen.Standing(
                                now.document(),
                                new ObservedPicture(
                                        kind,
                                        account,
                                        now.customerId(),
                                        now.number(),
                                        now.issuedOn(),
                                        now.dueOn(),
                                        now.total(),
                                        now.balance(),
                                        Booked.asStated(now.rate())),
                                settledOn(now, changedAt, tenant),
                                changedAt))
                .orElseGet(() -> new ObservedSeen.Over(Ending.NOT_LINKED, changedAt));
    }

    /** a document is never settled before its date */
    private LocalDate settledOn(LandedDocument now, Instant changedAt, TenantId tenant) {
        LocalDate changedOn = changedAt.atZone(clock.zone(tenant)).toLocalDate();
        return changedOn.isBefore(now.issuedOn()) ? now.issuedOn() : changedOn;
    }
}
