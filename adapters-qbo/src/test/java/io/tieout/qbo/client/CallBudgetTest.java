package io.tieout.qbo.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.CallJournal.Answered;
import io.tieout.application.accounting.CallJournal.Call;
import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.CallJournal.Missing;
import io.tieout.application.accounting.CallJournal.Past;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.CallBudget.Ticket;
import io.tieout.qbo.fake.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CallBudgetTest {

    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    private final SteppedClock clock = new SteppedClock(START);
    private final Activity activity = new Activity();
    private final UnwrittenCalls unwritten = new UnwrittenCalls();
    private final SteppedMachine machine = new SteppedMachine();
    private final CallBudget budget = new CallBudget(TENANT, clock, machine, activity, unwritten);

    @Test
    void tenCallsLeaveInASecondAndTheEleventhWaits() {
        answered(10);

        var eleventh = ask();

        assertThat(eleventh.isGranted()).isFalse();
        assertThat(budget.opensAt()).contains(START.plusSeconds(1));
        clock.advance(Duration.ofMillis(999));
        assertThat(eleventh.isGranted()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(eleventh.isGranted()).isTrue();
    }

    @Test
    void aTenantsClockThatStandsHoldsNobodyBackForLongerThanFiveOfTheMachinesSeconds() {
        answered(10);

        var eleventh = ask();

        machine.advance(Duration.ofMillis(4_999));
        assertThat(eleventh.isGranted()).isFalse();
        machine.advance(Duration.ofMillis(1));
        assertThat(eleventh.isGranted()).isTrue();
    }

    @Test
    void fiveHundredCallsLeaveInFiveOfTheMachinesMinutesThoughTheTenantsClockStands() {
        for (int second = 0; second < 50; second++) {
            answered(10);
            machine.advance(Duration.ofSeconds(5));
        }

        var next = ask();

        assertThat(next.isGranted()).isFalse();
        machine.advance(Duration.ofSeconds(50));
        assertThat(next.isGranted()).isTrue();
    }

    @Test
    void aPauseIsOverWhileTheTenantsClockStandsToo() {
        budget.pause(Duration.ofSeconds(60));
        machine.advance(Duration.ofSeconds(299));
        budget.pause(Duration.ofSeconds(60));
        var call = ask();

        machine.advance(Duration.ofSeconds(299));
        assertThat(call.isGranted()).isFalse();
        machine.advance(Duration.ofSeconds(1));

        assertThat(call.isGranted()).isTrue();
    }

    @Test
    void whatIsMissingByOneClockIsNotMadeUpByTheOther() {
        answered(10);
        clock.advance(Duration.ofMillis(600));
        machine.advance(Duration.ofMillis(4_900));

        assertThat(ask().isGranted()).isFalse();
    }

    @Test
    void noMoreThanTenAreUnderWayAtOnceHoweverLongTheyTake() {
        granted(10);
        var eleventh = ask();

        clock.advance(Duration.ofHours(1));
        assertThat(eleventh.isGranted()).isFalse();

        budget.leave(false);
        assertThat(eleventh.isGranted()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(eleventh.isGranted()).isTrue();
    }

    @Test
    void whoWaitsForAnAnswerWaitsForNoInstant() {
        granted(10);

        ask();

        assertThat(budget.opensAt()).isEmpty();
    }

    @Test
    void aCallCountsUntilAWholeWindowAfterItsAnswer() {
        granted(10);
        clock.advance(Duration.ofSeconds(30));
        for (int i = 0; i < 10; i++) {
            budget.leave(false);
        }

        var next = ask();

        assertThat(next.isGranted()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(next.isGranted()).isTrue();
    }

    @Test
    void fiveHundredCallsLeaveInAMinuteAndTheNextWaits() {
        for (int second = 0; second < 50; second++) {
            answered(10);
            clock.advance(Duration.ofSeconds(1));
        }

        var next = ask();

        assertThat(next.isGranted()).isFalse();
        assertThat(budget.opensAt()).contains(START.plusSeconds(60));
        clock.advance(Duration.ofSeconds(10));
        assertThat(next.isGranted()).isTrue();
    }

    @Test
    void theMoreUrgentLeavesFirstThenWhoCameFirst() {
        answered(10);
        var list = budget.request(Urgency.MASTER_DATA, false);
        var documents = Stream.generate(this::ask).limit(9).toList();
        var person = budget.request(Urgency.INTERACTIVE, false);
        var last = ask();

        clock.advance(Duration.ofSeconds(1));

        assertThat(person.isGranted()).isTrue();
        assertThat(documents).allMatch(Ticket::isGranted);
        assertThat(last.isGranted()).isFalse();
        assertThat(list.isGranted()).isFalse();
    }

    @Test
    void aPauseHoldsEverybodyBackUntilItIsOver() {
        budget.pause(Duration.ofSeconds(60));
        var call = ask();

        clock.advance(Duration.ofSeconds(59));
        assertThat(call.isGranted()).isFalse();
        clock.advance(Duration.ofSeconds(1));

        assertThat(call.isGranted()).isTrue();
    }

    @Test
    void aShorterPauseDoesNotEndALongerOne() {
        budget.pause(Duration.ofSeconds(60));
        budget.pause(Duration.ofSeconds(1));
        var call = ask();

        clock.advance(Duration.ofSeconds(59));

        assertThat(call.isGranted()).isFalse();
    }

    @Test
    void whoWaitsForTheClockIsParkedAndWhoMayLeaveIsNot() {
        answered(10);
        activity.began();

        ask();
        assertThat(activity.look().isQuiet()).isTrue();
        clock.advance(Duration.ofSeconds(1));

        assertThat(activity.look().isQuiet()).isFalse();
    }

    @Test
    void closingTurnsAwayWhoWaitsAndWhoComes() throws InterruptedException {
        answered(10);
        var waiting = ask();

        budget.close();

        assertThat(waiting.isGranted()).isTrue();
        assertThat(budget.enter(Urgency.INTERACTIVE, false)).isFalse();
    }

    @Test
    void allUrgenciesLeaveInTheirOrder() {
        answered(10);
        var last = Stream.of(Urgency.values()).toList().reversed();
        var tickets = last.stream().map(urgency -> budget.request(urgency, false)).toList();
        budget.request(Urgency.INTERACTIVE, false);

        for (int free = 0; free < 10 - tickets.size(); free++) {
            budget.request(Urgency.INTERACTIVE, false);
        }
        clock.advance(Duration.ofSeconds(1));

        assertThat(tickets.stream().filter(ticket -> !ticket.isGranted()).map(Ticket::urgency))
                .containsExactly(Urgency.REPORT);
    }

    @Test
    void fortyBatchesLeaveInAMinuteAndOrdinaryCallsPassTheOneThatWaits() {
        for (int second = 0; second < 4; second++) {
            for (int i = 0; i < 10; i++) {
                assertThat(budget.request(Urgency.DOCUMENT, true).isGranted()).isTrue();
                budget.leave(true);
            }
            clock.advance(Duration.ofSeconds(1));
        }

        var batch = budget.request(Urgency.DOCUMENT, true);
        var ordinary = ask();

        assertThat(batch.isGranted()).isFalse();
        assertThat(ordinary.isGranted()).isTrue();
        assertThat(budget.opensAt()).contains(START.plusSeconds(60));
        clock.advance(Duration.ofSeconds(56));
        assertThat(batch.isGranted()).isTrue();
    }

    @Test
    void noMoreCallsLeaveThanTheJournalMayLack() {
        for (int i = 0; i < 5; i++) {
            answered(10);
            Stream.generate(CallBudgetTest::aCall).limit(10).forEach(unwritten::add);
            clock.advance(Duration.ofSeconds(1));
        }

        var next = ask();

        assertThat(next.isGranted()).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(next.isGranted()).isFalse();
        unwritten.written(50);
        budget.written();
        assertThat(next.isGranted()).isTrue();
    }

    @Test
    void aNewOwnerCountsWhatTheOneBeforeWroteDown() {
        var past = Collections.nCopies(10, new Answered(START.minusMillis(400), false));
        budget.resume(new Past(past, Missing.NOTHING));

        var next = ask();

        assertThat(next.isGranted()).isFalse();
        clock.advance(Duration.ofMillis(600));
        assertThat(next.isGranted()).isTrue();
    }

    @Test
    void theFirstOwnerLeavesRoomForWhatConnectingAsked() {
        budget.resume(new Past(List.of(), Missing.CONNECTING));

        answered(7);
        var next = ask();

        assertThat(next.isGranted()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(next.isGranted()).isTrue();
    }

    @Test
    void afterAnOwnerThatDiedAsManyCallsCountAsItsJournalMayLack() {
        budget.resume(new Past(List.of(), Missing.UNKNOWN));
        var first = ask();
        assertThat(first.isGranted()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(first.isGranted()).isTrue();
        budget.leave(false);

        answered(9);
        for (int second = 0; second < 44; second++) {
            clock.advance(Duration.ofSeconds(1));
            answered(10);
        }
        clock.advance(Duration.ofSeconds(14));
        var beyond = ask();

        assertThat(beyond.isGranted()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(beyond.isGranted()).isTrue();
    }

    private static Call aCall() {
        return new Call("GET invoice", START, Duration.ZERO, Ending.GOOD, false, 1, "", "-");
    }

    private void answered(int calls) {
        granted(calls);
        for (int i = 0; i < calls; i++) {
            budget.leave(false);
        }
    }

    private void granted(int calls) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            tickets.add(ask());
        }
        assertThat(tickets).allMatch(Ticket::isGranted);
    }

    private Ticket ask() {
        return budget.request(Urgency.DOCUMENT, false);
    }
}
