package io.tieout.domain.collection;

import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.SECOND;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.invoice;
import static io.tieout.domain.collection.Story.ruling;
import static io.tieout.domain.collection.Story.span;
import static io.tieout.domain.collection.Story.startOf;
import static io.tieout.domain.collection.Story.usd;
import static io.tieout.domain.collection.policy.PolicyExamples.FEE;
import static io.tieout.domain.collection.policy.PolicyExamples.REMIND;
import static io.tieout.domain.collection.policy.PolicyExamples.USD;
import static io.tieout.domain.collection.policy.PolicyExamples.WARN;
import static io.tieout.domain.collection.policy.PolicyExamples.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tieout.domain.collection.Pause.Dispute;
import io.tieout.domain.collection.Pause.Hold;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.Pause.Promise;
import io.tieout.domain.collection.Verdict.Ruling;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.latefee.FeeOutcome;
import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.Rhythm;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** One percent each month from day 16 on, of 100.00 that were due on 3 June. */
class FeesTest {

    private final Story story = Story.under(rules(REMIND, WARN, FEE)).owes(FIRST, "100.00", DUE_ON);

    @Test
    void aFeeIsChargedOnceForItsOwnDay() {
        story.runs(3, 15);

        List<Due> due = story.acts(16).due();

        assertThat(fees(due)).containsExactly(tuple(0, day(16), usd("1.00")));
        assertThat(story.acts(17).due()).isEmpty();
        assertThat(ruling(story.seen(17), FIRST, "fee"))
                .isEqualTo(new Ruling.Fired(at(day(16), 10)));
    }

    @Test
    void withoutTheWarningThereIsNone() {
        CollectionDecision decision = story.seen(40);

        assertThat(fees(decision.due())).isEmpty();
        assertThat(ruling(decision, FIRST, "fee"))
                .isEqualTo(new Ruling.Rests(new WhyNot.NotWarned("warn")));
    }

    @Test
    void whatWasMissedIsChargedLaterAsItWouldHaveBeen() {
        story.runs(3, 10).pays(FIRST, "60.00", day(40));

        assertThat(fees(story.acts(80).due()))
                .containsExactly(
                        tuple(0, day(16), usd("1.00")),
                        tuple(1, day(46), usd("0.40")),
                        tuple(2, day(77), usd("0.40")));
    }

    @Test
    void aPaymentThatWasInTimeTakesTheFeeBackHoweverLateItIsSeen() {
        story.runs(3, 16).pays(FIRST, "100.00", day(15), startOf(day(18)));

        assertThat(story.acts(18).due()).containsExactly(new Due.FeeBack(FIRST, 0, usd("1.00")));
        assertThat(story.acts(19).due()).isEmpty();
    }

    @Test
    void aPaymentOfPartThatWasInTimeTakesPartOfTheFeeBack() {
        story.runs(3, 16).pays(FIRST, "25.00", day(15), startOf(day(18)));

        assertThat(story.seen(18).due()).containsExactly(new Due.FeeBack(FIRST, 0, usd("0.25")));
    }

    @Test
    void aDisputeThatWasInTimeTakesTheFeeBack() {
        Span span = Span.from(day(14), startOf(day(20)));
        story.runs(3, 17).pauses(new Dispute(FIRST, usd("100.00"), span));

        assertThat(story.seen(21).due()).containsExactly(new Due.FeeBack(FIRST, 0, usd("1.00")));
    }

    @Test
    void aPaymentAfterTheDayOfTheFeeLeavesIt() {
        story.runs(3, 16).pays(FIRST, "100.00", day(17));

        assertThat(story.seen(80).due()).isEmpty();
    }

    @Test
    void aFeeIsNeverRaised() {
        story.pays(FIRST, "50.00", day(5)).runs(3, 16);
        story.pays(FIRST, "-50.00", day(15), startOf(day(18)));

        assertThat(story.seen(18).due()).isEmpty();
    }

    @Test
    void noFeeIsChargedForADayThatWasPromisedOrOnHold() {
        story.runs(3, 10).pauses(new Promise(List.of(FIRST), day(20), span(day(12))));
        story.pauses(new Hold(HoldKind.LITIGATION, span(day(40), day(50))));

        assertThat(fees(story.seen(52).due())).isEmpty();
        assertThat(ruling(story.seen(52), FIRST, "fee"))
                .isEqualTo(new Ruling.Rests(new WhyNot.NoFee(FeeOutcome.NOTHING_OVERDUE)));
        assertThat(fees(story.seen(77).due())).containsExactly(tuple(2, day(77), usd("1.00")));
    }

    @Test
    void noFeeIsChargedWhilePaymentsCannotBeSeen() {
        story.runs(3, 10).cannotSee(at(day(16), 0), Instant.MAX);

        assertThat(ruling(story.seen(17), FIRST, "fee"))
                .isEqualTo(new Ruling.Rests(new WhyNot.PaymentsUnseen(at(day(16), 0))));
        assertThat(fees(story.seen(17).due())).isEmpty();
    }

