package io.tieout.domain.agreement;

import static io.tieout.domain.agreement.AgreementExamples.ACCOUNT;
import static io.tieout.domain.agreement.AgreementExamples.CHECKER;
import static io.tieout.domain.agreement.AgreementExamples.ID;
import static io.tieout.domain.agreement.AgreementExamples.MAKER;
import static io.tieout.domain.agreement.AgreementExamples.NEVER_CLOSED;
import static io.tieout.domain.agreement.AgreementExamples.USD;
import static io.tieout.domain.agreement.AgreementExamples.entry;
import static io.tieout.domain.agreement.AgreementExamples.grown;
import static io.tieout.domain.agreement.AgreementExamples.hours;
import static io.tieout.domain.agreement.AgreementExamples.on;
import static io.tieout.domain.agreement.AgreementExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementEvent.EntryAmended;
import io.tieout.domain.agreement.AgreementEvent.EntryLanded;
import io.tieout.domain.agreement.AgreementEvent.EntryRefused;
import io.tieout.domain.agreement.AgreementEvent.RevenueRecognised;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.Change.Rest;
import io.tieout.domain.revenue.EntryMove;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.domain.revenue.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Revenue moves when a month is recognised, and when somebody changes its entry. */
class RecognitionPostingsTest {

    private static final Cause CAUSE = new Cause(new UUID(1, 1), 5);
    private static final LocalDate JANUARY = on("2026-01-31");
    private static final DocumentLink DOCUMENT =
            new DocumentLink(new ConnectionId(new UUID(1, 3)), "58");

    @Test
    void aMonthMovesWhatItEarnedOutOfDeferredRevenueAndWhatIsNotBilledIntoTheReceivable() {
        List<Journal> journals =
                RecognitionPostings.of(
                        CAUSE,
                        recognised(
                                new Position(usd("100.00"), usd("0.00")),
                                new Position(usd("100.00"), usd("130.00")),
                                new MonthWorth(usd("130.00"), usd("30.00"))));

        assertThat(journals)
                .singleElement()
                .returns(JournalKind.EXPORTED, Journal::kind)
                .returns(JANUARY, Journal::on);
        assertThat(journals.getFirst().movements())
                .extracting(
                        moved -> moved.debit().account(),
                        moved -> moved.credit().account(),
                        moved -> moved.amount().home())
                .containsExactly(
                        tuple(LedgerAccount.DEFERRED_REVENUE, LedgerAccount.REVENUE, usd("130.00")),
                        tuple(
                                LedgerAccount.UNBILLED_RECEIVABLE,
                                LedgerAccount.DEFERRED_REVENUE,
                                usd("30.00")));
    }

    @Test
    void aMonthThatEarnedNothingPostsNothing() {
        var stays = new Position(usd("100.00"), usd("0.00"));

        assertThat(
                        RecognitionPostings.of(
                                CAUSE,
                                recognised(stays, stays, new MonthWorth(usd("0.00"), usd("0.00")))))
                .isEmpty();
    }

    @Test
    void anEntryThatWasEmptiedOrFilledMovesOneWayOnly() {
        var nothing = new EntryMove(JANUARY, usd("0.00"), usd("0.00"));
        var something = new EntryMove(JANUARY, usd("20.00"), usd("0.00"));

        List<Journal> emptied = RecognitionPostings.of(CAUSE, amended(something, nothing));
        List<Journal> filled = RecognitionPostings.of(CAUSE, amended(nothing, something));

        assertThat(debited(emptied)).containsExactly(LedgerAccount.REVENUE);
        assertThat(debited(filled)).containsExactly(LedgerAccount.DEFERRED_REVENUE);
        // Told apart, so that both can stand beside each other.
        assertThat(emptied.getFirst().id()).isNotEqualTo(filled.getFirst().id());
    }

    @Test
    void nothingElseThatHappensToAnAgreementMovesMoney() {
        List<AgreementEvent> life = new ArrayList<>();
        ExistingAgreement draft = lived(Agreement.unborn(), unbornDraft(), life);
        ExistingAgreement running = lived(draft, draft.approve(CHECKER), life);
        var worked = running.deal().time("monday", Quantity.of("2"), JANUARY);
        ExistingAgreement delivered =
                lived(running, running.deliver(worked, NEVER_CLOSED, MAKER), life);
        var less = running.deal().time("monday", Quantity.of("1"), JANUARY);
        ExistingAgreement corrected =
                lived(delivered, delivered.correct(less, NEVER_CLOSED, MAKER, "misread"), life);
        var bill = corrected.due(on("2026-02-01")).getFirst();
        ExistingAgreement billed =
                lived(corrected, corrected.billed(new InvoiceId(new UUID(7, 1)), bill), life);
        var order = new Change.ChangeOrder("time", usd("10.00"));
        ExistingAgreement ordered =
                lived(
                        billed,
                        billed.amend(order, NEVER_CLOSED, MAKER, CHECKER, "asked for more"),
                        life);
        var end = new Change.Cancellation(JANUARY, Rest.CREDITED);
        lived(ordered, ordered.amend(end, NEVER_CLOSED, MAKER, CHECKER, "over"), life);
        life.add(new EntryLanded(ID, JANUARY, DOCUMENT));
        life.add(new EntryRefused(ID, JANUARY, "closed"));

        assertThat(life).hasSize(9).extracting(AgreementEvent::getClass).doesNotHaveDuplicates();
        assertThat(life)
                .allSatisfy(event -> assertThat(RecognitionPostings.of(CAUSE, event)).isEmpty());
    }

    private static List<AgreementEvent> unbornDraft() {
        return Agreement.unborn().draft(ID, hours(), USD, MAKER);
    }

    private static ExistingAgreement lived(
            Agreement before, List<AgreementEvent> events, List<AgreementEvent> life) {
        life.addAll(events);
        return grown(before, events);
    }

    private static RevenueRecognised recognised(Position before, Position after, MonthWorth worth) {
        return new RevenueRecognised(
                ID, ACCOUNT, JANUARY, before, after, "", entry("130.00"), MAKER, CHECKER, worth);
    }

    private static EntryAmended amended(EntryMove was, EntryMove now) {
        return new EntryAmended(
                ID,
                ACCOUNT,
                JANUARY,
                "",
                was,
                now,
                new Position(usd("0.00"), usd("0.00")),
                CHECKER,
                "as audited");
    }

    private static List<LedgerAccount> debited(List<Journal> journals) {
        return journals.stream()
                .flatMap(journal -> journal.movements().stream())
                .map(moved -> moved.debit().account())
                .toList();
    }
}
