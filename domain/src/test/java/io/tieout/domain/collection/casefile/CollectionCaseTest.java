package io.tieout.domain.collection.casefile;

import static io.tieout.domain.collection.Story.ACCOUNT;
import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.SECOND;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.caps;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.startOf;
import static io.tieout.domain.collection.Story.step;
import static io.tieout.domain.collection.Story.usd;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.domain.collection.Consequence;
import io.tieout.domain.collection.Consequence.Level;
import io.tieout.domain.collection.FeeCharge;
import io.tieout.domain.collection.Notice.Fate;
import io.tieout.domain.collection.Story;
import io.tieout.domain.collection.Taken;
import io.tieout.domain.collection.casefile.CollectionEvent.CollectionConcluded;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeCharged;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeTakenBack;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeBounced;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeNotSent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeOrdered;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeSent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeWithdrawn;
import io.tieout.domain.collection.casefile.CollectionEvent.OwnerAlerted;
import io.tieout.domain.collection.casefile.CollectionEvent.StepTaken;
import io.tieout.domain.collection.casefile.CollectionRejection.NoticeNotFound;
import io.tieout.domain.collection.casefile.CollectionRejection.NoticeWentOut;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Remind on day 3, warn on day 10, charge on 16, restrict on 20, alert, block, write off. */
class CollectionCaseTest {

    private static final CollectionCaseId ID = CollectionCaseId.of(ACCOUNT);
    private static final NoticeId LETTER = new NoticeId(new UUID(8, 1));
    private static final NoticeId NEXT = new NoticeId(new UUID(8, 2));
    private static final Instant REMINDED = at(day(3), 10);
    private static final Instant SENT = at(day(3), 11);
    private static final Instant LATER = at(day(4), 10);

    private final Story story = Story.under(ladder()).owes(FIRST, "100.00", DUE_ON);
    private final List<CollectionEvent> told = new ArrayList<>();
    private CollectionCase file = CollectionCase.unborn();

    @Test
    void whatIsDueIsOrderedOnceAndWithItsReason() {
        decides(3, LETTER);

        assertThat(told)
                .containsExactly(
                        new NoticeOrdered(
                                ID,
                                ACCOUNT,
                                LETTER,
                                Channel.EMAIL,
                                List.of(step(FIRST, "remind")),
                                1,
                                REMINDED,
                                "'remind' is due"));
        assertThat(file.notices().getFirst().notice().fate()).isEqualTo(new Fate.Ordered());
        assertThat(decided(4, NEXT)).isEmpty();
    }

    @Test
    void aMessageForTwoInvoicesNamesItsStepOnce() {
        story.owes(SECOND, "50.00", DUE_ON);

        var ordered = (NoticeOrdered) decided(3, LETTER).getFirst();

        assertThat(ordered.covers())
                .containsExactlyInAnyOrder(step(FIRST, "remind"), step(SECOND, "remind"));
        assertThat(ordered.reason()).isEqualTo("'remind' is due");
    }

    @Test
    void aMessageThatStandsForTwoStepsNamesBoth() {
        story.owes(SECOND, "50.00", DUE_ON.minusDays(7));

        var ordered = (NoticeOrdered) decided(3, LETTER).getFirst();

        assertThat(ordered.reason()).isEqualTo("'warn', 'remind' are due");
    }

    @Test
    void everyStepOfTheLadderIsWrittenDownOnItsDay() {
        lives(3, 91);

        // Days 20 and 90 are Sundays.
        List<CollectionEvent> steps =
                told.stream().filter(each -> !(each instanceof NoticeOrdered)).toList();
        assertThat(steps.stream().filter(StepTaken.class::isInstance))
                .containsExactly(
                        taken("restrict", Level.RESTRICTED, 21), taken("block", Level.BLOCKED, 45));
        assertThat(steps.stream().filter(OwnerAlerted.class::isInstance))
                .containsExactly(
                        new OwnerAlerted(
                                ID,
                                ACCOUNT,
                                List.of(step(FIRST, "alert-30")),
                                1,
                                at(day(30), 10),
                                "'alert-30' is due"));
        assertThat(steps.stream().filter(CollectionConcluded.class::isInstance))
                .containsExactly(
                        new CollectionConcluded(
                                ID,
                                ACCOUNT,
                                step(FIRST, "end"),
                                Ending.WRITE_OFF,
                                1,
                                at(day(91), 10),
                                "'end' is due"));
        assertThat(file.taken())
                .containsExactly(
                        new Taken(step(FIRST, "restrict"), at(day(21), 10)),
                        new Taken(step(FIRST, "alert-30"), at(day(30), 10)),
                        new Taken(step(FIRST, "block"), at(day(45), 10)),
                        new Taken(step(FIRST, "end"), at(day(91), 10)));
    }