    @Test
    void moneyThatWaitedOnThatDayLowersTheBase() {
        story.runs(3, 10).leaves("40.00", span(day(12)));

        assertThat(fees(story.acts(16).due())).containsExactly(tuple(0, day(16), usd("0.60")));
    }

    @Test
    void aFeeBearsNoFee() {
        story.owes(SECOND, usd("10.00"), DUE_ON, new Debt.Origin.LateFee(FIRST)).runs(3, 60);

        assertThat(story.log.charges()).extracting(FeeCharge::invoice).containsOnly(FIRST);
    }

    @Test
    void theTermsAreThoseOfTheDayOnWhichTheInvoiceFellDue() {
        story.policies.add(new CollectionPolicy("", 2, day(12), rules(REMIND, WARN)));
        story.owes(SECOND, "100.00", day(12)).runs(3, 60);

        assertThat(story.log.charges())
                .extracting(FeeCharge::invoice, FeeCharge::amount)
                .containsExactly(tuple(FIRST, usd("1.00")), tuple(FIRST, usd("1.00")));
    }

    @Test
    void eachInvoiceBearsItsOwnFees() {
        story.owes(SECOND, "50.00", day(7)).runs(3, 24);

        assertThat(story.log.charges())
                .extracting(FeeCharge::invoice, FeeCharge::period, FeeCharge::amount)
                .containsExactly(tuple(FIRST, 0, usd("1.00")), tuple(SECOND, 0, usd("0.50")));
    }

    @Test
    void aFeeThatIsNotPaidBearsTheNextOneWhereTermsAndLawLetIt() {
        assertThat(secondFee(compounding())).isEqualTo(usd("1.01"));
        assertThat(secondFee(compounding().pays(SECOND, "1.00", day(46)))).isEqualTo(usd("1.00"));
        assertThat(secondFee(compounding().pays(SECOND, "1.00", day(47)))).isEqualTo(usd("1.01"));
    }

    @Test
    void onlyWhatIsPaidOnTheFeesOfTheInvoiceItselfLowersThem() {
        Story paid =
                compounding()
                        .owes(invoice(3), "10.00", day(40))
                        .pays(invoice(3), "10.00", day(41))
                        .pays(FIRST, "50.00", day(20));

        assertThat(secondFee(paid)).isEqualTo(usd("0.51"));
    }

    /** one percent a month on what is owed and on the fee of the first month, an invoice now */
    private static Story compounding() {
        CollectionRules plain = rules(REMIND, WARN, FEE);
        FeeTerms terms =
                new FeeTerms(
                        USD,
                        new Formula.Proportion(Percent.of("1")),
                        new Rhythm.EveryMonths(1),
                        true,
                        false,
                        usd("0.00"),
                        new Limit.None());
        Story story =
                Story.under(
                        new CollectionRules(
                                plain.steps(),
                                plain.graceDays(),
                                plain.hours(),
                                plain.rate(),
                                List.of(),
                                List.of(),
                                List.of(terms)));
        return story.owes(FIRST, "100.00", DUE_ON)
                .runs(3, 16)
                .owes(SECOND, usd("1.00"), day(30), new Debt.Origin.LateFee(FIRST));
    }

    private static Money secondFee(Story story) {
        return story.acts(49).due().stream()
                .filter(Due.Fee.class::isInstance)
                .map(each -> ((Due.Fee) each).fee())
                .filter(fee -> fee.period() == 1)
                .map(LateFee::amount)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatNoPolicyOfItsTimeCallsForIsTakenBack() {
        Story gentle = Story.under(rules(REMIND)).owes(FIRST, "100.00", DUE_ON);
        gentle.log =
                new Log(
                        List.of(),
                        List.of(),
                        List.of(new FeeCharge(FIRST, 0, usd("1.00"), at(day(16), 10))));

        assertThat(gentle.seen(at(day(18), 20)).due())
                .containsExactly(new Due.FeeBack(FIRST, 0, usd("1.00")));
    }

    @Test
    void aCurrencyWithoutTermsBearsNoFee() {
        Story free = Story.under(rules(REMIND, WARN, FEE)).owes(FIRST, "100.00", DUE_ON);
        var terms = rules(REMIND, WARN, FEE);
        free.policies.set(
                0,
                new CollectionPolicy(
                        "",
                        1,
                        DUE_ON.minusYears(1),
                        new CollectionRules(
                                terms.steps(),
                                2,
                                terms.hours(),
                                terms.rate(),
                                List.of(),
                                List.of(),
                                List.of())));
        free.runs(3, 16);

        assertThat(ruling(free.seen(17), FIRST, "fee"))
                .isEqualTo(new Ruling.Rests(new WhyNot.NoTerms()));
    }

    private static List<Tuple> fees(List<Due> due) {
        return due.stream()
                .filter(Due.Fee.class::isInstance)
                .map(Due.Fee.class::cast)
                .map(each -> tuple(each.fee().period(), each.fee().on(), each.fee().amount()))
                .toList();
    }
}
