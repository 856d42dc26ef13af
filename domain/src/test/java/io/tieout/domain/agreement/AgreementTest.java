package io.tieout.domain.agreement;

import static io.tieout.domain.agreement.AgreementExamples.CHECKER;
import static io.tieout.domain.agreement.AgreementExamples.ID;
import static io.tieout.domain.agreement.AgreementExamples.MAKER;
import static io.tieout.domain.agreement.AgreementExamples.NEVER_CLOSED;
import static io.tieout.domain.agreement.AgreementExamples.USD;
import static io.tieout.domain.agreement.AgreementExamples.aYear;
import static io.tieout.domain.agreement.AgreementExamples.aYearByTheMonth;
import static io.tieout.domain.agreement.AgreementExamples.billedThrough;
import static io.tieout.domain.agreement.AgreementExamples.drafted;
import static io.tieout.domain.agreement.AgreementExamples.entry;
import static io.tieout.domain.agreement.AgreementExamples.grown;
import static io.tieout.domain.agreement.AgreementExamples.hours;
import static io.tieout.domain.agreement.AgreementExamples.inForce;
import static io.tieout.domain.agreement.AgreementExamples.line;
import static io.tieout.domain.agreement.AgreementExamples.on;
import static io.tieout.domain.agreement.AgreementExamples.terms;
import static io.tieout.domain.agreement.AgreementExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementRejection.AgreementAlreadyDrafted;
import io.tieout.domain.agreement.AgreementRejection.AgreementMakerIsChecker;
import io.tieout.domain.agreement.AgreementRejection.AgreementNotFound;
import io.tieout.domain.agreement.AgreementRejection.AgreementNotInForce;
import io.tieout.domain.agreement.AgreementRejection.EntryDoesNotFit;
import io.tieout.domain.agreement.AgreementRejection.InvalidAgreement;
import io.tieout.domain.agreement.AgreementRejection.WrongKindOfWork;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.Change.Rest;
import io.tieout.domain.revenue.EntryMove;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.domain.revenue.Position;
import io.tieout.domain.revenue.RevenueRejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementTest {

    private static final LocalDate JANUARY = on("2026-01-31");
    private static final DocumentLink DOCUMENT =
            new DocumentLink(new ConnectionId(new UUID(1, 3)), "900");

    @Test
    void whatNobodyMadeIsNotFound() {
        assertRefused(() -> Agreement.unborn().existing(ID), AgreementNotFound.class);
    }

    @Test
    void theSameTermsAgainChangeNothingAndOthersAreRefused() {
        ExistingAgreement draft = drafted(aYearByTheMonth());

        assertThat(draft.draft(ID, aYearByTheMonth(), USD, CHECKER)).isEmpty();
        assertRefused(() -> draft.draft(ID, hours(), USD, MAKER), AgreementAlreadyDrafted.class);
    }

    @Test
    void aDraftIsNeitherBilledNorChangedNorEarned() {
        ExistingAgreement draft = drafted(aYearByTheMonth());

        assertThat(draft.due(on("2027-01-01"))).isEmpty();
        assertRefused(() -> amended(draft, longer()), AgreementNotInForce.class);
        assertRefused(() -> recognised(draft, "101.92"), AgreementNotInForce.class);
    }

    @Test
    void whoeverMadeItDoesNotApproveIt() {
        ExistingAgreement draft = drafted(aYearByTheMonth());

        assertRefused(() -> draft.approve(MAKER), AgreementMakerIsChecker.class);
        ExistingAgreement inForce = grown(draft, draft.approve(CHECKER));
        assertThat(inForce).isInstanceOf(RunningAgreement.class);
        assertThat(inForce.approve(CHECKER)).isEmpty();
    }

    @Test
    void itsScheduleSumsToThePriceBeforeAndAfterAChange() {
        ExistingAgreement agreement = inForce(aYearByTheMonth());

        ExistingAgreement changed = amended(agreement, longer());

        assertThat(agreement.deal().schedule().total()).isEqualTo(usd("1200.00"));
        assertThat(changed.deal().schedule().total()).isEqualTo(usd("1800.00"));
        assertThat(changed.deal().schedule().lastOn()).contains(on("2027-06-30"));
    }

    @Test
    void aChangeThatMeansNothingToWhatIsSoldIsRefused() {
        assertRefused(() -> amended(inForce(hours()), longer()), WrongKindOfWork.class);
        assertRefused(
                () ->
                        amended(
                                inForce(aYearByTheMonth()),
                                new Change.ChangeOrder("time", usd("1.00"))),
                WrongKindOfWork.class);
    }

    @Test
    void aChangeOutOfOrderChangesNothing() {
        assertThatThrownBy(() ->
                        amended(
                                inForce(aYearByTheMonth()),
                                new Change.Credit(usd("1200.01"), on("2026-02-01"))))
                .isInstanceOf(RevenueRejected.class);
    }

    @Test
    void oneThatEndedIsStillEarnedAndBilledForTheDaysBeforeAndNeverChangedAgain() {
        ExistingAgreement agreement = billedThrough(inForce(aYearByTheMonth()), "2026-01-01");

        ExistingAgreement ended =
                amended(agreement, new Change.Cancellation(on("2026-02-28"), Rest.CREDITED));

        assertThat(ended).isInstanceOf(EndedAgreement.class);
        assertThat(ended.deal().schedule().total()).isEqualTo(usd("193.97"));
        assertThat(ended.due(on("2027-01-01")))
                .extracting(BillingDraft::servedTo)
                .containsExactly(on("2026-02-28"));
        assertRefused(() -> amended(ended, longer()), AgreementNotInForce.class);
        assertThat(recognised(ended, "101.92").deal().postedThrough()).contains(JANUARY);
    }

    @Test
    void aMonthIsRecognisedOnceAndNothingBeforeItsEndIsOpenAnyMore() {
        ExistingAgreement agreement = recognised(inForce(aYearByTheMonth()), "101.92");

        assertThat(agreement.deal().posted().recognised()).isEqualTo(usd("101.92"));
        assertThat(agreement.deal().firstOpenOn(Optional.empty())).isEqualTo(on("2026-02-01"));
        assertThat(agreement.deal().firstOpenOn(Optional.of(on("2026-03-31"))))
                .isEqualTo(on("2026-04-01"));
        assertThat(
                        agreement.recognise(
                                JANUARY,
                                stands("101.92"),
                                worth("101.92"),
                                entry("1.00"),
                                MAKER,
                                CHECKER))
                .isEmpty();
    }

    @Test
    void anEntryThatLandedStaysLanded() {
        ExistingAgreement posting = recognised(inForce(aYearByTheMonth()), "101.92");

        ExistingAgreement refused = grown(posting, posting.refused(JANUARY, "closed"));
        ExistingAgreement landed = grown(refused, refused.landed(JANUARY, DOCUMENT));

        assertThat(refused.deal().month(JANUARY).status()).isEqualTo(EntryStatus.REFUSED);
        assertThat(refused.refused(JANUARY, "closed")).isEmpty();
        assertThat(landed.deal().month(JANUARY))
                .isEqualTo(new PostedMonth(JANUARY, EntryStatus.POSTED, "900"));
        assertThat(landed.landed(JANUARY, DOCUMENT)).isEmpty();
        assertThat(landed.refused(JANUARY, "late answer")).isEmpty();
    }

    @Test
    void anEntryThatLandsAnewStandsAsItsNewDocument() {
        ExistingAgreement posting = recognised(inForce(aYearByTheMonth()), "101.92");
        ExistingAgreement landed = grown(posting, posting.landed(JANUARY, DOCUMENT));
        var anew = new DocumentLink(DOCUMENT.connection(), "901");

        assertThat(grown(landed, landed.landed(JANUARY, anew)).deal().month(JANUARY).documentId())
                .isEqualTo("901");
    }

    @Test
    void whatSomebodyMadeOfAnEntryCountsAndTheRestIsDueAgain() {
        ExistingAgreement posted = recognised(inForce(aYearByTheMonth()), "101.92");
        var was = new EntryMove(JANUARY, usd("101.92"), usd("1.92"));
        var now = new EntryMove(on("2026-02-01"), usd("90.00"), usd("0"));

        var events = posted.amendEntry(JANUARY, was, now, CHECKER, "as audited");

        ExistingAgreement amended = grown(posted, events);
        assertThat(amended.deal().posted()).isEqualTo(stands("90.00"));
        assertThat(amended.deal().postedThrough()).contains(JANUARY);
        assertThat(amended.amendEntry(JANUARY, now, now, CHECKER, "again")).isEmpty();
        var journals = RecognitionPostings.of(new Cause(new UUID(1, 1), 5), events.getFirst());
        assertThat(journals).extracting(Journal::on).containsExactly(JANUARY, on("2026-02-01"));
        assertThat(journals).allMatch(journal -> journal.kind() == JournalKind.MIRROR);
        assertThat(journals.getFirst().movements().getFirst().debit().account())
                .isEqualTo(LedgerAccount.REVENUE);
        assertThat(journals.getLast().movements())
                .singleElement()
                .satisfies(
                        movement -> assertThat(movement.amount().home()).isEqualTo(usd("90.00")));
    }

    @Test
    void anEntryThatLeavesDeferredAndUnbilledApartFromWhatIsBilledDoesNotCount() {
        ExistingAgreement posted = recognised(inForce(aYearByTheMonth()), "101.92");
        var was = new EntryMove(JANUARY, usd("101.92"), usd("1.92"));

        assertRefused(
                () ->
                        posted.amendEntry(
                                JANUARY,
                                was,
                                new EntryMove(JANUARY, usd("90.00"), usd("1.92")),
                                CHECKER,
                                "why"),
                EntryDoesNotFit.class);
    }

    @Test
    void anEntryOutOfBalanceCannotBeWritten() {
        assertThatThrownBy(() ->
                        new ExportedEntry(
                                DOCUMENT,
                                "RR-1",
                                JANUARY,
                                "",
                                List.of(line(Side.DEBIT, "1.00"), line(Side.CREDIT, "1.01"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.00")
                .hasMessageContaining("1.01");
        assertThatThrownBy(() ->
                        new ExportedEntry(
                                DOCUMENT, "RR-1", JANUARY, "", List.of(line(Side.DEBIT, "1.00"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void termsThatBreakARuleAreRefusedByTheirField(String field, AgreementTerms terms) {
        assertThatThrownBy(() -> Agreement.unborn().draft(ID, terms, USD, MAKER))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> {
                            assertThat(refused.rejection()).isInstanceOf(InvalidAgreement.class);
                            assertThat(refused.rejection().field()).isEqualTo(field);
                        });
    }

    static Stream<Object[]> invalid() {
        BillingPlan monthly = new BillingPlan.Advance(1);
        Scope backwards = new Scope.Subscription(usd("1.00"), on("2026-02-01"), on("2026-01-31"));
        Scope free = new Scope.Subscription(usd("0.00"), on("2026-01-01"), on("2026-01-31"));
        Scope twice =
                new Scope.Milestones(
                        List.of(
                                new Scope.Milestone("a", usd("1.00")),
                                new Scope.Milestone("a", usd("2.00"))));
        return Stream.of(
                new Object[] {"lastOn", terms(backwards, monthly)},
                new Object[] {"price", terms(free, monthly)},
                new Object[] {"milestones", terms(twice, new BillingPlan.OnAcceptance())},
                new Object[] {"billing", terms(aYear(), new BillingPlan.OnTime())},
                new Object[] {"everyMonths", terms(aYear(), new BillingPlan.Advance(0))});
    }

    @Test
    void anAgreementHasTheCurrencyOfItsAccount() {
        assertRefused(
                () -> Agreement.unborn().draft(ID, aYearByTheMonth(), new Currency("JPY"), MAKER),
                InvalidAgreement.class);
    }

    @Test
    void aChangeInAnotherCurrencyIsRefusedWithBoth() {
        Money yen = Money.of("1000", new Currency("JPY"));

        assertThatThrownBy(() ->
                        amended(
                                inForce(aYearByTheMonth()),
                                new Change.Prospective(yen, on("2026-07-01"), on("2027-06-30"))))
                .isInstanceOf(AgreementRejected.class)
                .hasMessageContaining("the agreement is in USD, and the change in JPY");
    }

    private static Change longer() {
        return new Change.Prospective(usd("1800.00"), on("2026-07-01"), on("2027-06-30"));
    }

    private static ExistingAgreement amended(ExistingAgreement agreement, Change change) {
        LocalDate open = agreement.deal().firstOpenOn(Optional.of(NEVER_CLOSED));
        return grown(agreement, agreement.amend(change, open, MAKER, CHECKER, "agreed"));
    }

    private static ExistingAgreement recognised(ExistingAgreement agreement, String amount) {
        return grown(
                agreement,
                agreement.recognise(
                        JANUARY, stands(amount), worth(amount), entry(amount), MAKER, CHECKER));
    }

    private static MonthWorth worth(String recognised) {
        return new MonthWorth(usd(recognised), usd("0.00"));
    }

    private static Position stands(String recognised) {
        return new Position(usd("100.00"), usd(recognised));
    }

    private static void assertRefused(ThrowingCallable decision, Class<?> rejection) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection()).isInstanceOf(rejection));
    }
}