    @Test
    void aFeeIsChargedAndTakenBackOnceItWasPaidInTime() {
        lives(3, 16);
        story.pays(FIRST, "100.00", day(15), startOf(day(18)));
        lives(18, 19);

        assertThat(told.stream().filter(FeeCharged.class::isInstance))
                .singleElement()
                .satisfies(event -> {
                    var fee = (FeeCharged) event;
                    assertThat(fee.ref()).isEqualTo(step(FIRST, "fee"));
                    assertThat(fee.fee().amount()).isEqualTo(usd("1.00"));
                    assertThat(fee.reason()).startsWith("'fee' is due: ");
                    assertThat(fee.policyVersion()).isEqualTo(1);
                });
        assertThat(told.getLast())
                .isEqualTo(
                        new FeeTakenBack(
                                ID,
                                ACCOUNT,
                                FIRST,
                                0,
                                usd("1.00"),
                                1,
                                at(day(18), 10),
                                "by what is known now it was not owed, or not so much of it"));
        assertThat(file.charges())
                .containsExactly(
                        new FeeCharge(FIRST, 0, usd("1.00"), at(day(16), 10)),
                        new FeeCharge(FIRST, 0, usd("-1.00"), at(day(18), 10)));
    }

    @Test
    void nothingIsDecidedForATimeBeforeWhatWasDecided() {
        lives(3, 21);
        story.owes(SECOND, "500.00", DUE_ON.minusDays(4));

        assertThat(decided(18, NEXT)).isEmpty();
        // The moment itself may be looked at again.
        assertThat(decided(21, NEXT)).isNotEmpty();
    }

    @Test
    void aMessageGoesOutOnce() {
        decides(3, LETTER);

        assertThat(file.sent(ACCOUNT, LETTER, SENT))
                .containsExactly(new NoticeSent(ID, ACCOUNT, LETTER, SENT));
        evolves(file.sent(ACCOUNT, LETTER, SENT));

        assertThat(fate(LETTER)).isEqualTo(new Fate.Standing());
        assertThat(file.notices().getFirst().notice().sentAt()).isEqualTo(SENT);
        assertThat(file.sent(ACCOUNT, LETTER, LATER)).isEmpty();
    }

    @Test
    void whatBouncedWasNotSaidUntilItGoesOutAgain() {
        decides(3, LETTER);
        evolves(file.sent(ACCOUNT, LETTER, SENT));

        assertThat(file.bounced(ACCOUNT, LETTER, LATER, "no mailbox"))
                .containsExactly(new NoticeBounced(ID, ACCOUNT, LETTER, LATER, "no mailbox"));
        evolves(file.bounced(ACCOUNT, LETTER, LATER, "no mailbox"));

        assertThat(fate(LETTER)).isEqualTo(new Fate.Bounced(LATER));
        assertThat(file.notices().getFirst().notice().sentAt()).isEqualTo(SENT);
        assertThat(file.bounced(ACCOUNT, LETTER, LATER, "again")).isEmpty();
        assertThat(file.sent(ACCOUNT, LETTER, LATER)).hasSize(1);
    }

    @Test
    void whatCouldNotGoOutIsSaidSoOnceAndMayStillGoOutLater() {
        decides(3, LETTER);

        assertThat(file.notSent(ACCOUNT, LETTER, SENT, "no address"))
                .containsExactly(new NoticeNotSent(ID, ACCOUNT, LETTER, SENT, "no address"));
        evolves(file.notSent(ACCOUNT, LETTER, SENT, "no address"));

        assertThat(fate(LETTER)).isEqualTo(new Fate.NotSent(SENT));
        assertThat(file.notices().getFirst().notice().sentAt()).isEqualTo(REMINDED);
        assertThat(file.notSent(ACCOUNT, LETTER, LATER, "no address")).isEmpty();
        assertThat(file.sent(ACCOUNT, LETTER, LATER)).hasSize(1);
    }

    @Test
    void whatIsTakenBackBeforeItGoesOutIsOrderedAnew() {
        decides(3, LETTER);

        assertThat(file.withdrawn(ACCOUNT, LETTER, SENT, "disputed"))
                .containsExactly(new NoticeWithdrawn(ID, ACCOUNT, LETTER, SENT, "disputed"));
        evolves(file.withdrawn(ACCOUNT, LETTER, SENT, "disputed"));

        assertThat(fate(LETTER)).isEqualTo(new Fate.Withdrawn(SENT));
        assertThat(file.withdrawn(ACCOUNT, LETTER, LATER, "disputed")).isEmpty();
        assertThat(file.notSent(ACCOUNT, LETTER, LATER, "no address")).isEmpty();
        assertThat(decided(4, NEXT))
                .extracting(each -> ((NoticeOrdered) each).covers())
                .containsExactly(List.of(step(FIRST, "remind")));
    }

