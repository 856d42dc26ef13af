package io.tieout.domain.collection;

import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.SECOND;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.span;
import static io.tieout.domain.collection.Story.startOf;
import static io.tieout.domain.collection.Story.step;
import static io.tieout.domain.collection.Story.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.domain.collection.Notice.Fate;
import io.tieout.domain.collection.Pause.Dispute;
import io.tieout.domain.collection.Pause.Hold;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.Pause.Instalment;
import io.tieout.domain.collection.Pause.InstalmentPlan;
import io.tieout.domain.collection.Pause.Promise;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was known, and when: nobody is judged by what was learnt later. */
class FactsTest {

    private static final Instant SENT = at(day(3), 10);
    private static final Instant BACK = at(day(4), 10);

    private final Story story = new Story().owes(FIRST, "100.00", DUE_ON);

    @Test
    void anAccountHasOneCurrency() {
        story.owes(SECOND, Money.of("1.00", new Currency("EUR")), DUE_ON);

        assertThatIllegalArgumentException()
                .isThrownBy(story::facts)
                .withMessageContaining("USD")
                .withMessageContaining("EUR");
    }

    @Test
    void whatIsLearntLaterIsNotKnownBefore() {
        story.pays(FIRST, "30.00", day(1), at(day(2), 10))
                .leaves("20.00", Span.from(day(1), at(day(3), 10)))
                .disputes(FIRST, usd("5.00"), day(4))
                .cannotSee(at(day(5), 10), at(day(6), 10));

        Facts early = story.facts().asKnownAt(at(day(2), 9));
        Facts late = story.facts().asKnownAt(at(day(5), 10));

        assertThat(early.owed().debts()).hasSize(1);
        assertThat(early.owed().clearings()).isEmpty();
        assertThat(early.owed().openMoney()).isEmpty();
        assertThat(early.pauses()).isEmpty();
        assertThat(early.outages()).isEmpty();
        assertThat(late).isEqualTo(story.facts());
        assertThat(story.facts().asKnownAt(startOf(DUE_ON.minusDays(31))).owed().debts()).isEmpty();
    }

    @Test
    void anEndThatIsLearntLaterIsNotKnownBefore() {
        Span ended = span(day(1)).endedOn(day(2), at(day(5), 10));
        story.pauses(new Hold(HoldKind.LITIGATION, ended));

        assertThat(story.facts().nextLearntAfter(at(day(4), 10))).contains(at(day(5), 10));
        assertThat(story.facts().asKnownAt(at(day(5), 9)).pauses())
                .containsExactly(new Hold(HoldKind.LITIGATION, span(day(1))));
        assertThat(story.facts().asKnownAt(at(day(5), 10)).pauses())
                .containsExactly(new Hold(HoldKind.LITIGATION, ended));
    }

    @Test
    void aMessageIsWhatItWasBeforeItsFateWasLearnt() {
        assertThat(known(new Fate.Bounced(BACK), BACK.minusNanos(1)))
                .isEqualTo(new Fate.Standing());
        assertThat(known(new Fate.Bounced(BACK), BACK)).isEqualTo(new Fate.Bounced(BACK));
        assertThat(known(new Fate.NotSent(BACK), BACK.minusNanos(1))).isEqualTo(new Fate.Ordered());
        assertThat(known(new Fate.NotSent(BACK), BACK)).isEqualTo(new Fate.NotSent(BACK));
        assertThat(known(new Fate.Ordered(), SENT)).isEqualTo(new Fate.Ordered());
        assertThat(noticed(new Fate.Standing()).asKnownAt(SENT.minusNanos(1)).log())
                .isEqualTo(Log.empty());
    }

    @Test
    void whatWasDoneLaterWasNotDoneBefore() {
        var log =
                new Log(
                        List.of(),
                        List.of(new Taken(step(FIRST, "block"), SENT)),
                        List.of(new FeeCharge(FIRST, 0, usd("1.00"), BACK)));
        Facts facts = story.facts().with(log);

        assertThat(facts.asKnownAt(SENT).log().taken()).hasSize(1);
        assertThat(facts.asKnownAt(SENT).log().charges()).isEmpty();
        assertThat(facts.asKnownAt(SENT.minusNanos(1)).log()).isEqualTo(Log.empty());
        assertThat(facts.asKnownAt(BACK).log()).isEqualTo(log);
    }

    @Test
    void eachFactIsLearntAtItsMoment() {
        story.pays(FIRST, "30.00", day(1), at(day(2), 10))
                .leaves("20.00", Span.from(day(1), at(day(3), 10)))
                .pauses(new Dispute(FIRST, usd("5.00"), Span.from(day(1), at(day(4), 10))))
                .cannotSee(at(day(5), 10), at(day(6), 10))
                .says(
                        new Dispute(FIRST, usd("5.00"), Span.from(day(1), at(day(7), 10))),
                        at(day(8), 10));
        Facts facts = story.facts();

        Instant at = startOf(DUE_ON.minusDays(31));
        assertThat(facts.nextLearntAfter(at)).contains(startOf(DUE_ON.minusDays(30)));
        at = startOf(DUE_ON.minusDays(30));
        for (int day = 2; day <= 8; day++) {
            assertThat(facts.nextLearntAfter(at)).contains(at(day(day), 10));
            at = at(day(day), 10);
        }
        assertThat(facts.nextLearntAfter(at)).isEmpty();
    }

    @Test
    void theFateOfAMessageIsLearntToo() {
        Instant before = SENT.minusNanos(1);

        for (Fate fate : List.of(new Fate.Bounced(BACK), new Fate.NotSent(BACK))) {
            assertThat(noticed(fate).nextLearntAfter(before)).contains(SENT);
            assertThat(noticed(fate).nextLearntAfter(SENT)).contains(BACK);
        }
        for (Fate fate : List.of(new Fate.Ordered(), new Fate.Standing())) {
            assertThat(noticed(fate).nextLearntAfter(before)).contains(SENT);
            assertThat(noticed(fate).nextLearntAfter(SENT)).isEmpty();
        }
    }

    @Test
    void theCalendarAloneChangesSomethingOnTheseDays() {
        story.pays(FIRST, "30.00", day(2))
                .leaves("20.00", span(day(3), day(4)))
                .pauses(new Promise(List.of(), day(6), span(day(5))))
                .pauses(
                        new InstalmentPlan(
                                List.of(FIRST),
                                List.of(new Instalment(day(9), usd("70.00"))),
                                span(day(8))))
                .says(new Promise(List.of(), day(12), span(day(11))));

        assertThat(story.facts().days().distinct().sorted())
                .containsExactly(
                        day(1), day(2), day(3), day(4), day(5), day(7), day(8), day(10), day(11),
                        day(13), day(25));
    }

    private Fate known(Fate fate, Instant at) {
        return noticed(fate).asKnownAt(at).log().notices().getFirst().fate();
    }

    private Facts noticed(Fate fate) {
        var notice = new Notice(List.of(step(FIRST, "warn")), Channel.EMAIL, SENT, fate);
        return story.facts().with(new Log(List.of(notice), List.of(), List.of()));
    }
}
