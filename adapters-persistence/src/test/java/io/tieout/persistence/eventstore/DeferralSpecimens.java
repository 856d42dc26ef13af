package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.DAY;
import static io.tieout.persistence.eventstore.EventSpecimens.id;
import static io.tieout.persistence.eventstore.EventSpecimens.link;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.deferral.DeferralEvent;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryAmended;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryLanded;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryRefused;
import io.tieout.domain.deferral.DeferralEvent.DeferralReversed;
import io.tieout.domain.deferral.DeferralEvent.DeferralWithdrawn;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.deferral.DeferredSale;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.List;

/** Specimens of what can happen to what a document defers. */
final class DeferralSpecimens {

    private static final Holder.OfSale INVOICE = Holder.of(new InvoiceId(id(95)));
    private static final DeferralId ID = DeferralId.of(INVOICE);
    private static final Target INCOME = new Target("82", "Sales");
    private static final Target DEFERRED = new Target("81", "Deferred");
    private static final Target WEST = new Target("9", "West");
    private static final Money HOME = Money.ofMinor(11_000, EventSpecimens.USD);

    private DeferralSpecimens() {}

    static List<DomainEvent> events() {
        return List.of(
                deferred(),
                reversed(),
                new DeferralWithdrawn(ID, 3),
                landed(),
                amended(),
                new DeferralEntryRefused(ID, 2, "the books are closed"));
    }

    /** deferred, landed and reversed, then deferred anew, refused and withdrawn */
    static List<DeferralEvent> life() {
        return List.of(
                deferred(),
                landed(),
                amended(),
                reversed(),
                new RevenueDeferred(ID, 3, ACCOUNT, sale(), entry("DR3-95", Side.DEBIT)),
                new DeferralEntryRefused(ID, 3, "the books are closed"),
                new DeferralWithdrawn(ID, 3));
    }

    private static RevenueDeferred deferred() {
        return new RevenueDeferred(ID, 1, ACCOUNT, sale(), entry("DR1-95", Side.DEBIT));
    }

    private static DeferralEntryLanded landed() {
        return new DeferralEntryLanded(ID, 1, link("900"));
    }

    private static DeferralEntryAmended amended() {
        return new DeferralEntryAmended(
                ID,
                1,
                ACCOUNT,
                sale(),
                DAY,
                DAY.plusDays(1),
                EventSpecimens.CHECKER,
                "as the auditors want it");
    }

    private static DeferralReversed reversed() {
        return new DeferralReversed(ID, 2, 1, sale(), entry("DR2-95", Side.CREDIT));
    }

    private static DeferredSale sale() {
        Money abroad = Money.ofMinor(10_000, new Currency("EUR"));
        var movement =
                new Movement(
                        new Place(LedgerAccount.REVENUE, "west"),
                        new Place(LedgerAccount.DEFERRED_REVENUE, "west"),
                        new Amount(abroad, HOME));
        return new DeferredSale(
                INVOICE,
                link("58"),
                "INV-95",
                DAY,
                List.of(new DeferredSale.Line(movement, INCOME, DEFERRED, WEST)));
    }

    private static ExportedEntry entry(String number, Side income) {
        return new ExportedEntry(
                link("58"),
                number,
                DAY,
                "Revenue of invoice INV-95",
                List.of(
                        new ExportedEntry.Line(income, INCOME, HOME, WEST),
                        new ExportedEntry.Line(income.other(), DEFERRED, HOME, WEST)));
    }
}
