package io.tieout.domain.credit;

import static io.tieout.domain.credit.CreditExamples.ALICE;
import static io.tieout.domain.credit.CreditExamples.APPLIED_ON;
import static io.tieout.domain.credit.CreditExamples.BOB;
import static io.tieout.domain.credit.CreditExamples.CHARGE;
import static io.tieout.domain.credit.CreditExamples.CREDIT;
import static io.tieout.domain.credit.CreditExamples.CREDITED_ON;
import static io.tieout.domain.credit.CreditExamples.CUSTOMER;
import static io.tieout.domain.credit.CreditExamples.INVOICE;
import static io.tieout.domain.credit.CreditExamples.MEMO;
import static io.tieout.domain.credit.CreditExamples.ORDER;
import static io.tieout.domain.credit.CreditExamples.PAYMENT;
import static io.tieout.domain.credit.CreditExamples.USD;
import static io.tieout.domain.credit.CreditExamples.aDiscardedCredit;
import static io.tieout.domain.credit.CreditExamples.aDraft;
import static io.tieout.domain.credit.CreditExamples.aSubmittedCredit;
import static io.tieout.domain.credit.CreditExamples.anApprovedCredit;
import static io.tieout.domain.credit.CreditExamples.anInvoice;
import static io.tieout.domain.credit.CreditExamples.anOpenCredit;
import static io.tieout.domain.credit.CreditExamples.anOpenInvoice;
import static io.tieout.domain.credit.CreditExamples.content;
import static io.tieout.domain.credit.CreditExamples.fourHours;
import static io.tieout.domain.credit.CreditExamples.grown;
import static io.tieout.domain.credit.CreditExamples.hours;
import static io.tieout.domain.credit.CreditExamples.landedInvoice;
import static io.tieout.domain.credit.CreditExamples.landing;
import static io.tieout.domain.credit.CreditExamples.plan;
import static io.tieout.domain.credit.CreditExamples.refused;
import static io.tieout.domain.credit.CreditExamples.usd;
import static io.tieout.domain.credit.CreditExamples.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationEnded;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationOrdered;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApproved;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoRejection.BeyondCredit;
import io.tieout.domain.credit.CreditMemoRejection.CreditMemoAlreadyDrafted;
import io.tieout.domain.credit.CreditMemoRejection.CreditMemoNotFound;
import io.tieout.domain.credit.CreditMemoRejection.CreditMemoNotInState;
import io.tieout.domain.credit.CreditMemoRejection.CurrencyDiffers;
import io.tieout.domain.credit.CreditMemoRejection.InvalidCredit;
import io.tieout.domain.credit.CreditMemoRejection.InvoiceOfAnotherAccount;
import io.tieout.domain.credit.CreditMemoRejection.InvoiceOwesLess;
import io.tieout.domain.credit.CreditMemoRejection.MakerIsChecker;
import io.tieout.domain.credit.CreditMemoRejection.PlanBlocked;
import io.tieout.domain.credit.CreditMemoRejection.StalePlan;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.Authority;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreditMemoTest {

    private static final ApprovalPolicy STANDARD = ApprovalPolicy.unborn();

    private static final PlanHash SEEN = plan().hash();

    @Test
    void aDraftedCreditMemoIsNotDraftedAgainWithOtherContent() {
        assertThat(aDraft().draft(MEMO, content(), ALICE)).isEmpty();
        refused(
                () -> aDraft().draft(MEMO, fourHours().credit(whole()), ALICE),
                new CreditMemoAlreadyDrafted(MEMO));
        refused(() -> CreditMemo.unborn().existing(MEMO), new CreditMemoNotFound(MEMO));
    }

    @Test
    void whoeverMadeItDoesNotApproveIt() {
        refused(
                () -> aSubmittedCredit().approve(ALICE, SEEN, plan(), STANDARD),
                new MakerIsChecker(ALICE));
    }

    @Test
    void approvingSignsExactlyTheDocumentThatWasSeen() {
        assertThat(aSubmittedCredit().approve(BOB, SEEN, plan(), STANDARD))
                .containsExactly(
                        new CreditMemoApproved(
                                MEMO, BOB, SEEN, plan().document(), Authority.ofPerson(STANDARD)));
        assertThat(anApprovedCredit().approve(BOB, SEEN, plan(), STANDARD)).isEmpty();
        assertThat(anOpenCredit().approve(BOB, SEEN, plan(), STANDARD)).isEmpty();
    }

    @Test
    void aPlanThatChangedSinceItWasSeenIsNotSigned() {
        PlanHash other = new PlanHash("0".repeat(64));

        refused(
                () -> aSubmittedCredit().approve(BOB, other, plan(), STANDARD),
                new StalePlan(other, SEEN));
    }

    @Test
    void aCreditOfAnInvoiceThatDoesNotStandIsBlocked() {
        CreditPlan blocked = plan(false, plan().document().sale());

        refused(
                () -> aSubmittedCredit().approve(BOB, SEEN, blocked, STANDARD),
                new PlanBlocked(
                        "invoice 'INV-1' does not stand in the books, so there is nothing to"
                                + " credit; discard the credit memo"));
    }

    @Test
    void theSaleAndWhatTakesItBackAreSignedUnderDifferentHashes() {
        assertThat(SEEN).isNotEqualTo(PlanHash.of(plan().document().sale()));
        assertThat(plan().document().sale().term().isNone()).isTrue();
    }

    @Test
    void sendingBackMakesADraftAndIsToldTwice() {
        var draft = grown(aSubmittedCredit(), aSubmittedCredit().sendBack(BOB, "too much"));

        assertThat(draft).isInstanceOf(CreditDraft.class);
        assertThat(draft.sendBack(BOB, "too much")).isEmpty();
        refused(
                () -> aDraft().sendBack(BOB, "too much"),
                new CreditMemoNotInState("reject", "a draft", "it must be submitted first"));
    }

    @Test
    void onlyWhatIsNotApprovedIsDiscarded() {
        assertThat(aDiscardedCredit().discard(ALICE, "again")).isEmpty();
        refused(
                () -> anApprovedCredit().discard(ALICE, "not wanted"),
                new CreditMemoNotInState(
                        "discard", "approved", "only one that is not approved is discarded"));
        refused(
                () -> aDiscardedCredit().submit(ALICE),
                new CreditMemoNotInState("submit", "discarded", "only a draft is submitted"));
    }

    @Test
    void aRefusedPushSubmitsItAgain() {
        var submitted = grown(anApprovedCredit(), anApprovedCredit().pushRefused("closed"));

        assertThat(submitted).isInstanceOf(SubmittedCredit.class);
        assertThat(submitted.pushRefused("closed")).isEmpty();
        refused(
                () -> submitted.pushed(landing()),
                new CreditMemoNotInState("land", "submitted", "it was not approved"));
    }

    @Test
    void aPushThatWasGivenUpSubmitsItAgain() {
        var submitted =
                grown(anApprovedCredit(), anApprovedCredit().withdrawApproval(BOB, "later"));

        assertThat(submitted).isInstanceOf(SubmittedCredit.class);
        assertThat(submitted.withdrawApproval(BOB, "later")).isEmpty();
    }

    @Test
    void anotherCurrencyDoesNotLand() {
        Landing euros =
                new Landing(
                        CREDIT,
                        "CM-1",
                        Money.of("25.00", new Currency("EUR")),
                        "0",
                        List.of(),
                        new Booked.Unstated());

        refused(() -> anApprovedCredit().pushed(euros), new CurrencyDiffers("USD", "EUR"));
    }

    @Test
    void itIsAppliedAsFarAsBothSidesGo() {
        var events = anOpenCredit().apply(ORDER, anOpenInvoice(), Optional.empty(), APPLIED_ON);

        assertThat(events)
                .containsExactly(
                        new CreditApplicationOrdered(
                                MEMO,
                                new CreditApplication(
                                        ORDER,
                                        INVOICE,
                                        CUSTOMER,
                                        CREDIT,
                                        CHARGE,
                                        usd("25.00"),
                                        APPLIED_ON)));
    }

    @Test
    void anApplicationNeverCountsBeforeTheCreditExisted() {
        var ordered =
                (CreditApplicationOrdered)
                        anOpenCredit()
                                .apply(
                                        ORDER,
                                        anOpenInvoice(),
                                        Optional.empty(),
                                        CREDITED_ON.minusDays(1))
                                .getFirst();

        assertThat(ordered.application().effectiveOn()).isEqualTo(CREDITED_ON);
    }

    @Test
    void whatIsPromisedIsNotPromisedAgain() {
        OpenCredit promised = promised("20.00");

        assertThat(promised.free()).isEqualTo(usd("5.00"));
        assertThat(promised.apply(ORDER, anOpenInvoice(), Optional.empty(), APPLIED_ON)).isEmpty();
        refused(() -> apply(promised, "5.01"), new BeyondCredit("5.01 USD", "5.00 USD"));
    }

    @Test
    void anOrderThatIsOverFreesWhatItDidNotUse() {
        OpenCredit over =
                (OpenCredit)
                        grown(promised("20.00"), promised("20.00").applicationEnded(ORDER, "no"));

        assertThat(over.free()).isEqualTo(usd("25.00"));
        assertThat(over.applicationEnded(ORDER, "no")).isEmpty();
        assertThat(over.apply(ORDER, anOpenInvoice(), Optional.empty(), APPLIED_ON)).isEmpty();
        assertThat(promised("20.00").applicationEnded(ORDER, "no"))
                .containsExactly(new CreditApplicationEnded(MEMO, ORDER, "no"));
    }

    @Test
    void moreThanTheInvoiceOwesIsNotApplied() {
        LandedInvoice nearlyPaid =
                (LandedInvoice)
                        anOpenInvoice()
                                .after(
                                        anOpenInvoice()
                                                .settle(PAYMENT, usd("90.00"), APPLIED_ON)
                                                .getFirst());

        refused(
                () ->
                        anOpenCredit()
                                .apply(ORDER, nearlyPaid, Optional.of(usd("11.00")), APPLIED_ON),
                new InvoiceOwesLess("11.00 USD", "10.00 USD"));
    }

    @Test
    void anInvoiceOfAnotherAccountIsNotSettled() {
        LandedInvoice foreign = landedInvoice(new AccountId(new UUID(0, 99)));

        refused(
                () -> anOpenCredit().apply(ORDER, foreign, Optional.empty(), APPLIED_ON),
                new InvoiceOfAnotherAccount(INVOICE));
    }

    @Test
    void nothingAndOtherCurrenciesAreNotApplied() {
        refused(
                () -> apply(anOpenCredit(), "0.00"),
                new InvalidCredit("amount", "an amount to apply is positive, got 0.00 USD"));
        refused(
                () ->
                        anOpenCredit()
                                .apply(
                                        ORDER,
                                        anOpenInvoice(),
                                        Optional.of(Money.of("1.00", new Currency("EUR"))),
                                        APPLIED_ON),
                new InvalidCredit("amount", "expected USD but got EUR"));
    }

    @Test
    void onLandingItAppliesItselfUnlessItLandedAsAnotherDocument() {
        Landing diverged =
                new Landing(
                        CREDIT,
                        "CM-1",
                        usd("25.00"),
                        "0",
                        List.of(new Difference(Difference.Kind.CHANGED, "customer", "58", "59")),
                        new Booked.Unstated());
        var other = grown(anApprovedCredit(), anApprovedCredit().pushed(diverged));

        assertThat(anOpenCredit().applyOnLanding(ORDER, anOpenInvoice(), APPLIED_ON)).hasSize(1);
        assertThat(other.applyOnLanding(ORDER, anOpenInvoice(), APPLIED_ON)).isEmpty();
        assertThat(aDraft().applyOnLanding(ORDER, anOpenInvoice(), APPLIED_ON)).isEmpty();
    }

    @Test
    void paymentsUseItAndLetGoOfItToTheCent() {
        var used = anOpenCredit().use(PAYMENT, usd("10.00"), APPLIED_ON);
        OpenCredit less = (OpenCredit) grown(anOpenCredit(), used);

        assertThat(used)
                .containsExactly(
                        new CreditMemoUsed(MEMO, PAYMENT, usd("10.00"), APPLIED_ON, usd("15.00")));
        assertThat(less.use(PAYMENT, usd("10.00"), APPLIED_ON)).isEmpty();
        assertThat(less.use(PAYMENT, Money.zero(USD), APPLIED_ON))
                .containsExactly(
                        new CreditMemoReleased(
                                MEMO, PAYMENT, usd("10.00"), APPLIED_ON, usd("25.00")));
        refused(
                () -> less.use(PAYMENT, usd("25.01"), APPLIED_ON),
                new BeyondCredit("25.01 USD", "25.00 USD"));
    }

    @Test
    void aUseThatMovesToAnotherDayGoesAndComes() {
        OpenCredit used =
                (OpenCredit)
                        grown(
                                anOpenCredit(),
                                anOpenCredit().use(PAYMENT, usd("10.00"), APPLIED_ON));

        assertThat(used.use(PAYMENT, usd("12.00"), APPLIED_ON.plusDays(1)))
                .containsExactly(
                        new CreditMemoReleased(
                                MEMO, PAYMENT, usd("10.00"), APPLIED_ON, usd("25.00")),
                        new CreditMemoUsed(
                                MEMO, PAYMENT, usd("12.00"), APPLIED_ON.plusDays(1), usd("13.00")));
    }

    @Test
    void onlyItsOwnCurrencyIsUsedOfIt() {
        refused(
                () ->
                        anOpenCredit()
                                .use(PAYMENT, Money.of("1.00", new Currency("EUR")), APPLIED_ON),
                new CurrencyDiffers("USD", "EUR"));
    }

    @Test
    void beforeItLandedNothingIsUsedOfIt() {
        assertThat(anApprovedCredit().use(PAYMENT, Money.zero(USD), APPLIED_ON)).isEmpty();
        refused(
                () -> anApprovedCredit().use(PAYMENT, usd("1.00"), APPLIED_ON),
                new CreditMemoNotInState(
                        "use", "approved", "it does not stand in the accounting system"));
    }

    @Test
    void aLandingToldTwiceIsOneLanding() {
        Landing other =
                new Landing(CHARGE, "CM-1", usd("25.00"), "0", List.of(), new Booked.Unstated());

        assertThat(anOpenCredit().pushed(landing())).isEmpty();
        refused(
                () -> anOpenCredit().pushed(other),
                new CreditMemoNotInState("land", "open", "it was not approved"));
    }

    @Test
    void itIsUsedUpWhenNothingOfItIsLeft() {
        var used = grown(anOpenCredit(), anOpenCredit().use(PAYMENT, usd("25.00"), APPLIED_ON));

        assertThat(anOpenCredit().status()).isEqualTo("open");
        assertThat(used.status()).isEqualTo("used up");
    }

    @Test
    void anotherNoteForTheCustomerChangesNothingElse() {
        CreditMemoContent noted = content().saying("sorry");

        assertThat(noted.memo()).isEqualTo("sorry");
        assertThat(noted.saying(content().memo())).isEqualTo(content());
        assertThat(noted.isWriteOff()).isFalse();
    }

    @Test
    void theSaleThatItTakesBackHasItsShareOfTheDiscount() {
        var discounted = anInvoice(List.of(hours("4", "25.00")), new Discount.Fixed(usd("10.00")));

        assertThat(content().asSale("").discount()).isEqualTo(new Discount.None());
        assertThat(discounted.credit(whole()).asSale("").discount())
                .isEqualTo(new Discount.Fixed(usd("10.00")));
    }

    private static OpenCredit promised(String amount) {
        return (OpenCredit) grown(anOpenCredit(), apply(anOpenCredit(), amount));
    }

    private static List<CreditMemoEvent> apply(OpenCredit memo, String amount) {
        return memo.apply(
                memo.ordered().isEmpty() ? ORDER : new UUID(0, 31),
                anOpenInvoice(),
                Optional.of(usd(amount)),
                APPLIED_ON);
    }
}