    @Test
    void whatCouldNotGoOutNeedsNoTakingBack() {
        decides(3, LETTER);
        evolves(file.notSent(ACCOUNT, LETTER, SENT, "no address"));

        assertThat(file.withdrawn(ACCOUNT, LETTER, LATER, "disputed")).isEmpty();
    }

    @Test
    void whatWentOutCannotHaveStayed() {
        decides(3, LETTER);
        evolves(file.sent(ACCOUNT, LETTER, SENT));

        refused(
                () -> file.notSent(ACCOUNT, LETTER, LATER, "refused"),
                new NoticeWentOut(LETTER, SENT));
        refused(
                () -> file.withdrawn(ACCOUNT, LETTER, LATER, "disputed"),
                new NoticeWentOut(LETTER, SENT));
        evolves(file.bounced(ACCOUNT, LETTER, LATER, "no mailbox"));
        refused(
                () -> file.notSent(ACCOUNT, LETTER, LATER, "refused"),
                new NoticeWentOut(LETTER, SENT));
        refused(
                () -> file.withdrawn(ACCOUNT, LETTER, LATER, "disputed"),
                new NoticeWentOut(LETTER, SENT));
    }

    @Test
    void whatBecameOfOneMessageSaysNothingOfAnother() {
        decides(3, LETTER);
        evolves(file.sent(ACCOUNT, LETTER, SENT));
        decides(10, NEXT);

        evolves(file.bounced(ACCOUNT, NEXT, at(day(10), 12), "no mailbox"));

        assertThat(fate(LETTER)).isEqualTo(new Fate.Standing());
        assertThat(fate(NEXT)).isEqualTo(new Fate.Bounced(at(day(10), 12)));
        assertThat(file.notices())
                .extracting(each -> each.notice().covers())
                .containsExactly(List.of(step(FIRST, "remind")), List.of(step(FIRST, "warn")));
    }

    @Test
    void whatNobodyOrderedHasNoFate() {
        refused(() -> file.sent(ACCOUNT, LETTER, SENT), new NoticeNotFound(LETTER));
        refused(() -> file.bounced(ACCOUNT, LETTER, SENT, "x"), new NoticeNotFound(LETTER));
        refused(() -> file.notSent(ACCOUNT, LETTER, SENT, "x"), new NoticeNotFound(LETTER));
    }

    @Test
    void everyAccountHasACaseOfItsOwn() {
        // Stored as the name of its stream.
        assertThat(ID.value()).isEqualTo(UUID.fromString("aa1e54e4-9c59-3ee1-bc02-e68a2a8cdbf7"));
    }

    /** decides every day at ten, and whatever is ordered goes out at once */
    private void lives(int fromDay, int throughDay) {
        for (int day = fromDay; day <= throughDay; day++) {
            NoticeId letter = new NoticeId(new UUID(9, day));
            for (CollectionEvent event : decides(day, letter)) {
                if (event instanceof NoticeOrdered ordered) {
                    evolves(file.sent(ACCOUNT, letter, ordered.at()));
                }
            }
        }
    }

    private List<CollectionEvent> decides(int daysPastDue, NoticeId letter) {
        List<CollectionEvent> events = decided(daysPastDue, letter);
        told.addAll(events);
        evolves(events);
        return events;
    }

    private List<CollectionEvent> decided(int daysPastDue, NoticeId letter) {
        return file.decide(
                story.policies(), caps(), story.facts(), at(day(daysPastDue), 10), letter);
    }

    private void evolves(List<CollectionEvent> events) {
        for (CollectionEvent event : events) {
            file = file.after(event);
        }
    }

    private Fate fate(NoticeId letter) {
        return file.notices().stream()
                .filter(each -> each.id().equals(letter))
                .findFirst()
                .orElseThrow()
                .notice()
                .fate();
    }

    private static StepTaken taken(String name, Level level, int daysPastDue) {
        return new StepTaken(
                ID,
                ACCOUNT,
                new Consequence(step(FIRST, name), level, at(day(daysPastDue), 9), usd("100.00")),
                1,
                at(day(daysPastDue), 10),
                "'" + name + "' is due: 100.00 USD is overdue and its warning has run");
    }

    private static void refused(ThrowingCallable act, CollectionRejection why) {
        var rejected = catchThrowableOfType(CollectionRejected.class, act);

        assertThat(rejected.rejection()).isEqualTo(why);
    }
}
