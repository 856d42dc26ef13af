package io.tieout.domain.simulation;

import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.SECOND;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.startOf;
import static io.tieout.domain.collection.Story.step;
import static io.tieout.domain.collection.Story.usd;
import static io.tieout.domain.collection.policy.PolicyExamples.BLOCK;
import static io.tieout.domain.collection.policy.PolicyExamples.FEE;
import static io.tieout.domain.collection.policy.PolicyExamples.REMIND;
import static io.tieout.domain.collection.policy.PolicyExamples.WARN;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static io.tieout.domain.collection.policy.PolicyExamples.remind;
import static io.tieout.domain.collection.policy.PolicyExamples.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.Log;
import io.tieout.domain.collection.Notice;
import io.tieout.domain.collection.Story;
import io.tieout.domain.collection.Taken;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.money.Currency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private final Story story = Story.under(ladder()).owes(FIRST, "100.00", DUE_ON);

    @Test
    void everythingHappensAtTheMomentItIsDue() {
        Course course = rehearse(story, 0, 35);

        assertThat(course.happenings())
                .extracting(Happening::at)
                .containsExactly(
                        at(day(3), 9),
                        at(day(10), 9),
                        at(day(16), 9),
                        at(day(21), 9),
                        at(day(30), 0));
        assertThat(course.messages()).isEqualTo(2);
        assertThat(course.fees()).isEqualTo(usd("1.00"));
    }

    @Test
    void accessFollowsAPaymentAtTheMomentItIsSeen() {
        Instant seen = at(day(22), 15);
        story.pays(FIRST, "100.00", day(22), seen);

        Course course = rehearse(story, 0, 40);

        assertThat(course.access())
                .containsExactly(
                        new AccessChange(at(day(21), 9), AccessLevel.READ_ONLY),
                        new AccessChange(seen, AccessLevel.FULL));
        assertThat(course.accessAt(at(day(21), 8))).isEqualTo(AccessLevel.FULL);
        assertThat(course.accessAt(seen.minusSeconds(1))).isEqualTo(AccessLevel.READ_ONLY);
        assertThat(course.accessAt(seen)).isEqualTo(AccessLevel.FULL);
    }

    @Test
    void whatWasReallyDoneBeforeStandsAndWhatWasDoneLaterDoesNotCount() {
        story.runs(3, 16);

        assertThat(rehearse(story, 11, 17).messages()).isZero();
        assertThat(rehearse(story, 0, 17).messages()).isEqualTo(2);
        assertThat(rehearse(story, 0, 17).fees()).isEqualTo(usd("1.00"));
    }

    @Test
    void nothingThatNeedsNoticeComesToWhoGetsNoReminders() {
        story.runs(3, 4);

        Course course =
                Rehearsal.of(
                        story.policies(),
                        Story.caps(),
                        story.facts(),
                        Reach.UNREACHED,
                        startOf(day(5)),
                        startOf(day(60)));

        assertThat(course.messages()).isZero();
        assertThat(course.access()).isEmpty();
        assertThat(rehearse(story, 5, 60).access()).isNotEmpty();
    }

    @Test
    void aFeeThatTurnsOutUnfoundedIsNotCounted() {
        story.pays(FIRST, "100.00", day(15), at(day(18), 9));

        assertThat(rehearse(story, 0, 60).fees()).isEqualTo(usd("0"));
        assertThat(rehearse(story, 0, 17).fees()).isEqualTo(usd("1.00"));
    }

    @Test
    void whatWasReallyDoneIsReadBetweenTheMomentsOnly() {
        story.runs(3, 35);

        Course really = really(10, 30);

        assertThat(really.happenings())
                .extracting(Happening::deed)
                .containsExactly(Deed.REMIND, Deed.CHARGE_FEE, Deed.RESTRICT, Deed.ALERT_OWNER);
        assertThat(really.access())
                .containsExactly(new AccessChange(at(day(21), 9), AccessLevel.READ_ONLY));
        assertThat(really(11, 15).happenings()).isEmpty();
    }

    @Test
    void sumsCountAccountsAndMoneyByCurrency() {
        Course restricted = rehearse(story, 0, 35);
        Course untouched =
                new Course(
                        new AccountId(new UUID(4, 2)), restricted.currency(), List.of(), List.of());
        Course foreign =
                new Course(
                        new AccountId(new UUID(4, 3)), new Currency("EUR"), List.of(), List.of());

        List<Tally> sums = Tally.of(List.of(restricted, foreign, untouched));

        assertThat(sums).extracting(sum -> sum.currency().code()).containsExactly("EUR", "USD");
        assertThat(sums.getLast())
                .isEqualTo(new Tally(restricted.currency(), 2, 2, 1, 1, usd("1.00"), 1, 0, 0, 0));
    }

    @Test
    void aCandidateIsSetBesideThePolicyInForce() {
        CollectionPolicies gentle =
                new CollectionPolicies(
                        List.of(new CollectionPolicy("", 2, DUE_ON.minusYears(1), rules(REMIND))));

        Contrast contrast =
                new Contrast(
                        rehearse(story, 0, 22),
                        Rehearsal.of(
                                gentle,
                                Story.caps(),
                                story.facts(),
                                Reach.REMINDED,
                                startOf(day(0)),
                                startOf(day(22))));

        assertThat(contrast.isDifferent()).isTrue();
        assertThat(contrast.added()).isEmpty();
        assertThat(contrast.spared())
                .extracting(Happening::at)
                .containsExactly(at(day(10), 9), at(day(16), 9), at(day(21), 9));
        assertThat(contrast.spared().getFirst())
                .isEqualTo(
                        new Happening(
                                at(day(10), 9),
                                Deed.REMIND,
                                List.of(FIRST),
                                List.of("warn"),
                                usd("0")));
        assertThat(contrast.feesMore()).isEqualTo(usd("-1.00"));
        Course gentler = contrast.candidate();
        Contrast turned = new Contrast(gentler, rehearse(story, 0, 22));
        assertThat(turned.isDifferent()).isTrue();
        assertThat(turned.added()).isEqualTo(contrast.spared());
        assertThat(turned.spared()).isEmpty();
    }

    @Test
    void theSameRulesAsAnotherVersionChangeNothing() {
        CollectionPolicies same =
                new CollectionPolicies(
                        List.of(new CollectionPolicy("", 2, DUE_ON.minusYears(1), ladder())));

        Course again =
                Rehearsal.of(
                        same,
                        Story.caps(),
                        story.facts(),
                        Reach.REMINDED,
                        startOf(day(0)),
                        startOf(day(60)));

        assertThat(new Contrast(rehearse(story, 0, 60), again).isDifferent()).isFalse();
    }

    @Test
    void coursesOfTwoAccountsCannotBeCompared() {
        Course course = rehearse(story, 0, 3);
        Course other =
                new Course(new AccountId(new UUID(4, 2)), course.currency(), List.of(), List.of());

        assertThatThrownBy(() -> new Contrast(course, other))
                .hasMessageContaining("expected one account");
    }

    @Test
    void aMessageThatWasOrderedBeforeGoesOut() {
        Notice ordered =
                new Notice(
                        List.of(step(FIRST, "warn"), step(FIRST, "remind")),
                        Channel.EMAIL,
                        at(day(10), 9),
                        new Notice.Fate.Ordered());
        Facts facts = story.facts().with(new Log(List.of(ordered), List.of(), List.of()));

        Course course =
                Rehearsal.of(
                        story.policies(),
                        Story.caps(),
                        facts,
                        Reach.REMINDED,
                        startOf(day(11)),
                        startOf(day(22)));

        assertThat(course.messages()).isZero();
        assertThat(course.fees()).isEqualTo(usd("1.00"));
        assertThat(course.reaches(AccessLevel.READ_ONLY)).isTrue();
    }

    @Test
    void moreThanTenYearsAreNotRehearsed() {
        assertThatThrownBy(() -> rehearse(story, 0, 3_660))
                .hasMessageContaining("at most ten years");
        assertThatThrownBy(() -> really(0, 3_660)).hasMessageContaining("at most ten years");
        story.pays(FIRST, usd("100.00"), day(2));
        assertThat(rehearse(story, 0, 3_653).happenings()).isEmpty();
    }

    @Test
    void onlyWhatWentOutWasReallySaid() {
        Log told =
                new Log(
                        List.of(
                                notice(3, new Notice.Fate.Standing()),
                                notice(4, new Notice.Fate.Bounced(at(day(5), 10))),
                                notice(6, new Notice.Fate.Ordered()),
                                notice(7, new Notice.Fate.NotSent(at(day(7), 10))),
                                notice(8, new Notice.Fate.Withdrawn(at(day(8), 10)))),
                        List.of(),
                        List.of());

        assertThat(really(told, 0, 10).happenings())
                .extracting(Happening::at)
                .containsExactly(at(day(3), 9), at(day(4), 9));
    }

    @Test
    void anOwnerIsToldOnceOfEverythingAndEachOtherStepIsADeedOfItsOwn() {
        Instant noon = at(day(30), 12);
        Log told =
                new Log(
                        List.of(),
                        List.of(
                                new Taken(step(FIRST, "restrict"), noon),
                                new Taken(step(FIRST, "alert-30"), noon),
                                new Taken(step(SECOND, "restrict"), noon),
                                new Taken(step(SECOND, "alert-30"), noon),
                                new Taken(step(SECOND, "end"), noon)),
                        List.of());

        assertThat(really(told, 0, 40).happenings())
                .extracting(Happening::deed, Happening::invoices)
                .containsExactly(
                        tuple(Deed.ALERT_OWNER, List.of(FIRST, SECOND)),
                        tuple(Deed.RESTRICT, List.of(FIRST)),
                        tuple(Deed.RESTRICT, List.of(SECOND)),
                        tuple(Deed.PROPOSE_WRITE_OFF, List.of(SECOND)));
    }

    @Test
    void aStepIsWhatTheNewestVersionSaysThatTakesStepsOfItsName() {
        var versions =
                new CollectionPolicies(
                        List.of(
                                new CollectionPolicy("", 1, DUE_ON, ladder()),
                                new CollectionPolicy(
                                        "", 2, day(5), rules(REMIND, remind("alert-30", 30))),
                                new CollectionPolicy(
                                        "",
                                        3,
                                        day(6),
                                        rules(
                                                REMIND,
                                                WARN,
                                                new Step("restrict", 30, BLOCK.action()))),
                                new CollectionPolicy(
                                        "",
                                        4,
                                        day(7),
                                        rules(
                                                REMIND,
                                                WARN,
                                                new Step("restrict", 30, FEE.action())))));
        Instant noon = at(day(30), 12);
        Log told =
                new Log(
                        List.of(),
                        List.of(
                                new Taken(step(FIRST, "restrict"), noon),
                                new Taken(step(FIRST, "alert-30"), noon)),
                        List.of());

        assertThat(really(versions, told, 0, 40).happenings())
                .extracting(Happening::deed)
                .containsExactly(Deed.ALERT_OWNER, Deed.BLOCK);
    }

    @Test
    void aStepThatNoVersionHasCannotHaveBeenTaken() {
        Log told =
                new Log(
                        List.of(),
                        List.of(new Taken(step(FIRST, "unheard-of"), at(day(30), 9))),
                        List.of());

        assertThatThrownBy(() -> really(told, 0, 40))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unheard-of");
    }

    @Test
    void sumsCountEachKindOfCourseByItself() {
        Instant noon = at(day(30), 12);
        Course untouched = course(5, List.of());
        Course blocked =
                course(
                        6,
                        List.of(
                                deed(Deed.PROPOSE_WRITE_OFF, "0"),
                                deed(Deed.PROPOSE_HAND_OVER, "0"),
                                deed(Deed.PROPOSE_HAND_OVER, "0")),
                        new AccessChange(noon, AccessLevel.BLOCKED));
        Course restored =
                course(
                        7,
                        List.of(deed(Deed.REMIND, "0"), deed(Deed.CHARGE_FEE, "2.00")),
                        new AccessChange(noon, AccessLevel.READ_ONLY),
                        new AccessChange(noon.plusSeconds(1), AccessLevel.FULL));

        assertThat(restored.isRestored()).isTrue();
        assertThat(blocked.isRestored()).isFalse();
        assertThat(Tally.of(List.of(untouched, blocked, restored)))
                .containsExactly(
                        new Tally(untouched.currency(), 3, 1, 1, 1, usd("2.00"), 1, 1, 1, 3));
    }

    private static Course course(int account, List<Happening> happenings, AccessChange... access) {
        return new Course(
                new AccountId(new UUID(4, account)),
                usd("0").currency(),
                happenings,
                List.of(access));
    }

    private static Happening deed(Deed deed, String fee) {
        return new Happening(at(day(30), 9), deed, List.of(FIRST), List.of(), usd(fee));
    }

    private static Notice notice(int daysPastDue, Notice.Fate fate) {
        return new Notice(
                List.of(step(FIRST, "remind")), Channel.EMAIL, at(day(daysPastDue), 9), fate);
    }

    /** between ten in the morning of two days, when looks are */
    private Course really(int fromDay, int untilDay) {
        return really(story.facts().log(), fromDay, untilDay);
    }

    private Course really(Log told, int fromDay, int untilDay) {
        return really(story.policies(), told, fromDay, untilDay);
    }

    private Course really(CollectionPolicies versions, Log told, int fromDay, int untilDay) {
        return Rehearsal.really(
                versions,
                Story.caps(),
                story.facts().with(told),
                startOf(day(fromDay)),
                at(day(untilDay), 10));
    }

    private static Course rehearse(Story story, int fromDay, int untilDay) {
        return Rehearsal.of(
                story.policies(),
                Story.caps(),
                story.facts(),
                Reach.REMINDED,
                startOf(day(fromDay)),
                startOf(day(untilDay)));
    }
}
