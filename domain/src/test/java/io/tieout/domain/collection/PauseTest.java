package io.tieout.domain.collection;

import static io.tieout.domain.collection.Story.ACCOUNT;
import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.SECOND;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.ruling;
import static io.tieout.domain.collection.Story.span;
import static io.tieout.domain.collection.Story.usd;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tieout.domain.collection.Pause.Dispute;
import io.tieout.domain.collection.Pause.Hold;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.Pause.Instalment;
import io.tieout.domain.collection.Pause.InstalmentPlan;
import io.tieout.domain.collection.Pause.Promise;
import io.tieout.domain.collection.Verdict.Ruling;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.latefee.FeeOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PauseTest {

    private final Story story = Story.under(ladder()).owes(FIRST, "100.00", DUE_ON);

    @Test
    void aDisputePausesTheDisputedPartOnly() {
        story.runs(3, 22).pauses(new Dispute(FIRST, usd("60.00"), span(day(23))));

        assertThat(story.seen(23).consequences())
                .extracting(Consequence::overdue)
                .containsExactly(usd("40.00"));
    }

    @Test
    void aDisputeOfAllThatIsOpenLiftsWhatStands() {
        story.runs(3, 22).pauses(new Dispute(FIRST, usd("100.00"), span(day(23), day(28))));

        assertThat(story.seen(23).consequences()).isEmpty();
        assertThat(ruling(story.seen(23), FIRST, "restrict"))
                .isEqualTo(rests(new WhyNot.Disputed(usd("100.00"))));
        assertThat(story.seen(28).consequences())
                .extracting(Consequence::since)
                .containsExactly(at(day(28), 9));
    }

    @Test
    void aPromiseHoldsThroughItsDayAndThenResumes() {
        LocalDate friday = day(25);
        story.runs(3, 22).pauses(new Promise(List.of(FIRST), friday, span(day(23))));

        assertThat(ruling(story.seen(25), FIRST, "restrict"))
                .isEqualTo(rests(new WhyNot.Promised(friday)));
        // Day 26 is a Saturday.
        assertThat(story.seen(28).consequences())
                .extracting(Consequence::since)
                .containsExactly(at(day(28), 9));
    }

    @Test
    void aPromiseForOneInvoiceHoldsNoOther() {
        story.owes(SECOND, "50.00", DUE_ON)
                .runs(3, 22)
                .pauses(new Promise(List.of(SECOND), day(60), span(day(23))));

        assertThat(story.seen(23).consequences())
                .extracting(each -> each.ref().invoice())
                .containsExactly(FIRST);
    }

    @Test
    void aPromiseForEverythingHoldsAll() {
        story.runs(3, 22).pauses(new Promise(List.of(), day(60), span(day(23))));

        assertThat(story.seen(24).consequences()).isEmpty();
    }

    @Test
    void aWithdrawnPromiseHoldsNoLonger() {
        story.runs(3, 22).pauses(new Promise(List.of(FIRST), day(60), span(day(23), day(24))));

        assertThat(story.seen(24).consequences()).hasSize(1);
    }

    @Test
    void aPlanHoldsWhileItsPartsArePaidAndAgainOnceTheyAreMadeUpFor() {
        InstalmentPlan plan =
                new InstalmentPlan(
                        List.of(FIRST),
                        List.of(
                                new Instalment(day(30), usd("30.00")),
                                new Instalment(day(60), usd("70.00"))),
                        span(day(23)));
        story.runs(3, 22).pauses(plan).pays(FIRST, "20.00", day(29));

        assertThat(story.seen(30).consequences()).isEmpty();
        assertThat(story.seen(31).consequences()).hasSize(1);
        story.pays(FIRST, "10.00", day(35));
        assertThat(ruling(story.seen(36), FIRST, "restrict")).isEqualTo(rests(new WhyNot.OnPlan()));
        assertThat(story.seen(63).consequences()).hasSize(2);
    }

    @Test
    void whatAPlanLeftOpenIsCollectedOnceItsLastDayIsOver() {
        InstalmentPlan plan =
                new InstalmentPlan(
                        List.of(FIRST),
                        List.of(new Instalment(day(30), usd("30.00"))),
                        span(day(23)));
        story.runs(3, 22).pauses(plan).pays(FIRST, "30.00", day(29));

        assertThat(ruling(story.seen(30), FIRST, "restrict")).isEqualTo(rests(new WhyNot.OnPlan()));
        assertThat(story.seen(31).consequences()).hasSize(1);
    }

    @Test
    void whatWasPaidBeforeAPlanIsNoPartOfIt() {
        InstalmentPlan plan =
                new InstalmentPlan(
                        List.of(FIRST),
                        List.of(
                                new Instalment(day(24), usd("30.00")),
                                new Instalment(day(60), usd("40.00"))),
                        span(day(23)));
        story.pays(FIRST, "30.00", day(1)).runs(3, 22).pauses(plan);

        assertThat(story.seen(24).consequences()).isEmpty();
        assertThat(story.seen(25).consequences()).hasSize(1);
    }

    @Test
    void onlyADisputeOfTheInvoiceItselfIsTakenOffWhatItOwes() {
        story.owes(SECOND, "50.00", day(22))
                .runs(3, 22)
                .pauses(new Dispute(SECOND, usd("10.00"), span(day(23))))
                .pauses(new Promise(List.of(SECOND), day(60), span(day(23))))
                .pauses(
                        new InstalmentPlan(
                                List.of(SECOND),
                                List.of(new Instalment(day(60), usd("50.00"))),
                                span(day(23))))
                .pauses(new Hold(HoldKind.LITIGATION, span(day(23))));

        assertThat(story.seen(24).consequences())
                .extracting(Consequence::overdue)
                .containsExactly(usd("100.00"));
    }

    @Test
    void aLegalHoldStopsContactAndLeavesWhatStands() {
        Hold hold = new Hold(HoldKind.BANKRUPTCY, span(day(23)));
        story.runs(3, 22).owes(SECOND, "50.00", day(20)).pauses(hold);

        CollectionDecision decision = story.seen(45);

        assertThat(decision.due()).allMatch(Due.OwnerAlert.class::isInstance);
        assertThat(decision.consequences())
                .extracting(each -> each.ref().step())
                .containsExactly("restrict");
        assertThat(ruling(decision, FIRST, "block"))
                .isEqualTo(rests(new WhyNot.OnHold(HoldKind.BANKRUPTCY)));
        assertThat(ruling(decision, SECOND, "remind"))
                .isEqualTo(rests(new WhyNot.OnHold(HoldKind.BANKRUPTCY)));
    }

    @Test
    void nothingHarshBeginsWhilePaymentsCannotBeSeen() {
        story.runs(3, 19).cannotSee(at(day(19), 12), at(day(24), 12));

        CollectionDecision blind = story.seen(24);
        assertThat(blind.consequences()).isEmpty();
        assertThat(ruling(blind, FIRST, "restrict"))
                .isEqualTo(rests(new WhyNot.PaymentsUnseen(at(day(19), 12))));
        assertThat(blind.due()).isEmpty();
        assertThat(story.seen(at(day(24), 13)).consequences())
                .extracting(Consequence::since)
                .containsExactly(at(day(24), 12));
    }

    @Test
    void anOutageThatBeginsLaterEndsNothing() {
        story.runs(3, 22).cannotSee(at(day(23), 0), Instant.MAX);

        assertThat(story.seen(25).consequences()).hasSize(1);
    }

    @Test
    void moneyThatWaitsAndWouldPayItKeepsEverythingHarshAway() {
        story.runs(3, 22).leaves("100.00", span(day(23), day(26)));

        assertThat(story.seen(23).consequences()).isEmpty();
        assertThat(ruling(story.seen(23), FIRST, "restrict"))
                .isEqualTo(rests(new WhyNot.AboutToBePaid(usd("100.00"))));
        assertThat(story.seen(28).consequences()).hasSize(1);
    }

    @Test
    void moneyThatWaitsPaysTheOldestFirstAndLeavesTheRestOverdue() {
        story.owes(SECOND, "50.00", day(1)).runs(3, 22).leaves("120.00", span(day(23)));

        assertThat(story.seen(23).consequences())
                .extracting(each -> each.ref().invoice(), Consequence::overdue)
                .containsExactly(tuple(SECOND, usd("30.00")));
    }

    @Test
    void moneyThatWaitsPaysPrincipalBeforeFees() {
        story.owes(SECOND, usd("50.00"), DUE_ON.minusDays(1), new Debt.Origin.LateFee(FIRST))
                .runs(2, 22)
                .leaves("100.00", span(day(23)));

        assertThat(story.seen(23).consequences())
                .extracting(each -> each.ref().invoice())
                .containsExactly(SECOND);
    }

    @Test
    void anAccountThatOwesLessThanTheLeastIsLeftAlone() {
        story.pays(FIRST, "95.01", day(1)).runs(3, 30);

        assertThat(story.log).isEqualTo(Log.empty());
        assertThat(ruling(story.seen(30), FIRST, "remind"))
                .isEqualTo(rests(new WhyNot.BelowLeast(usd("4.99"), usd("5.00"))));
    }

    @Test
    void anExemptAccountIsLeftAlone() {
        CollectionRules rules = ladder();
        Story exempt =
                Story.under(
                                new CollectionRules(
                                        rules.steps(),
                                        2,
                                        rules.hours(),
                                        rules.rate(),
                                        List.of(),
                                        List.of(ACCOUNT),
                                        rules.fees()))
                        .owes(FIRST, "100.00", DUE_ON)
                        .runs(3, 30);

        assertThat(exempt.log).isEqualTo(Log.empty());
        assertThat(ruling(exempt.seen(30), FIRST, "remind")).isEqualTo(rests(new WhyNot.Exempt()));
    }

    @Test
    void everyReasonSaysInWordsWhatWouldChangeIt() {
        assertThat(
                        List.of(
                                new WhyNot.NotYet(day(1)),
                                new WhyNot.Settled(),
                                new WhyNot.Exempt(),
                                new WhyNot.Disputed(usd("1")),
                                new WhyNot.Promised(day(1)),
                                new WhyNot.OnPlan(),
                                new WhyNot.AboutToBePaid(usd("1")),
                                new WhyNot.OnHold(HoldKind.LITIGATION),
                                new WhyNot.WrittenOften(2, day(1)),
                                new WhyNot.BelowLeast(usd("1"), usd("2")),
                                new WhyNot.PaymentsUnseen(at(day(1), 10)),
                                new WhyNot.Closed(),
                                new WhyNot.NotWarned("warn"),
                                new WhyNot.GoingOut(),
                                new WhyNot.Concluded("end"),
                                new WhyNot.NoFee(FeeOutcome.NO_BASIS),
                                new WhyNot.NoTerms(),
                                new WhyNot.Bounced()))
                .allSatisfy(why -> assertThat(why.message()).matches("[a-z0-9'].{15,}"));
        assertThat(new WhyNot.Overtaken("warn").message()).startsWith("'warn' is due too");
    }

    private static Ruling rests(WhyNot why) {
        return new Ruling.Rests(why);
    }
}
