package io.tieout.domain.agreement;

import static io.tieout.domain.agreement.AgreementExamples.CHECKER;
import static io.tieout.domain.agreement.AgreementExamples.MAKER;
import static io.tieout.domain.agreement.AgreementExamples.NEVER_CLOSED;
import static io.tieout.domain.agreement.AgreementExamples.aYear;
import static io.tieout.domain.agreement.AgreementExamples.aYearByTheMonth;
import static io.tieout.domain.agreement.AgreementExamples.billedThrough;
import static io.tieout.domain.agreement.AgreementExamples.grown;
import static io.tieout.domain.agreement.AgreementExamples.hours;
import static io.tieout.domain.agreement.AgreementExamples.inForce;
import static io.tieout.domain.agreement.AgreementExamples.on;
import static io.tieout.domain.agreement.AgreementExamples.terms;
import static io.tieout.domain.agreement.AgreementExamples.twoMilestones;
import static io.tieout.domain.agreement.AgreementExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.domain.money.Quantity;
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.Change.Rest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However often the price changes, invoices and credits come to it, each period once. */
class RebillingTest {

    private static final String FAR_OFF = "2040-01-01";

    @Test
    void whatWasDraftedStaysAndTheRestIsSpreadOverTheOtherPeriods() {
        ExistingAgreement agreement = billedThrough(inForce(aYearByTheMonth()), "2026-03-01");

        ExistingAgreement changed =
                amended(
                        agreement,
                        new Change.Prospective(usd("2100.00"), on("2026-04-01"), on("2026-12-31")));
        List<BillingDraft> rest = changed.due(on(FAR_OFF));

        assertThat(rest).hasSize(9);
        assertThat(rest.getFirst().servedFrom()).isEqualTo(on("2026-04-01"));
        assertThat(rest).extracting(BillingDraft::amount).containsOnly(usd("200.00"));
        assertThat(billedThrough(changed, FAR_OFF).deal().draftedAmount())
                .isEqualTo(usd("2100.00"));
    }

    @Test
    void whatIsBilledInFullIsBilledTheDifferenceFromTheDayOfTheChangeOn() {
        ExistingAgreement agreement =
                billedThrough(inForce(terms(aYear(), new BillingPlan.Advance(12))), "2026-01-01");

        ExistingAgreement changed =
                amended(
                        agreement,
                        new Change.Prospective(usd("1500.00"), on("2026-07-01"), on("2026-12-31")));

        BillingDraft more = changed.due(on(FAR_OFF)).getFirst();
        assertThat(more.amount()).isEqualTo(usd("300.00"));
        assertThat(more.issuedOn()).isEqualTo(on("2026-07-01"));
        assertThat(more.servedTo()).isEqualTo(on("2026-12-31"));
        assertThat(changed.deal().nextDueOn()).contains(on("2026-07-01"));
    }

    @Test
    void aChangeOnADayThatIsDraftedAlreadyIsBilledOnTheNext() {
        ExistingAgreement agreement =
                billedThrough(inForce(terms(aYear(), new BillingPlan.Advance(12))), "2026-01-01");

        ExistingAgreement changed =
                amended(
                        agreement,
                        new Change.Prospective(usd("1500.00"), on("2026-01-01"), on("2026-12-31")));

        assertThat(changed.due(on(FAR_OFF)))
                .extracting(BillingDraft::issuedOn)
                .containsExactly(on("2026-01-02"));
    }

    @Test
    void aPriceThatFellBelowWhatWasDraftedBillsNothingMore() {
        ExistingAgreement agreement =
                billedThrough(inForce(terms(aYear(), new BillingPlan.Advance(12))), "2026-01-01");

        ExistingAgreement ended =
                amended(agreement, new Change.Cancellation(on("2026-06-30"), Rest.CREDITED));

        assertThat(ended.due(on(FAR_OFF))).isEmpty();
        assertThat(ended.deal().nextDueOn()).isEmpty();
    }

