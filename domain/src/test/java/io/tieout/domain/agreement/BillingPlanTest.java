package io.tieout.domain.agreement;

import static io.tieout.domain.agreement.AgreementExamples.aYear;
import static io.tieout.domain.agreement.AgreementExamples.hours;
import static io.tieout.domain.agreement.AgreementExamples.on;
import static io.tieout.domain.agreement.AgreementExamples.twoMilestones;
import static io.tieout.domain.agreement.AgreementExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.agreement.AgreementRejection.InvalidAgreement;
import io.tieout.domain.revenue.BillingTerms;
import io.tieout.domain.revenue.BillingTerms.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way of billing belongs to what it can bill. */
class BillingPlanTest {

    private static final LocalDate FIRST = on("2026-01-01");
    private static final LocalDate LAST = on("2026-12-31");
    private static final Scope PARTS = twoMilestones().scope();
    private static final Scope TIME = hours().scope();

    private static final BillingPlan ADVANCE = new BillingPlan.Advance(3);
    private static final BillingPlan ARREARS = new BillingPlan.Arrears(3);
    private static final BillingPlan RENEWING = new BillingPlan.Renewing(12, on("2030-01-01"));
    private static final BillingPlan RETAINER =
            new BillingPlan.Retainer(usd("100.00"), FIRST, LAST, 1);
    private static final BillingPlan ACCEPTED = new BillingPlan.OnAcceptance();
    private static final BillingPlan WORKED = new BillingPlan.OnTime();

    @Test
    void aSubscriptionIsBilledBeforeOrAfterItsPeriodsOrByTheTerm() {
        var quarters = new Term(FIRST, LAST, 3);

        assertThat(ADVANCE.terms(aYear()))
                .isEqualTo(new BillingTerms.InAdvance(usd("1200.00"), quarters));
        assertThat(ARREARS.terms(aYear()))
                .isEqualTo(new BillingTerms.InArrears(usd("1200.00"), quarters));
        assertThat(RENEWING.terms(aYear()))
                .isEqualTo(new BillingTerms.Renewal(usd("1200.00"), FIRST, 12, on("2030-01-01")));
    }

    @Test
    void workIsBilledAsItIsDeliveredOrByARetainer() {
        var retained = new BillingTerms.Retainer(usd("100.00"), new Term(FIRST, LAST, 1));

        assertThat(ACCEPTED.terms(PARTS)).isEqualTo(new BillingTerms.PerMilestone(List.of()));
        assertThat(WORKED.terms(TIME)).isEqualTo(new BillingTerms.ApprovedTime(List.of()));
        assertThat(RETAINER.terms(PARTS)).isEqualTo(retained);
        assertThat(RETAINER.terms(TIME)).isEqualTo(retained);
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void whatItCannotBillIsRefusedWithTheWaysThatCan(BillingPlan billing, Scope scope) {
        assertThatExceptionOfType(AgreementRejected.class)
                .isThrownBy(() -> billing.terms(scope))
                .satisfies(no ->
                        assertThat(no.rejection())
                                .isInstanceOf(InvalidAgreement.class)
                                .returns("billing", each -> each.field()));
    }

    static Stream<Object[]> misfits() {
        return Stream.of(
                new Object[] {ADVANCE, PARTS},
                new Object[] {ARREARS, PARTS},
                new Object[] {RENEWING, TIME},
                new Object[] {RETAINER, aYear()},
                new Object[] {ACCEPTED, TIME},
                new Object[] {WORKED, PARTS});
    }
}
