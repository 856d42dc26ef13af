package io.tieout.domain.agreement;

import static io.tieout.domain.agreement.AgreementExamples.ACCOUNT;
import static io.tieout.domain.agreement.AgreementExamples.USD;
import static io.tieout.domain.agreement.AgreementExamples.aYear;
import static io.tieout.domain.agreement.AgreementExamples.aYearByTheMonth;
import static io.tieout.domain.agreement.AgreementExamples.hours;
import static io.tieout.domain.agreement.AgreementExamples.on;
import static io.tieout.domain.agreement.AgreementExamples.terms;
import static io.tieout.domain.agreement.AgreementExamples.twoMilestones;
import static io.tieout.domain.agreement.AgreementExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.tieout.domain.agreement.AgreementRejection.InvalidAgreement;
import io.tieout.domain.agreement.AgreementRejection.WrongKindOfWork;
import io.tieout.domain.agreement.Scope.Milestone;
import io.tieout.domain.decision.Rejection;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.Change.Rest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an agreement may say, and which change means something to it. */
class AgreementRulesTest {

    private static final BillingPlan ACCEPTED = new BillingPlan.OnAcceptance();
    private static final Money EUROS = Money.of("1.00", new Currency("EUR"));

    @Test
    void eachTextHasItsLength() {
        refused(worded("", "access", "", "Access", "NON"), "reference", "1 to");
        refused(worded("D-1", " ", "", "Access", "NON"), "product", "1 to");
        refused(worded("D-1", "access", "c".repeat(5_000), "Access", "NON"), "className", "0 to");
        refused(worded("D-1", "access", "", "", "NON"), "description", "1 to");
        refused(worded("D-1", "access", "", "Access", "7%"), "taxCode", "got '7%'");
        passes(worded("D-1", "access", "East", "Access", "TAX"));
        passes(worded("D".repeat(100), "access", "", "A".repeat(1_000), "NON"));
        refused(worded("D".repeat(101), "access", "", "Access", "NON"), "reference", "to 100");
        refused(worded("D-1", "access", "", "A".repeat(1_001), "NON"), "description", "to 1000");
    }

    @Test
    void whatIsSoldByTheDayCostsSomethingAndEndsWithinAHundredYears() {
        refused(year(usd("0.00"), "2026-12-31"), "price", "got 0.00 USD");
        refused(year(usd("1.00"), "2025-12-31"), "lastOn", "2025-12-31 is not within");
        refused(year(usd("1.00"), "2126-01-01"), "lastOn", "2126-01-01 is not within");
        refused(year(EUROS, "2026-12-31"), "currency", "expected the account's USD but got EUR");
        passes(year(usd("1.00"), "2125-12-31"));
        passes(year(usd("1.00"), "2026-01-01"));
    }

    @Test
    void milestonesCostSomethingAndAreToldApart() {
        refused(milestones(new Milestone("a", usd("0.00"))), "milestones", "got 0.00 USD");
        refused(milestones(new Milestone("", usd("1.00"))), "milestones", "1 to");
        refused(
                milestones(new Milestone("a", usd("1.00")), new Milestone("a", usd("2.00"))),
                "milestones",
                "tell them apart");
        refused(
                milestones(new Milestone("a", usd("1.00")), new Milestone("b", EUROS)),
                "milestones",
                "one currency");
        refused(milestones(parts(101)), "milestones", "at most 100 milestones, got 101");
        passes(milestones(parts(100)));
    }

    @Test
    void hoursHaveACapAndARateInOneCurrency() {
        refused(timed(usd("0.00"), usd("50.00")), "cap", "got 0.00 USD");
        refused(timed(usd("100.00"), usd("0.00")), "hourlyRate", "got 0.00 USD");
        refused(timed(usd("100.00"), EUROS), "hourlyRate", "expected USD but got EUR");
        passes(hours());
    }

    @Test
    void aPeriodHasAMonthOrMore() {
        refused(terms(aYear(), new BillingPlan.Advance(0)), "everyMonths", "got 0");
        refused(terms(aYear(), new BillingPlan.Arrears(1_201)), "everyMonths", "got 1201");
        passes(terms(aYear(), new BillingPlan.Arrears(1)));
        passes(terms(aYear(), new BillingPlan.Advance(1_200)));
    }

    @Test
    void aRetainerIsPaidInTheCurrencyOfWhatItPays() {
        refused(retained(usd("0.00"), "2026-12-31", 1), "perPeriod", "got 0.00 USD");
        refused(retained(usd("1.00"), "2025-12-31", 1), "lastOn", "2025-12-31 is not within");
        refused(retained(EUROS, "2026-12-31", 1), "perPeriod", "expected USD but got EUR");
        refused(retained(usd("1.00"), "2026-12-31", 0), "everyMonths", "got 0");
        passes(retained(usd("1.00"), "2026-12-31", 1));
    }

