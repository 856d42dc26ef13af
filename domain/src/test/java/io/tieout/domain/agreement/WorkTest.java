package io.tieout.domain.agreement;

import static io.tieout.domain.agreement.AgreementExamples.MAKER;
import static io.tieout.domain.agreement.AgreementExamples.NEVER_CLOSED;
import static io.tieout.domain.agreement.AgreementExamples.aYearByTheMonth;
import static io.tieout.domain.agreement.AgreementExamples.billedThrough;
import static io.tieout.domain.agreement.AgreementExamples.grown;
import static io.tieout.domain.agreement.AgreementExamples.hours;
import static io.tieout.domain.agreement.AgreementExamples.inForce;
import static io.tieout.domain.agreement.AgreementExamples.on;
import static io.tieout.domain.agreement.AgreementExamples.twoMilestones;
import static io.tieout.domain.agreement.AgreementExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.agreement.AgreementRejection.DeliveredOtherwise;
import io.tieout.domain.agreement.AgreementRejection.NoSuchDelivery;
import io.tieout.domain.agreement.AgreementRejection.WrongKindOfWork;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.RevenueRejection.BeyondPending;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is delivered is earned when it is, billed once, and corrected in the open. */
class WorkTest {

    private static final LocalDate DAY = on("2026-02-10");

    @Test
    void aMilestoneIsEarnedAndDueOnTheDayItIsAccepted() {
        ExistingAgreement agreement = accepted(inForce(twoMilestones()), "design", DAY);

        assertThat(agreement.deal().schedule().earnedBy(DAY)).isEqualTo(usd("300.00"));
        assertThat(agreement.deal().schedule().earnedBy(DAY.minusDays(1))).isEqualTo(usd("0.00"));
        assertThat(agreement.deal().schedule().pending()).isEqualTo(usd("700.00"));
        assertThat(agreement.due(DAY))
                .extracting(BillingDraft::amount)
                .containsExactly(usd("300.00"));
        assertThat(billedThrough(agreement, "2026-02-10").due(DAY)).isEmpty();
    }

    @Test
    void acceptingTheSameMilestoneAgainChangesNothingAndOnAnotherDayIsRefused() {
        ExistingAgreement agreement = accepted(inForce(twoMilestones()), "design", DAY);

        assertThat(agreement.deliver(agreement.deal().milestone("design", DAY), DAY, MAKER))
                .isEmpty();
        assertRefused(
                () -> accepted(agreement, "design", DAY.plusDays(1)), DeliveredOtherwise.class);
    }

    @Test
    void aWithdrawnMilestoneIsTakenBackOnTheFirstOpenDayAndMayBeAcceptedAgain() {
        ExistingAgreement agreement = accepted(inForce(twoMilestones()), "design", DAY);
        LocalDate open = on("2026-03-01");

        ExistingAgreement withdrawn =
                grown(
                        agreement,
                        agreement.correct(
                                new Delivery("design", usd("0.00"), DAY), open, MAKER, "not yet"));
        ExistingAgreement again = accepted(withdrawn, "design", on("2026-03-20"));

        assertThat(withdrawn.deal().schedule().earnedBy(on("2026-02-28"))).isEqualTo(usd("300.00"));
        assertThat(withdrawn.deal().schedule().earnedBy(open)).isEqualTo(usd("0.00"));
        assertThat(withdrawn.deal().schedule().total()).isEqualTo(usd("1000.00"));
        assertThat(withdrawn.due(open)).isEmpty();
        assertThat(again.deal().schedule().earnedBy(on("2026-03-20"))).isEqualTo(usd("300.00"));
    }

    @Test
    void hoursAreEarnedUpToTheCapAndNoFurther() {
        ExistingAgreement agreement = logged(inForce(hours()), "monday", "16");

        assertThat(agreement.deal().schedule().earnedBy(DAY)).isEqualTo(usd("800.00"));
        assertRefused(() -> logged(agreement, "tuesday", "4.01"), BeyondPending.class);
        assertThat(logged(agreement, "tuesday", "4").deal().schedule().pending())
                .isEqualTo(usd("0.00"));
    }

    @Test
    void theHoursOfAMonthAreBilledTogetherAfterIt() {
        ExistingAgreement agreement =
                logged(logged(inForce(hours()), "monday", "2"), "tuesday", "3");

        assertThat(agreement.due(on("2026-02-28"))).isEmpty();
        assertThat(agreement.due(on("2026-03-01")))
                .extracting(BillingDraft::amount)
                .containsExactly(usd("250.00"));
    }

    @Test
    void correctedHoursCountInsteadAndWhatWasNeverLoggedCannotBeCorrected() {
        ExistingAgreement agreement = logged(inForce(hours()), "monday", "2");
        Delivery less = agreement.deal().time("monday", Quantity.of("1.5"), DAY);

        ExistingAgreement corrected =
                grown(agreement, agreement.correct(less, NEVER_CLOSED, MAKER, "misread"));

        assertThat(corrected.deal().schedule().earnedBy(DAY)).isEqualTo(usd("75.00"));
        assertThat(corrected.correct(less, NEVER_CLOSED, MAKER, "misread")).isEmpty();
        assertThat(corrected.due(on("2026-03-01")))
                .extracting(BillingDraft::amount)
                .containsExactly(usd("75.00"));
        assertRefused(
                () ->
                        agreement.correct(
                                new Delivery("friday", usd("1.00"), DAY),
                                NEVER_CLOSED,
                                MAKER,
                                "misread"),
                NoSuchDelivery.class);
    }

    @Test
    void aSubscriptionHasNeitherMilestonesNorHours() {
        Deal deal = inForce(aYearByTheMonth()).deal();

        assertRefused(() -> deal.milestone("design", DAY), WrongKindOfWork.class);
        assertRefused(() -> deal.time("monday", Quantity.of("1"), DAY), WrongKindOfWork.class);
    }

    private static ExistingAgreement accepted(
            ExistingAgreement agreement, String milestone, LocalDate day) {
        return grown(
                agreement,
                agreement.deliver(agreement.deal().milestone(milestone, day), NEVER_CLOSED, MAKER));
    }

    private static ExistingAgreement logged(
            ExistingAgreement agreement, String entry, String hours) {
        Delivery worked = agreement.deal().time(entry, Quantity.of(hours), DAY);
        return grown(agreement, agreement.deliver(worked, NEVER_CLOSED, MAKER));
    }

    private static void assertRefused(ThrowingCallable decision, Class<?> rejection) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection()).isInstanceOf(rejection));
    }
}