    @Test
    void aCreditLeavesTheBillingAsItIsBecauseACreditMemoGivesIt() {
        ExistingAgreement agreement = inForce(aYearByTheMonth());

        ExistingAgreement credited =
                amended(agreement, new Change.Credit(usd("100.00"), on("2026-03-01")));

        assertThat(credited.deal().schedule().total()).isEqualTo(usd("1100.00"));
        assertThat(billedThrough(credited, FAR_OFF).deal().draftedAmount())
                .isEqualTo(usd("1200.00"));
    }

    @Test
    void eachRenewalIsEarnedOverItsOwnTermUntilSomebodyEndsIt() {
        ExistingAgreement agreement =
                inForce(terms(aYear(), new BillingPlan.Renewing(12, on("2030-01-01"))));

        ExistingAgreement renewed = billedThrough(agreement, "2027-06-01");
        ExistingAgreement ended =
                amended(renewed, new Change.Cancellation(on("2027-12-31"), Rest.CREDITED));

        assertThat(renewed.deal().draftedAmount()).isEqualTo(usd("2400.00"));
        assertThat(renewed.deal().schedule().total()).isEqualTo(usd("2400.00"));
        assertThat(renewed.deal().schedule().lastOn()).contains(on("2027-12-31"));
        assertThat(ended.due(on(FAR_OFF))).isEmpty();
    }

    @Test
    void whatWasDraftedIsNotDraftedAgain() {
        ExistingAgreement agreement = inForce(aYearByTheMonth());
        BillingDraft january = agreement.due(on("2026-01-01")).getFirst();
        ExistingAgreement billed = billedThrough(agreement, "2026-01-01");

        assertThat(billed.billed(AgreementExamples.invoice(january), january)).isEmpty();
        assertThat(billed.due(on("2026-01-01"))).isEmpty();
    }

    @Test
    void aRetainerIsBilledThroughTheDayOnWhichItsAgreementEnds() {
        ExistingAgreement agreement = billedThrough(inForce(retained("2026-01-01")), "2026-02-01");

        ExistingAgreement ended = ended(agreement, "2026-04-15");

        assertThat(ended.due(on(FAR_OFF)))
                .extracting(BillingDraft::servedTo, BillingDraft::amount)
                .containsExactly(
                        tuple(on("2026-03-31"), usd("100.00")),
                        tuple(on("2026-04-15"), usd("100.00")));
    }

    @Test
    void anEndBehindTheLastDayOfARetainerChangesNothingOfIt() {
        ExistingAgreement agreement = inForce(retained("2026-11-01"));

        for (String end : List.of("2026-12-31", "2027-06-30")) {
            assertThat(ended(agreement, end).deal().billing())
                    .isEqualTo(agreement.deal().billing());
        }
    }

    @Test
    void aRetainerThatHadNotBegunWhenItsAgreementEndedIsNeverBilled() {
        ExistingAgreement agreement = inForce(retained("2026-03-01"));

        assertThat(ended(agreement, "2026-02-28").due(on(FAR_OFF))).isEmpty();
        assertThat(ended(agreement, "2026-03-01").due(on(FAR_OFF)))
                .extracting(BillingDraft::servedTo)
                .containsExactly(on("2026-03-01"));
    }

    @Test
    void whatIsDeliveredUnderARetainerIsEarnedAndBilledByTheRetainerAlone() {
        ExistingAgreement agreement = inForce(retained("2026-01-01"));
        Delivery worked = agreement.deal().time("monday", Quantity.of("2"), on("2026-01-12"));
        Delivery less = agreement.deal().time("monday", Quantity.of("1"), on("2026-01-12"));

        ExistingAgreement delivered =
                grown(agreement, agreement.deliver(worked, NEVER_CLOSED, MAKER));
        ExistingAgreement corrected =
                grown(delivered, delivered.correct(less, NEVER_CLOSED, MAKER, "misread"));

        assertThat(delivered.deal().schedule().earnedBy(on("2026-01-12"))).isEqualTo(usd("100.00"));
        assertThat(corrected.deal().schedule().earnedBy(on("2026-01-12"))).isEqualTo(usd("50.00"));
        assertThat(corrected.due(on(FAR_OFF))).isEqualTo(agreement.due(on(FAR_OFF)));
        assertThat(delivered.due(on(FAR_OFF))).hasSize(12).isEqualTo(agreement.due(on(FAR_OFF)));
    }

