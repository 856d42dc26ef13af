package io.tieout.domain.collection;

import static io.tieout.domain.collection.RandomLife.BEGIN;
import static io.tieout.domain.collection.RandomLife.END;
import static io.tieout.domain.collection.Story.NEW_YORK;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.startOf;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.collection.policy.Action.Harsh;
import io.tieout.domain.collection.policy.Action.Remind;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.PolicyExamples;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens in ten years, and whenever anybody looked. */
class CollectionProperties {

    private static final CollectionRules RULES = PolicyExamples.ladder();

    /** a Monday, after everything */
    private static final Instant LAST = at(END.plusDays(1), 10);

    @Property(tries = 5)
    void eachStepIsTakenAtMostOnceAndWhatIsHarshOnlyAfterItsWarning(@ForAll Random random) {
        Story story = RandomLife.of(random, true);

        for (Instant look : looks(random)) {
            CollectionDecision decision = story.acts(look);
            decision.due().forEach(due -> harmless(story, due, look));
        }

        Log log = story.log;
        assertThat(log.notices().stream().flatMap(notice -> notice.covers().stream()))
                .doesNotHaveDuplicates();
        assertThat(log.taken()).extracting(Taken::ref).doesNotHaveDuplicates();
        assertThat(log.charges().stream().filter(charge -> charge.amount().isPositive()))
                .extracting(charge -> List.of(charge.invoice(), charge.period()))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 5)
    void noStepIsLost(@ForAll Random random) {
        Story story = RandomLife.of(random, true);
        looks(random).forEach(story::acts);
        Instant monday = at(LocalDate.of(2025, 12, 1), 12);

        for (int day = 0; day < 60; day++) {
            story.acts(monday.plus(Duration.ofDays(day)));
        }

        Instant last = monday.plus(Duration.ofDays(60));
        Warnings said = new Warnings(story.facts());
        Conclusions done = new Conclusions(story.facts(), RULES);
        for (Position position : Positions.known(story.facts(), RULES, day(last))) {
            for (Step step : RULES.steps()) {
                StepRef ref = new StepRef(position.debt().invoice(), step.name());
                if (position.isChased() && step.action() instanceof Remind) {
                    assertThat(said.said(ref)).as("%s", ref).isPresent();
                } else if (position.isChased() && !step.name().equals("fee")) {
                    assertThat(done.taken(ref).or(() -> done.at(ref.invoice())))
                            .as("%s", ref)
                            .isPresent();
                }
            }
        }
    }

    @Property(tries = 3)
    void theStateIsTheOneThatSomebodyWhoNeverLookedAwayWouldHaveSeen(@ForAll Random random) {
        Story story = RandomLife.of(random, true);
        looks(random).forEach(story::acts);
        List<Instant> questions = new ArrayList<>(looks(random));
        Map<StepRef, Instant> inForce = new HashMap<>();

        for (Instant tick : ticks(story, questions)) {
            watch(story, tick, inForce);
            if (questions.contains(tick)) {
                Map<StepRef, Instant> decided = new HashMap<>();
                CollectionDecision decision = story.seen(tick);
                decision.consequences().forEach(each -> decided.put(each.ref(), each.since()));
                assertThat(decided).as("at %s", tick).isEqualTo(inForce);
            }
        }
    }

    @Property(tries = 3)
    void theFeesInTheEndAreThoseOfAllFactsWheneverAnybodyLooked(@ForAll Random random) {
        Story story = RandomLife.of(random, false);
        for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(3)) {
            story.acts(at(day, 10));
        }
        story.acts(LAST);
        Log often = story.log;
        story.log = new Log(often.notices(), often.taken(), List.of());

        for (Instant look : looks(random)) {
            for (Due due : story.seen(look).due()) {
                if (due instanceof Due.Fee || due instanceof Due.FeeBack) {
                    story.log = story.log.after(due, look);
                }
            }
        }
        story.seen(LAST).due().stream()
                .filter(due -> due instanceof Due.Fee || due instanceof Due.FeeBack)
                .forEach(due -> story.log = story.log.after(due, LAST));

