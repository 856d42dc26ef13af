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
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class CallBudgetProperties {

    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    private final SteppedClock clock = new SteppedClock(START);
    private final List<Instant> arrivals = new ArrayList<>();
    private final List<Answered> journal = new ArrayList<>();
    private final PriorityQueue<Instant> answers = new PriorityQueue<>();
    private UnwrittenCalls unwritten = new UnwrittenCalls();
    private CallBudget budget = budget();

    private CallBudget budget() {
        return new CallBudget(TENANT, clock, new SteppedMachine(), new Activity(), unwritten);
    }

    /** However long a call travels each way, the server never sees more than its limits. */
    @Property(tries = 200)
    void noWindowOfTheServerIsExceededWhateverTheNetworkDoes(
            @ForAll @Size(min = 30, max = 700)
                    List<@IntRange(min = 0, max = 1_500) Integer> thereMillis,
            @ForAll @IntRange(min = 0, max = 1_500) int backMillis) {
        send(thereMillis, backMillis, 10);

        assertThat(mostIn(Duration.ofSeconds(1))).isLessThanOrEqualTo(10);
        assertThat(mostIn(Duration.ofMinutes(1))).isLessThanOrEqualTo(500);
    }

    /** Nor when the node dies with calls under way and others not yet written down. */
    @Property(tries = 200)
    void noWindowOfTheServerIsExceededWhenANewOwnerTakesOver(
            @ForAll @Size(min = 30, max = 500) List<@IntRange(min = 0, max = 1_500) Integer> before,
            @ForAll @Size(min = 30, max = 500) List<@IntRange(min = 0, max = 1_500) Integer> after,
            @ForAll @IntRange(min = 0, max = 1_500) int backMillis,
            @ForAll @IntRange(min = 1, max = 50) int writtenAtOnce) {
        send(before, backMillis, writtenAtOnce);
        die();
        send(after, backMillis, writtenAtOnce);

        assertThat(mostIn(Duration.ofSeconds(1))).isLessThanOrEqualTo(10);
        assertThat(mostIn(Duration.ofMinutes(1))).isLessThanOrEqualTo(500);
    }

    private void send(List<Integer> journeys, int backMillis, int writtenAtOnce) {
        List<Ticket> tickets =
                journeys.stream().map(_ -> budget.request(Urgency.DOCUMENT, false)).toList();
        int sent = 0;
        while (sent < tickets.size()) {
            for (; sent < tickets.size() && tickets.get(sent).isGranted(); sent++) {
                var arrival = now().plusMillis(journeys.get(sent));
                arrivals.add(arrival);
                answers.add(arrival.plusMillis(backMillis));
            }
            goOn(writtenAtOnce);
        }
    }

    /** what was under way arrives no later than the next owner begins */
    private void die() {
        arrivals.replaceAll(arrival -> arrival.isAfter(now()) ? now() : arrival);
        answers.clear();
        unwritten = new UnwrittenCalls();
        budget = budget();
        budget.resume(new Past(journal, Missing.UNKNOWN));
    }

    /** moves to whatever happens next: an answer or an opening */
    private void goOn(int writtenAtOnce) {
        var next =
                Stream.concat(answers.stream(), clock.nextAlarm(TENANT).stream())
                        .min(Comparator.naturalOrder());
        next.ifPresent(at -> clock.advance(Duration.between(now(), at)));
        while (!answers.isEmpty() && !answers.peek().isAfter(now())) {
            answers.remove();
            unwritten.add(new Call("GET", now(), Duration.ZERO, Ending.GOOD, false, 1, "", "-"));
            budget.leave(false);
        }
        boolean isStuck = answers.isEmpty() && clock.nextAlarm(TENANT).isEmpty();
        if (unwritten.count() >= writtenAtOnce || isStuck) {
            unwritten.look().forEach(call -> journal.add(new Answered(call.answeredAt(), false)));
            unwritten.written(unwritten.count());
            budget.written();
        }
    }

    private long mostIn(Duration window) {
        var sorted = arrivals.stream().sorted().toList();
        int most = 0;
        int oldest = 0;
        for (int newest = 0; newest < sorted.size(); newest++) {
            while (!sorted.get(oldest).plus(window).isAfter(sorted.get(newest))) {
                oldest++;
            }
            most = Math.max(most, newest - oldest + 1);
        }
        return most;
    }

    private Instant now() {
        return clock.now(TENANT);
    }
}