    @Test
    void aChangeFitsTheKindOfWork() {
        Change spread = new Change.Prospective(usd("1.00"), on("2026-02-01"), on("2026-12-31"));
        Change order = new Change.ChangeOrder("design", usd("1.00"));

        assertThatNoException().isThrownBy(() -> AgreementRules.check(aYearByTheMonth(), spread));
        assertThatNoException().isThrownBy(() -> AgreementRules.check(twoMilestones(), order));
        misfit(twoMilestones(), spread, "apply a change of kind Prospective", "milestones");
        misfit(hours(), spread, "apply a change of kind Prospective", "time and materials");
        misfit(aYearByTheMonth(), order, "apply a change of kind ChangeOrder", "a subscription");
    }

    @ParameterizedTest
    @MethodSource("changesOfDays")
    void daysAreChangedWhereDaysAreSoldAndNoRenewalIs(Change change) {
        AgreementTerms renewing = terms(aYear(), new BillingPlan.Renewing(12, on("2030-12-31")));
        String action = "apply a change of kind " + change.getClass().getSimpleName();

        assertThatNoException().isThrownBy(() -> AgreementRules.check(aYearByTheMonth(), change));
        misfit(hours(), change, action, "time and materials");
        misfit(renewing, change, action, "renewal");
    }

    static Stream<Change> changesOfDays() {
        var first = on("2026-02-01");
        var last = on("2026-12-31");
        return Stream.of(
                new Change.SeparateContract(usd("1.00"), first, last),
                new Change.Prospective(usd("1.00"), first, last),
                new Change.CumulativeCatchUp(usd("1.00"), first, last, first),
                new Change.Correction(usd("1.00"), first, last));
    }

    @Test
    void whateverIsSoldCanEndAndBeCredited() {
        Change end = new Change.Cancellation(on("2026-02-01"), Rest.CREDITED);
        Change credit = new Change.Credit(usd("1.00"), on("2026-02-01"));

        for (AgreementTerms sold : List.of(aYearByTheMonth(), twoMilestones(), hours())) {
            assertThatNoException().isThrownBy(() -> AgreementRules.check(sold, end));
            assertThatNoException().isThrownBy(() -> AgreementRules.check(sold, credit));
        }
    }

    @Test
    void aDeliveryIsNoChangeThatSomebodyAsksForAndNeitherIsOneTakenBack() {
        Change delivered = new Change.Delivered("design", usd("1.00"), on("2026-02-01"));
        Change takenBack = new Change.TakenBack("design", usd("1.00"), on("2026-02-01"));

        misfit(twoMilestones(), delivered, "apply a change of kind Delivered", "milestones");
        misfit(twoMilestones(), takenBack, "apply a change of kind TakenBack", "milestones");
    }

    private static AgreementTerms worded(
            String reference, String product, String className, String description, String tax) {
        return new AgreementTerms(
                ACCOUNT,
                reference,
                product,
                className,
                description,
                tax,
                aYear(),
                new BillingPlan.Advance(1));
    }

    private static AgreementTerms year(Money price, String lastOn) {
        return terms(
                new Scope.Subscription(price, on("2026-01-01"), on(lastOn)),
                new BillingPlan.Advance(1));
    }

    private static AgreementTerms milestones(Milestone... parts) {
        return terms(new Scope.Milestones(List.of(parts)), ACCEPTED);
    }

    private static Milestone[] parts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Milestone("part " + i, usd("1.00")))
                .toArray(Milestone[]::new);
    }

    private static AgreementTerms timed(Money cap, Money rate) {
        return terms(new Scope.TimeAndMaterials(cap, rate), new BillingPlan.OnTime());
    }

    private static AgreementTerms retained(Money perPeriod, String lastOn, int everyMonths) {
        return terms(
                new Scope.TimeAndMaterials(usd("1000.00"), usd("50.00")),
                new BillingPlan.Retainer(perPeriod, on("2026-01-01"), on(lastOn), everyMonths));
    }

    private static void passes(AgreementTerms terms) {
        assertThatNoException().isThrownBy(() -> AgreementRules.check(terms, USD));
    }

    private static void refused(AgreementTerms terms, String field, String why) {
        assertThatExceptionOfType(AgreementRejected.class)
                .isThrownBy(() -> AgreementRules.check(terms, USD))
                .satisfies(no -> names(no.rejection(), field, why));
    }

    private static void names(Rejection rejection, String field, String why) {
        assertThat(rejection)
                .isInstanceOfSatisfying(
                        InvalidAgreement.class,
                        invalid -> {
                            assertThat(invalid.field()).isEqualTo(field);
                            assertThat(invalid.message()).contains(why);
                        });
    }

    private static void misfit(AgreementTerms terms, Change change, String action, String kind) {
        assertThatExceptionOfType(AgreementRejected.class)
                .isThrownBy(() -> AgreementRules.check(terms, change))
                .satisfies(no ->
                        assertThat(no.rejection()).isEqualTo(new WrongKindOfWork(action, kind)));
    }
}