    @Test
    void whatWasAcceptedOrWorkedBeforeTheEndIsStillBilled() {
        ExistingAgreement milestones = inForce(twoMilestones());
        ExistingAgreement time = inForce(hours());

        ExistingAgreement accepted =
                delivered(milestones, milestones.deal().milestone("design", on("2026-02-10")));
        ExistingAgreement worked =
                delivered(time, time.deal().time("monday", Quantity.of("2"), on("2026-02-09")));

        assertThat(ended(accepted, "2026-02-28").due(on(FAR_OFF)))
                .extracting(BillingDraft::amount)
                .containsExactly(usd("300.00"));
        assertThat(ended(worked, "2026-02-28").due(on(FAR_OFF)))
                .extracting(BillingDraft::amount)
                .containsExactly(usd("100.00"));
    }

    @Test
    void whatIsBilledAfterItsPeriodIsSpreadAnewOverThePeriodsLeft() {
        ExistingAgreement agreement =
                billedThrough(inForce(terms(aYear(), new BillingPlan.Arrears(6))), "2026-07-01");

        ExistingAgreement changed =
                amended(
                        agreement,
                        new Change.CumulativeCatchUp(
                                usd("1500.00"),
                                on("2026-01-01"),
                                on("2026-12-31"),
                                on("2026-08-01")));

        assertThat(agreement.deal().draftedAmount()).isEqualTo(usd("600.00"));
        assertThat(changed.due(on(FAR_OFF)))
                .extracting(BillingDraft::issuedOn, BillingDraft::amount)
                .containsExactly(tuple(on("2027-01-01"), usd("900.00")));
    }

    @Test
    void somethingDistinctIsBilledFromItsOwnFirstDayOnIfAllElseWasDrafted() {
        ExistingAgreement agreement =
                billedThrough(inForce(terms(aYear(), new BillingPlan.Advance(12))), "2026-01-01");

        ExistingAgreement more =
                amended(
                        agreement,
                        new Change.SeparateContract(
                                usd("90.00"), on("2026-10-01"), on("2026-12-31")));
        ExistingAgreement right =
                amended(
                        agreement,
                        new Change.Correction(usd("1290.00"), on("2026-02-01"), on("2026-12-31")));
        ExistingAgreement caughtUp =
                amended(
                        agreement,
                        new Change.CumulativeCatchUp(
                                usd("1290.00"),
                                on("2026-01-01"),
                                on("2026-12-31"),
                                on("2026-05-01")));

        assertThat(List.of(more, right, caughtUp))
                .extracting(each -> each.due(on(FAR_OFF)).getFirst())
                .extracting(BillingDraft::issuedOn, BillingDraft::amount)
                .containsExactly(
                        tuple(on("2026-10-01"), usd("90.00")),
                        tuple(on("2026-02-01"), usd("90.00")),
                        tuple(on("2026-05-01"), usd("90.00")));
    }

    /** 100 a month for hours of work, to the end of 2026 */
    private static AgreementTerms retained(String firstOn) {
        return terms(
                hours().scope(),
                new BillingPlan.Retainer(usd("100.00"), on(firstOn), on("2026-12-31"), 1));
    }

    private static ExistingAgreement ended(ExistingAgreement agreement, String lastOn) {
        return amended(agreement, new Change.Cancellation(on(lastOn), Rest.CREDITED));
    }

    private static ExistingAgreement delivered(ExistingAgreement agreement, Delivery delivery) {
        return grown(agreement, agreement.deliver(delivery, NEVER_CLOSED, MAKER));
    }

    private static ExistingAgreement amended(ExistingAgreement agreement, Change change) {
        return grown(agreement, agreement.amend(change, NEVER_CLOSED, MAKER, CHECKER, "agreed"));
    }
}
