package io.tieout.domain.collection;

import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.SECOND;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.ruling;
import static io.tieout.domain.collection.Story.step;
import static io.tieout.domain.collection.Story.usd;
import static io.tieout.domain.collection.policy.PolicyExamples.END;
import static io.tieout.domain.collection.policy.PolicyExamples.REMIND;
import static io.tieout.domain.collection.policy.PolicyExamples.WARN;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static io.tieout.domain.collection.policy.PolicyExamples.remind;
import static io.tieout.domain.collection.policy.PolicyExamples.rules;
import static io.tieout.domain.collection.policy.PolicyExamples.weekdays;
import static io.tieout.domain.collection.policy.PolicyExamples.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.Ground;
import io.tieout.domain.collection.Consequence.Level;
import io.tieout.domain.collection.Verdict.Ruling;
import io.tieout.domain.collection.policy.Action.Remind;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Ending;
import io.tieout.domain.collection.policy.Step;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionDecisionTest {

    private final Story story = Story.under(ladder()).owes(FIRST, "100.00", DUE_ON);

    @Test
    void nothingIsDueOnAnInvoiceThatIsNot() {
        CollectionDecision decision = story.seen(0);

        assertThat(decision.due()).isEmpty();
        assertThat(ruling(decision, FIRST, "remind"))
                .isEqualTo(new Ruling.Rests(new WhyNot.NotYet(day(1))));
    }

    @Test
    void whatIsSettledIsLeftAlone() {
        story.pays(FIRST, "100.00", day(2));

        assertThat(ruling(story.seen(3), FIRST, "remind"))
                .isEqualTo(new Ruling.Rests(new WhyNot.Settled()));
    }

    @Test
    void aReminderGoesOutOnItsDayAndOnlyOnce() {
        assertThat(story.seen(2).due()).isEmpty();
        assertThat(story.acts(3).due()).containsExactly(message("remind"));
        assertThat(story.acts(4).due()).isEmpty();
        assertThat(ruling(story.seen(4), FIRST, "remind"))
                .isEqualTo(new Ruling.Fired(at(day(3), 10)));
    }

    @Test
    void outsideTheHoursOfTheCustomerItWaits() {
        CollectionDecision night = story.seen(at(day(3), 20));

        assertThat(night.due()).isEmpty();
        assertThat(ruling(night, FIRST, "remind")).isEqualTo(new Ruling.Rests(new WhyNot.Closed()));
        assertThat(story.seen(at(day(3), 3)).nextAt()).isEqualTo(at(day(3), 9));
        assertThat(night.nextAt()).isEqualTo(at(day(4), 0));
    }

    @Test
    void missedRemindersGoOutAsOneThatStandsForAll() {
        CollectionDecision late = story.acts(14);

        assertThat(late.due())
                .containsExactly(
                        new Due.Message(
                                Channel.EMAIL,
                                List.of(step(FIRST, "warn"), step(FIRST, "remind"))));
        assertThat(ruling(late, FIRST, "remind"))
                .isEqualTo(new Ruling.Rests(new WhyNot.Overtaken("warn")));
        assertThat(ruling(late, FIRST, "warn")).isEqualTo(new Ruling.Fires());
    }

    @Test
    void remindersOfSeveralInvoicesGoOutTogether() {
        story.owes(SECOND, "50.00", day(7));

        CollectionDecision decision = story.acts(10);

        assertThat(decision.due())
                .containsExactly(
                        new Due.Message(
                                Channel.EMAIL,
                                List.of(
                                        step(FIRST, "warn"),
                                        step(FIRST, "remind"),
                                        step(SECOND, "remind"))));
        assertThat(ruling(decision, SECOND, "remind")).isEqualTo(new Ruling.Fires());
    }

    @Test
    void aReminderGoesOutTheWayItsStepSays() {
        Step hook = new Step("hook", 3, new Remind(Channel.WEBHOOK));
        Story other = Story.under(rules(hook)).owes(FIRST, "100.00", DUE_ON);

        assertThat(other.seen(3).due())
                .containsExactly(new Due.Message(Channel.WEBHOOK, List.of(step(FIRST, "hook"))));
    }

    @Test
    void nobodyIsWrittenToMoreOftenThanThePolicySays() {
        Story once =
                Story.under(within(ladder(), weekdays(), new ContactRate(1, 7)))
                        .owes(FIRST, "100.00", DUE_ON)
                        .owes(SECOND, "50.00", day(1));
        once.acts(3);

        assertThat(once.acts(4).due()).isEmpty();
        assertThat(ruling(once.seen(4), SECOND, "remind"))
                .isEqualTo(new Ruling.Rests(new WhyNot.WrittenOften(1, day(10))));
        assertThat(once.acts(10).due()).hasSize(1);
    }

    @Test
    void aBouncedMessageWarnsOfNothing() {
        story.runs(3, 10);
        Notice warned = story.log.notices().getLast();
        Notice bounced =
                new Notice(
                        warned.covers(),
                        warned.channel(),
                        warned.sentAt(),
                        new Notice.Fate.Bounced(at(day(11), 1)));
        story.log = new Log(List.of(story.log.notices().getFirst(), bounced), List.of(), List.of());

        CollectionDecision decision = story.seen(21);

        assertThat(decision.consequences()).isEmpty();
        assertThat(ruling(decision, FIRST, "restrict"))
                .isEqualTo(new Ruling.Rests(new WhyNot.NotWarned("warn")));
        assertThat(ruling(decision, FIRST, "warn"))
                .isEqualTo(new Ruling.Rests(new WhyNot.Bounced()));
    }

    @Test
    void aMessageThatWasTakenBackWarnsOfNothingAndIsOrderedAnewOnceItIsAskedForAgain() {
        story.runs(3, 10);
        Notice warned = story.log.notices().getLast();
        Notice withdrawn =
                new Notice(
                        warned.covers(),
                        warned.channel(),
                        warned.sentAt(),
                        new Notice.Fate.Withdrawn(at(day(10), 11)));
        story.log =
                new Log(List.of(story.log.notices().getFirst(), withdrawn), List.of(), List.of());

        assertThat(story.seen(at(day(10), 10)).due()).isEmpty();
        assertThat(story.acts(11).due()).containsExactly(message("warn"));
        assertThat(story.acts(12).due()).isEmpty();
        assertThat(ruling(story.seen(12), FIRST, "warn"))
                .isEqualTo(new Ruling.Fired(at(day(11), 10)));
    }

    @Test
    void theOwnerIsAlertedOnceAndAtAnyHour() {
        story.runs(3, 29);

        CollectionDecision decision = story.acts(at(day(30), 2));

        assertThat(decision.due()).contains(new Due.OwnerAlert(List.of(step(FIRST, "alert-30"))));
        assertThat(ruling(decision, FIRST, "alert-30")).isEqualTo(new Ruling.Fires());
        assertThat(story.acts(31).due()).isEmpty();
    }

    @Test
    void aRestrictionBeginsOnTheFirstOpenMomentOfItsDay() {
        story.runs(3, 19);

        // Day 20 is a Sunday.
        assertThat(story.seen(20).consequences()).isEmpty();
        assertThat(story.seen(at(day(21), 8)).consequences()).isEmpty();
        Consequence restricted =
                new Consequence(
                        step(FIRST, "restrict"), Level.RESTRICTED, at(day(21), 9), usd("100.00"));
        CollectionDecision decision = story.acts(21);
        assertThat(decision.consequences()).containsExactly(restricted);
        assertThat(decision.due()).containsExactly(new Due.AccessStep(restricted));
        assertThat(story.acts(22).due()).isEmpty();
        assertThat(story.seen(23).consequences()).containsExactly(restricted);
    }

    @Test
    void afterAnOutageWhatIsHarshWaitsForItsWarning() {
        story.acts(60);

        assertThat(story.seen(60).consequences()).isEmpty();
        assertThat(ruling(story.seen(63), FIRST, "block"))
                .isEqualTo(new Ruling.Rests(new WhyNot.NotYet(day(66))));
        assertThat(story.seen(66).consequences())
                .extracting(Consequence::level)
                .containsExactly(Level.RESTRICTED, Level.BLOCKED);
    }

    @Test
    void anUnwarnedInvoiceIsNeverRestricted() {
        assertThat(story.seen(80).consequences()).isEmpty();
        assertThat(ruling(story.seen(80), FIRST, "block"))
                .isEqualTo(new Ruling.Rests(new WhyNot.NotWarned("warn")));
    }

    @Test
    void payingOneInvoiceLeavesTheAccountWhereTheOthersPutIt() {
        Story alone = Story.under(ladder()).owes(SECOND, "50.00", day(25));
        story.owes(SECOND, "50.00", day(25)).runs(3, 46);
        alone.runs(3, 46);
        assertThat(story.seen(48).consequences())
                .extracting(Consequence::level)
                .contains(Level.BLOCKED);

        story.pays(FIRST, "100.00", day(47));

        assertThat(story.seen(48).consequences()).isEqualTo(alone.seen(48).consequences());
    }

    @Test
    void aBouncedPaymentBringsTheConsequenceBackAndTakesTheAccess() {
        story.runs(3, 22).pays(FIRST, "100.00", day(23)).runs(23, 24);
        assertThat(story.seen(24).consequences()).isEmpty();
        assertThat(Access.owed(story.seen(24)).level()).isEqualTo(AccessLevel.FULL);

        story.pays(FIRST, "-100.00", day(25), at(day(25), 12));

        Access taken = Access.owed(story.seen(at(day(25), 13)));
        assertThat(taken.level()).isEqualTo(AccessLevel.READ_ONLY);
        assertThat(taken.ground())
                .isInstanceOfSatisfying(
                        Ground.Overdue.class,
                        overdue -> assertThat(overdue.toLift()).isEqualTo(usd("100.00")));
        assertThat(story.seen(at(day(25), 13)).consequences())
                .extracting(Consequence::since)
                .containsExactly(at(day(25), 12));
        assertThat(story.seen(at(day(25), 13)).due()).isEmpty();
    }

    @Test
    void theEndIsProposedOnceAndNothingFollowsIt() {
        story.runs(3, 89);

        assertThat(story.acts(91).due())
                .contains(new Due.Conclusion(step(FIRST, "end"), Ending.WRITE_OFF));
        assertThat(story.runs(92, 130).seen(130).due()).isEmpty();
        assertThat(story.log.charges()).hasSize(3);
    }

    @Test
    void nobodyIsRemindedOnceTheEndWasProposedAlsoUnderALaterVersion() {
        Step later = remind("later", 80);
        story.policies.add(new CollectionPolicy("", 2, day(92), rules(REMIND, WARN, later, END)));
        story.runs(3, 91);

        CollectionDecision decision = story.seen(92);

        assertThat(decision.due()).isEmpty();
        assertThat(ruling(decision, FIRST, "later"))
                .isEqualTo(new Ruling.Rests(new WhyNot.Concluded("end")));
    }

    @Test
    void whileNothingIsOverdueNobodyNeedsToLookAgainBeforeSomethingFallsDue() {
        story.pays(FIRST, "100.00", day(2)).owes(SECOND, "50.00", day(30));

        assertThat(story.seen(3).nextAt()).isEqualTo(at(day(31), 0));
        story.pays(SECOND, "50.00", day(31));
        assertThat(story.seen(32).nextAt()).isEqualTo(Instant.MAX);
    }

    @Test
    void aDecisionSaysOfEachInvoiceWhatBecomesOfEachStep() {
        story.owes(SECOND, "50.00", day(20));

        assertThat(story.seen(3).verdicts()).hasSize(14);
        assertThat(story.seen(3).about(FIRST)).hasSize(7);
        assertThat(story.seen(3).about(FIRST))
                .extracting(each -> each.ref().invoice())
                .containsOnly(FIRST);
    }

    @Test
    void withoutAPolicyNothingHappens() {
        Story lawless = new Story().owes(FIRST, "100.00", DUE_ON);

        assertThat(lawless.seen(50).due()).isEmpty();
        assertThat(lawless.seen(50).policyVersion()).isZero();
    }

    @Test
    void aNewVersionCountsFromItsDayAndDoesNotRepeatWhatWasDone() {
        story.policies.add(new CollectionPolicy("", 2, day(12), ladder()));
        story.runs(3, 12);

        assertThat(story.seen(11).policyVersion()).isEqualTo(1);
        assertThat(story.seen(12).policyVersion()).isEqualTo(2);
        assertThat(story.log.notices()).hasSize(2);
    }

    private static Due message(String name) {
        return new Due.Message(Channel.EMAIL, List.of(step(FIRST, name)));
    }
}
