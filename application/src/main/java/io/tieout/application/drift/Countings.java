package io.tieout.application.drift;

import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.account.AccountViews;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.ExistingCreditMemo;
import io.tieout.domain.credit.OpenCredit;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.Diverged;
import io.tieout.domain.drift.DriftRejected;
import io.tieout.domain.drift.DriftRejection.OtherCustomer;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.Sighting;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.people.ActorId;
import java.util.List;

/** Lets a document count in our books as it stands in the accounting system. */
final class Countings {

    private final Aggregates aggregates;
    private final AccountViews accounts;
    private final EntryCountings ofEntries;

    Countings(Aggregates aggregates, AccountViews accounts, SentEntries entries) {
        this.aggregates = aggregates;
        this.accounts = accounts;
        this.ofEntries = new EntryCountings(aggregates, accounts, entries);
    }

    /** refuses what {@link #count} would refuse, and changes nothing */
    void check(Diverged diverged, ActorId by, String reason) {
        switch (diverged.sighting().holder()) {
            case Holder.OfInvoice(var id) ->
                    counted(
                            diverged,
                            aggregates.load(INVOICE, id.value()).existing(id),
                            by,
                            reason);
            case Holder.OfCreditMemo(var id) ->
                    counted(
                            diverged,
                            aggregates.load(CREDIT_MEMO, id.value()).existing(id),
                            reason);
            case Holder.OfEntry entry -> ofEntries.check(diverged, entry, by, reason);
        }
    }

    void count(Diverged diverged, ActorId by, String reason) {
        switch (diverged.sighting().holder()) {
            case Holder.OfInvoice(var id) ->
                    aggregates.decide(
                            INVOICE,
                            id.value(),
                            new ExpectedVersion.Any(),
                            invoice -> counted(diverged, invoice.existing(id), by, reason));
            case Holder.OfCreditMemo(var id) ->
                    aggregates.decide(
                            CREDIT_MEMO,
                            id.value(),
                            new ExpectedVersion.Any(),
                            memo -> counted(diverged, memo.existing(id), reason));
            case Holder.OfEntry entry -> ofEntries.count(diverged, entry, by, reason);
        }
    }

    private List<InvoiceEvent> counted(
            Diverged diverged, ExistingInvoice invoice, ActorId by, String reason) {
        Departure departure = diverged.departure();
        if (!isStanding(diverged, invoice.content().account())
                || !(invoice instanceof LandedInvoice landed)) {
            return invoice.voided();
        }
        return landed.acceptTheirs(
                departure.landing(landed.landed().landing()),
                departure.theirs().issuedOn(),
                departure.theirs().dueOn(),
                by,
                reason);
    }

    private List<CreditMemoEvent> counted(
            Diverged diverged, ExistingCreditMemo memo, String reason) {
        Departure departure = diverged.departure();
        return isStanding(diverged, memo.content().account()) && memo instanceof OpenCredit open
                ? open.restate(
                        departure.landing(open.landing()), departure.theirs().issuedOn(), reason)
                : memo.voided(reason);
    }

    /**
     * whether something is left of the document to count
     *
     * @throws DriftRejected it is, and another account's customer has it
     */
    private boolean isStanding(Diverged diverged, AccountId account) {
        Departure departure = diverged.departure();
        return switch (departure.kind()) {
            case VOIDED, DELETED -> false;
            case EDITED -> true;
            case MOVED, MERGED_CUSTOMER -> {
                demandSameAccount(account, diverged.sighting(), departure);
                yield true;
            }
        };
    }

    private void demandSameAccount(AccountId account, Sighting sighting, Departure departure) {
        String customer = departure.theirs().customerId();
        boolean isSame =
                accounts.linkedTo(new DocumentLink(sighting.document().connection(), customer))
                        .filter(account::equals)
                        .isPresent();
        if (!isSame) {
            throw new DriftRejected(new OtherCustomer(customer));
        }
    }
}
