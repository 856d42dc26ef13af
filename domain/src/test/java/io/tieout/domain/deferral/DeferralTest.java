package io.tieout.domain.deferral;

import static io.tieout.domain.deferral.DeferralExamples.ACCOUNT;
import static io.tieout.domain.deferral.DeferralExamples.BOOKS;
import static io.tieout.domain.deferral.DeferralExamples.ID;
import static io.tieout.domain.deferral.DeferralExamples.ISSUED_ON;
import static io.tieout.domain.deferral.DeferralExamples.sale;
import static io.tieout.domain.deferral.DeferralExamples.sold;
import static io.tieout.domain.deferral.DeferralExamples.taken;
import static io.tieout.domain.deferral.DeferralExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryLanded;
import io.tieout.domain.deferral.DeferralEvent.DeferralReversed;
import io.tieout.domain.deferral.DeferralEvent.DeferralWithdrawn;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class DeferralTest {

    private static final DocumentLink ENTRY = new DocumentLink(BOOKS, "900");
    private static final Optional<LocalDate> OPEN = Optional.empty();

    @Test
    void whatLandsIsDeferredNetOnItsOwnDayWithItsClassAndCustomer() {
        var events = become(Deferral.unborn(), sold("1200.00"), OPEN);

        ExportedEntry entry = ((RevenueDeferred) events.getFirst()).entry();
        assertThat(events).hasSize(1);
        assertThat(entry.number()).isEqualTo("DR1-00000000005f");
        assertThat(entry.on()).isEqualTo(ISSUED_ON);
        assertThat(entry.named()).contains(DeferralExamples.CUSTOMER.externalId());
        assertThat(entry.lines())
                .containsExactly(
                        new ExportedEntry.Line(
                                Side.DEBIT,
                                DeferralExamples.INCOME,
                                usd("1200.00"),
                                DeferralExamples.WEST),
                        new ExportedEntry.Line(
                                Side.CREDIT,
                                DeferralExamples.DEFERRED,
                                usd("1200.00"),
                                DeferralExamples.WEST));
    }

    @Test
    void inBooksOfAnotherCurrencyTheEntryNamesNobodyAndItsMemoDoes() {
        var events = become(Deferral.unborn(), sale("100.00", "50.00", "1.10"), OPEN);

        ExportedEntry entry = ((RevenueDeferred) events.getFirst()).entry();
        assertThat(entry.named()).isEmpty();
        assertThat(entry.memo()).endsWith("invoice INV-1, customer 58");
        assertThat(entry.total()).isEqualTo(usd("165.00"));
    }

    @Test
    void theSameAgainDefersNothingMore() {
        Deferral deferral = after(Deferral.unborn(), become(Deferral.unborn(), sold("5.00"), OPEN));

        assertThat(become(deferral, sold("5.00"), OPEN)).isEmpty();
        assertThat(become(Deferral.unborn(), Optional.empty(), OPEN)).isEmpty();
    }

    @Test
    void whatIsVoidedIsReversedInTheFirstOpenPeriodAndTheWithdrawnEntryNamesWhatItTakesBack() {
        Deferral deferral = landed(sold("5.00"));

        var events = become(deferral, Optional.empty(), Optional.of(ISSUED_ON.withDayOfMonth(31)));

        var reversed = (DeferralReversed) events.getFirst();
        assertThat(reversed.reverses()).isEqualTo(1);
        assertThat(reversed.entry().number()).isEqualTo("DR2-00000000005f");
        assertThat(reversed.entry().on()).isEqualTo(ISSUED_ON.plusMonths(1).withDayOfMonth(1));
        assertThat(reversed.entry().lines().getFirst().side()).isEqualTo(Side.DEBIT);
        assertThat(reversed.entry().lines().getFirst().account())
                .isEqualTo(DeferralExamples.DEFERRED);
        assertThat(become(after(deferral, events), Optional.empty(), OPEN)).isEmpty();
    }

    @Test
    void whatSaysOtherwiseIsReversedAndDeferredAnew() {
        var events = become(landed(sold("5.00")), sold("7.00"), OPEN);

        assertThat(events).hasSize(2);
        assertThat(((DeferralReversed) events.get(0)).part()).isEqualTo(2);
        assertThat(((RevenueDeferred) events.get(1)).part()).isEqualTo(3);
    }

    @Test
    void aCreditMemoTakesBackWhatItTakesBackOfTheSale() {
        var event = (RevenueDeferred) become(Deferral.unborn(), taken("3.00"), OPEN).getFirst();

        assertThat(event.sale().deferred()).isEqualTo(usd("-3.00"));
        assertThat(event.entry().lines().getFirst().account()).isEqualTo(DeferralExamples.DEFERRED);
    }

    @Test
    void abroadTheEntryIsInTheCurrencyOfTheBooksAtTheRateOfTheLanding() {
        var sale = sale("0.05", "0.05", "1.1").orElseThrow();

        Money home =
                sale.lines().stream()
                        .map(line -> line.movement().amount().home())
                        .reduce(Money::plus)
                        .orElseThrow();

        // 0.10 are worth 0.11; each class alone would be 0.06.
        assertThat(home).isEqualTo(usd("0.11"));
    }

    @Test
    void whatTheBooksRefusedIsWithdrawnAndNotReversed() {
        Deferral refused = refused(sold("5.00"));

        var events = become(refused, Optional.empty(), OPEN);

        assertThat(events).containsExactly(new DeferralWithdrawn(ID, 1));
        assertThat(refused.waitsFor(1)).isTrue();
        assertThat(after(refused, events).waitsFor(1)).isFalse();
    }

    @Test
    void whatWasWithdrawnAndStandsAfterAllIsReversed() {
        Deferral refused = refused(sold("5.00"));
        Deferral withdrawn = after(refused, become(refused, Optional.empty(), OPEN));

        var events = withdrawn.landed(ID, 1, ENTRY, OPEN);

        assertThat(events).hasSize(2).first().isEqualTo(new DeferralEntryLanded(ID, 1, ENTRY));
        assertThat(((DeferralReversed) events.get(1)).reverses()).isEqualTo(1);
        assertThat(((DeferralReversed) events.get(1)).part()).isEqualTo(2);
        assertThat(after(withdrawn, events).waitsFor(1)).isFalse();
        assertThat(after(withdrawn, events).waitsFor(2)).isTrue();
        assertThat(after(withdrawn, events).landed(ID, 1, ENTRY, OPEN)).isEmpty();
    }

    @Test
    void theNamesOfADeferralAndOfItsEntriesNeverChange() {
        DeferralId id = DeferralId.of(Holder.of(new InvoiceId(new UUID(0, 10))));

        assertThat(id.value()).hasToString("e5a89876-e0c3-316c-8fe6-14fb51299ffa");
        assertThat(id.entryId(2)).hasToString("a293b535-ae80-3168-826f-348b71d1f226");
    }

    @Test
    void whatNobodyPostedDoesNotLand() {
        assertThatIllegalStateException()
                .isThrownBy(() -> landed(sold("5.00")).landed(ID, 7, ENTRY, OPEN))
                .withMessage("no entry 7 is posted");
    }

    @Test
    void whatLandedStaysLandedAndIsToldOnce() {
        Deferral landed = landed(sold("5.00"));

        assertThat(landed.landed(ID, 1, ENTRY, OPEN)).isEmpty();
        assertThat(landed.refused(ID, 1, "late")).isEmpty();
        assertThat(landed.waitsFor(1)).isFalse();
    }

    @Test
    void whatStandsThereAnewIsKnownOnceByItsNewId() {
        Deferral landed = landed(sold("5.00"));
        var anew = new DocumentLink(BOOKS, "901");

        var events = landed.landedAnew(ID, 1, anew);

        assertThat(landed.landedAnew(ID, 1, ENTRY)).isEmpty();
        assertThat(events).containsExactly(new DeferralEntryLanded(ID, 1, anew));
        assertThat(after(landed, events).landedAnew(ID, 1, anew)).isEmpty();
    }

    @Test
    void anEntryThatSomebodyMovedToAnotherDayMovesTheSameThereAndIsReversedAllTheSame() {
        Deferral landed = landed(sold("5.00"));
        LocalDate later = ISSUED_ON.plusDays(20);

        var amended = amend(landed, 1, ISSUED_ON, later);

        assertThat(amend(landed, 1, later, later)).isEmpty();
        assertThat(deferredBy(amended, ISSUED_ON)).isEqualTo(usd("-5.00"));
        assertThat(deferredBy(amended, later)).isEqualTo(usd("0.00"));
        Deferral moved = after(landed, amended);
        assertThat(become(moved, sold("5.00"), OPEN)).isEmpty();
        assertThat(become(moved, Optional.empty(), OPEN))
                .singleElement()
                .isInstanceOf(DeferralReversed.class);
    }

    @Test
    void ofAReversalTheOtherWayIsMoved() {
        Deferral landed = landed(sold("5.00"));
        Deferral reversed = after(landed, become(landed, Optional.empty(), OPEN));

        var amended = amend(reversed, 2, ISSUED_ON, ISSUED_ON.plusDays(20));

        assertThat(deferredBy(amended, ISSUED_ON)).isEqualTo(usd("5.00"));
    }

    private static List<DeferralEvent> amend(
            Deferral deferral, int part, LocalDate wasOn, LocalDate nowOn) {
        return deferral.amend(
                ID, part, ACCOUNT, wasOn, nowOn, new ActorId("ben"), "as the auditors want it");
    }

    /** what is deferred more through that day by the journals of these events */
    private static Money deferredBy(List<DeferralEvent> events, LocalDate through) {
        return events.stream()
                .flatMap(event ->
                        DeferralPostings.of(new Cause(ID.value(), 7), event, _ -> Optional.empty())
                                .stream())
                .filter(journal -> !journal.on().isAfter(through))
                .flatMap(journal -> journal.lines().stream())
                .filter(line -> line.place().account() == LedgerAccount.DEFERRED_REVENUE)
                .map(line ->
                        line.side() == Side.CREDIT
                                ? line.amount().home()
                                : line.amount().home().negated())
                .reduce(usd("0.00"), Money::plus);
    }

    private static List<DeferralEvent> become(
            Deferral deferral, Optional<DeferredSale> now, Optional<LocalDate> closedThrough) {
        return deferral.become(ID, ACCOUNT, now, closedThrough);
    }

    private static Deferral landed(Optional<DeferredSale> sale) {
        Deferral posted = after(Deferral.unborn(), become(Deferral.unborn(), sale, OPEN));
        return after(posted, posted.landed(ID, 1, ENTRY, OPEN));
    }

    private static Deferral refused(Optional<DeferredSale> sale) {
        Deferral posted = after(Deferral.unborn(), become(Deferral.unborn(), sale, OPEN));
        return after(posted, posted.refused(ID, 1, "the books are closed"));
    }

    private static Deferral after(Deferral deferral, List<DeferralEvent> events) {
        Deferral state = deferral;
        for (DeferralEvent event : events) {
            state = state.after(event);
        }
        return state;
    }
}
