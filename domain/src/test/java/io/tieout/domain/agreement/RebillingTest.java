package io.tieout.domain.agreement;

import static io.tieout.domain.agreement.AgreementExamples.CHECKER;
import static io.tieout.domain.agreement.AgreementExamples.MAKER;
import static io.tieout.domain.agreement.AgreementExamples.NEVER_CLOSED;
import static io.tieout.domain.agreement.AgreementExamples.aYear;
import static io.tieout.domain.agreement.AgreementExamples.aYearByTheMonth;
import static io.tieout.domain.agreement.AgreementExamples.billedThrough;
import static io.tieout.domain.agreement.AgreementExamples.grown;
import static io.tieout.domain.agreement.AgreementExamples.inForce;
import static io.tieout.domain.agreement.AgreementExamples.on;
import static io.tieout.domain.agreement.AgreementExamples.terms;
import static io.tieout.domain.agreement.AgreementExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.revenue.BillingDraft;
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

    private static ExistingAgreement amended(ExistingAgreement agreement, Change change) {
        return grown(agreement, agreement.amend(change, NEVER_CLOSED, MAKER, CHECKER, "agreed"));
    }
}