        assertThat(standing(story.log)).isEqualTo(called(story, LAST));
        assertThat(standing(often)).isEqualTo(called(story, LAST));
    }

    /** nobody is hurt unwarned, blindly, on hold or at night */
    private static void harmless(Story story, Due due, Instant look) {
        switch (due) {
            case Due.AccessStep(var consequence) ->
                    harmless(story, consequence.ref(), consequence.since());
            case Due.Fee(var ref, _, _) -> harmless(story, ref, look);
            case Due.Conclusion(var ref, _) -> harmless(story, ref, look);
            case Due.Message _, Due.OwnerAlert _, Due.FeeBack _ -> {
                // hurts nobody
            }
        }
    }

    private static void harmless(Story story, StepRef ref, Instant begun) {
        int days =
                RULES.steps().stream()
                        .filter(step -> step.name().equals(ref.step()))
                        .map(step -> ((Harsh) step.action()).warning().days())
                        .findFirst()
                        .orElseThrow();
        assertThat(story.log.notices())
                .anyMatch(notice ->
                        notice.covers().contains(new StepRef(ref.invoice(), "warn"))
                                && day(notice.sentAt()).plusDays(days).isBefore(day(begun)));
        assertThat(story.outages).noneMatch(outage -> outage.covers(begun));
        assertThat(RULES.hours().isOpen(begun, NEW_YORK)).isTrue();
        assertThat(Pauses.hold(story.facts().asKnownAt(begun).pauses(), day(begun))).isEmpty();
    }

    /** goes forward and remembers, where the decision looks back and remembers nothing */
    private static void watch(Story story, Instant tick, Map<StepRef, Instant> inForce) {
        Facts known = story.facts().asKnownAt(tick);
        boolean isClear =
                RULES.hours().isOpen(tick, NEW_YORK)
                        && story.outages.stream().noneMatch(outage -> outage.covers(tick))
                        && Pauses.hold(known.pauses(), day(tick)).isEmpty();
        Warnings warnings = new Warnings(known);
        Map<Instant, List<Position>> heard = new HashMap<>();
        for (Position position : Positions.known(known, RULES, day(tick))) {
            for (Step step : List.of(PolicyExamples.RESTRICT, PolicyExamples.BLOCK)) {
                StepRef ref = new StepRef(position.debt().invoice(), step.name());
                boolean isReached =
                        warnings.firstDay(position.debt(), step, ((Harsh) step.action()).warning())
                                .filter(first -> !first.isAfter(day(tick)))
                                .isPresent();
                inForce.computeIfPresent(
                        ref,
                        (_, begun) ->
                                isChased(
                                                position.debt(),
                                                heard.computeIfAbsent(
                                                        begun,
                                                        by ->
                                                                Positions.known(
                                                                        known, RULES, day(tick),
                                                                        by)))
                                        ? begun
                                        : null);
                if (position.isChased() && isReached && isClear) {
                    inForce.putIfAbsent(ref, tick);
                }
            }
        }
    }

    /** by what the customer said until it began: what they said since ends nothing by itself */
    private static boolean isChased(Debt debt, List<Position> positions) {
        return positions.stream().anyMatch(each -> each.debt().equals(debt) && each.isChased());
    }

    private static List<Instant> ticks(Story story, List<Instant> questions) {
        TreeMap<Instant, Boolean> ticks = new TreeMap<>();
        questions.forEach(question -> ticks.put(question, true));
        story.facts().moments().forEach(moment -> ticks.put(moment, true));
        for (LocalDate day = BEGIN.minusDays(40); day.isBefore(END); day = day.plusDays(1)) {
            ticks.put(startOf(day), true);
            ticks.put(at(day, 9), true);
        }
        return List.copyOf(ticks.keySet());
    }

    private static Map<List<Object>, Money> standing(Log log) {
        Money none = Money.zero(PolicyExamples.USD);
        Map<List<Object>, Money> standing =
                log.charges().stream()
                        .collect(
                                groupingBy(
                                        each -> List.<Object>of(each.invoice(), each.period()),
                                        HashMap::new,
                                        reducing(none, FeeCharge::amount, Money::plus)));
        standing.values().removeIf(Money::isZero);
        return standing;
    }

    private static Map<List<Object>, Money> called(Story story, Instant last) {
        Facts known = story.facts().asKnownAt(last);
        Warnings warnings = new Warnings(known);
        Conclusions done = new Conclusions(known, RULES);
        Map<List<Object>, Money> called = new HashMap<>();
        FeeReckoning reckoning = new FeeReckoning(known, Story.caps());
        for (Debt debt : known.owed().debts()) {
            InvoiceId invoice = debt.invoice();
            Harsh action = (Harsh) PolicyExamples.FEE.action();
            LocalDate end = done.at(invoice).map(CollectionProperties::day).orElse(day(last));
            warnings.firstDay(debt, PolicyExamples.FEE, action.warning()).stream()
                    .flatMap(first -> reckoning.of(debt, RULES, first, end).stream())
                    .filter(fee -> fee.amount().isPositive())
                    .forEach((LateFee fee) ->
                            called.put(List.of(invoice, fee.period()), fee.amount()));
        }
        return called;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(NEW_YORK).toLocalDate();
    }

    /** now and then, sometimes after weeks, at any hour */
    private static List<Instant> looks(Random random) {
        List<Instant> looks = new ArrayList<>();
        Instant look = startOf(BEGIN);
        while (look.isBefore(startOf(END))) {
            looks.add(look);
            int most = random.nextInt(8) == 0 ? 1_500 : 96;
            look = look.plus(Duration.ofHours(1L + random.nextInt(most)));
        }
        return looks;
    }
}
