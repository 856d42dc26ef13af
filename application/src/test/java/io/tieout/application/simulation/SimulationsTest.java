package io.tieout.application.simulation;

import static io.tieout.application.fixture.Late.DUE_ON;
import static io.tieout.application.fixture.Late.account;
import static io.tieout.application.fixture.Late.noon;
import static io.tieout.application.fixture.Late.owes;
import static io.tieout.application.fixture.Late.paidOn;
import static io.tieout.application.fixture.Late.policy;
import static io.tieout.application.fixture.Late.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.account.AccountViews;
import io.tieout.application.fixture.Late;
import io.tieout.application.fixture.OwedInMemory;
import io.tieout.application.fixture.StoppedClock;
import io.tieout.application.fixture.World;
import io.tieout.application.simulation.Debtors.OfClass;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejected;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.rulebook.RulebookRejected;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.simulation.Over;
import io.tieout.domain.simulation.Reach;
import io.tieout.domain.simulation.Tally;
import io.tieout.domain.simulation.Trial;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulationsTest {

    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final PageRequest PAGE = new PageRequest(100, "");

    private final OwedInMemory owed = new OwedInMemory();
    private final Listed listed = new Listed();
    private final AccountViews nobody = new World().accounts;
    private final CollectionPolicy inForce = policy("", 1, LONG_AGO, rules(30));
    private Set<AccountId> unreached = Set.of();

    @Test
    void overTheHistoryACandidateCountsFromTheFirstDayBesideWhatCountedAndWhatWasDone() {
        owed.owes(paidOn(1, DUE_ON.plusDays(25)));
        Over over = new Over.History(DUE_ON, DUE_ON.plusDays(40));

        Simulation simulation = run(policy("", 9, DUE_ON.plusYears(1), rules(10)), over);

        Trial trial = only(simulation);
        assertThat(trial.contrast().candidate().access()).hasSize(2);
        assertThat(trial.contrast().inForce().reaches(AccessLevel.READ_ONLY)).isFalse();
        assertThat(trial.really().orElseThrow().happenings()).isEmpty();
        assertThat(simulation.candidate())
                .extracting(Tally::restricted, Tally::restored, Tally::messages)
                .containsExactly(tuple(1, 1, 1));
        assertThat(simulation.inForce().getFirst().restricted()).isZero();
        assertThat(simulation.really().getFirst().messages()).isZero();
    }

    @Test
    void theWholeIsEveryAccountUnlessThereAreTooMany() {
        owed.owes(paidOn(1, DUE_ON.plusDays(25)));
        Over over = new Over.History(DUE_ON, DUE_ON.plusDays(40));
        CollectionPolicy candidate = policy("", 9, DUE_ON.plusYears(1), rules(10));
        listed.many = 3;

        Whole whole = simulations(40).whole(TENANT, candidate, over).orElseThrow();

        assertThat(whole.candidate())
                .extracting(Tally::accounts, Tally::restricted, Tally::messages)
                .containsExactly(tuple(3, 3, 3));
        assertThat(whole.inForce().getFirst().restricted()).isZero();
        assertThat(whole.really().getFirst().messages()).isZero();

        listed.many = 1_001;
        assertThat(simulations(40).whole(TENANT, candidate, over)).isEmpty();
    }

    @Test
    void overTheComingDaysNothingFurtherIsPaidAndTheCandidateCountsFromItsOwnDay() {
        owed.owes(owes(1));
        LocalDate begins = DUE_ON.plusDays(20);

        Simulation simulation = run(policy("", 2, begins, rules(10)), new Over.Coming(60));

        Trial trial = only(simulation);
        assertThat(trial.really()).isEmpty();
        assertThat(trial.contrast().candidate().access().getFirst().at())
                .isEqualTo(begins.atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(trial.contrast().inForce().access().getFirst().at())
                .isAfter(noon(29))
                .isBefore(noon(30));
        assertThat(simulation.really()).isEmpty();
    }

    @Test
    void aPolicyOfAnotherClassIsTriedOnItsOwnAccountsOnly() {
        owed.owes(owes(1));

        run(policy("large", 2, DUE_ON.plusDays(41), rules(10)), new Over.Coming(5));

        assertThat(listed.asked.ofClass()).isEqualTo(new OfClass.Only("large"));
    }

    @Test
    void whoNoReminderReachesIsNotRestrictedForWantOfAnAnswer() {
        owed.owes(owes(1));
        var candidate = policy("", 2, DUE_ON.plusDays(20), rules(10));
        assertThat(only(run(candidate, new Over.Coming(60))).contrast().candidate().access())
                .isNotEmpty();

        unreached = Set.of(account(1));

        Trial trial = only(run(candidate, new Over.Coming(60)));
        assertThat(trial.contrast().candidate().access()).isEmpty();
        assertThat(trial.reach()).isEqualTo(Reach.UNREACHED);
    }

    @Test
    void aPolicyForAllLeavesOutClassesWithTheirOwn() {
        var large = policy("large", 2, LONG_AGO, rules(50));
        var book = Late.book(inForce, large);
        owed.owes(owes(1));

        new Simulations(listed, owed, book, nobody, (_, _) -> unreached, new StoppedClock(noon(0)))
                .of(TENANT, policy("", 3, DUE_ON, rules(10)), new Over.Coming(5), PAGE);

        assertThat(listed.asked.ofClass()).isEqualTo(new OfClass.NoneOf(Set.of("large")));
    }

    @Test
    void whatCouldNotBeSavedIsNotTriedOut() {
        var unreachable = policy("", 2, DUE_ON.plusDays(1), rules(1));

        assertThatThrownBy(() -> run(unreachable, new Over.Coming(5)))
                .isInstanceOf(RulebookRejected.class)
                .hasMessageContaining("restrict");
    }

    @Test
    void whoIsExemptMustBeThere() {
        var ladder = rules(10);
        var exempting =
                new CollectionRules(
                        ladder.steps(),
                        ladder.graceDays(),
                        ladder.hours(),
                        ladder.rate(),
                        ladder.leastOverdue(),
                        List.of(account(9)),
                        ladder.fees());

        assertThatThrownBy(() -> run(policy("", 2, DUE_ON, exempting), new Over.Coming(5)))
                .isInstanceOf(AccountRejected.class);
    }

    @Test
    void aTimeThatIsTooLongOrNotOverIsRefusedInWords() {
        var candidate = policy("", 2, DUE_ON, rules(10));

        assertThatThrownBy(() -> run(candidate, new Over.Coming(91)))
                .hasMessageContaining("at most 90 days can be foreseen but got 91");
        assertThatThrownBy(() -> run(candidate, new Over.History(DUE_ON.minusYears(3), DUE_ON)))
                .hasMessageContaining("at most 731 days are gone through at once but got 1097");
        assertThatThrownBy(() -> run(candidate, new Over.History(DUE_ON, DUE_ON.plusDays(60))))
                .hasMessageContaining("the history ends today, " + DUE_ON.plusDays(40));
    }

    private Simulation run(CollectionPolicy candidate, Over over) {
        int today = over instanceof Over.Coming ? 0 : 40;
        return simulations(today).of(TENANT, candidate, over, PAGE);
    }

    private Simulations simulations(int today) {
        return new Simulations(
                listed,
                owed,
                Late.book(inForce),
                nobody,
                (_, _) -> unreached,
                new StoppedClock(noon(today)));
    }

    private static Trial only(Simulation simulation) {
        assertThat(simulation.accounts()).isEqualTo(1);
        return simulation.trials().rows().getFirst().value();
    }

    /** The first account, whoever is asked for. */
    private static final class Listed implements Debtors {

        private int many = 1;
        private Debtors.Late asked = new Debtors.Late(DUE_ON, DUE_ON, new OfClass.Only("nobody"));

        @Override
        public Page<AccountId> list(TenantId tenant, Debtors.Late late, PageRequest page) {
            asked = late;
            return new Page<>(List.of(new Page.Row<>(account(1), "1")), false);
        }

        @Override
        public List<AccountId> all(TenantId tenant, Debtors.Late late, int limit) {
            return Stream.generate(() -> account(1)).limit(Math.min(limit, many)).toList();
        }

        @Override
        public int count(TenantId tenant, Debtors.Late late) {
            return 1;
        }
    }
}
