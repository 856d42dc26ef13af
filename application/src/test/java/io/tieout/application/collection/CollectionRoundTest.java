package io.tieout.application.collection;

import static io.tieout.application.accountaccess.AccessKind.ACCESS;
import static io.tieout.application.collection.CollectionKind.COLLECTION;
import static io.tieout.application.collection.Owing.DUE;
import static io.tieout.application.collection.Owing.INVOICE;
import static io.tieout.application.collection.Owing.USD;
import static io.tieout.application.collection.Owing.owing;
import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.alert.Alert;
import io.tieout.application.collection.CollectionCommand.RecordNoticeSent;
import io.tieout.application.collection.RulebookCommand.SaveCollectionPolicy;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.domain.access.AccessId;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Clearing;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.Outage;
import io.tieout.domain.collection.casefile.CollectionCase;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.collection.policy.Warning;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * It is noon of 1 March; an invoice was due on 3 March; reminders on day 1, restricted on day 10.
 */
class CollectionRoundTest {

    private final World world = Examples.aWorldWithAccounts();
    private final OneStanding standings = new OneStanding();
    private final ToldSight sight = new ToldSight();
    private final Map<AccountId, Facts> owed = new HashMap<>();
    private final CollectionRound round =
            new CollectionRound(
                    standings,
                    new RememberedFacts(world, owed),
                    new GrownRulebook(world),
                    new GrownAccess(world),
                    sight,
                    world.told,
                    world,
                    world.clock);

    @BeforeEach
    void anInvoiceThatIsDueSoon() {
        CollectionRules rules =
                new CollectionRules(
                        List.of(
                                new Step("remind", 1, new Action.Remind(Channel.EMAIL)),
                                new Step(
                                        "restrict",
                                        10,
                                        new Action.Restrict(new Warning("remind", 5)))),
                        0,
                        ContactHours.always(),
                        new ContactRate(1, 1),
                        List.of(),
                        List.of(),
                        List.of());
        world.send(
                new SaveCollectionPolicy(
                        new CollectionPolicy("", 1, LocalDate.of(2026, 3, 1), rules), "new"),
                ann());
        owes(owing(List.of(), List.of()));
    }

    @Test
    void whatIsNotDueWaitsForTheDayOnWhichItIs() {
        standings.happened();

        assertThat(round.work(World.TENANT)).isTrue();

        assertThat(standings.next).hasValue(startOf(DUE.plusDays(1)));
        assertThat(file().notices()).isEmpty();
    }

    @Test
    void aMomentThatPassedIsDecidedAsOfItsOwnTime() {
        standings.next = Optional.of(startOf(DUE.plusDays(1)));
        world.clock.advance(Duration.ofDays(5));

        round.work(World.TENANT);

        assertThat(file().notices())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.notice().sentAt()).isEqualTo(startOf(DUE.plusDays(1))));
        assertThat(standings.next.orElseThrow()).isAfter(now());
    }

    @Test
    void nothingIsOrderedTwiceHoweverOftenItIsLookedAt() {
        standings.next = Optional.of(startOf(DUE.plusDays(1)));
        world.clock.advance(Duration.ofDays(5));
        round.work(World.TENANT);
        int events = world.events(CollectionCaseId.of(ACME).value()).size();

        standings.happened();
        round.work(World.TENANT);

        assertThat(world.events(CollectionCaseId.of(ACME).value())).hasSize(events);
    }

    @Test
    void aFarJumpIsCaughtUpWithInSeveralRounds() {
        standings.next = Optional.of(startOf(DUE.plusDays(1)));
        world.clock.advance(Duration.ofDays(100));

        round.work(World.TENANT);
        assertThat(standings.next.orElseThrow()).isBefore(now());
        while (standings.next.orElseThrow().isBefore(now())) {
            assertThat(round.work(World.TENANT)).isTrue();
        }

        assertThat(round.work(World.TENANT)).isFalse();
    }

    @Test
    void accessFollowsWhatIsDecidedAndComesBackWithTheMoney() {
        warned();
        world.clock.advance(Duration.ofDays(20));
        standings.happened();
        round.work(World.TENANT);
        assertThat(level()).isEqualTo(AccessLevel.READ_ONLY);
        world.told.raise(overdue());
        standings.happened();
        round.work(World.TENANT);
        assertThat(world.told.open).as("it is behind still").hasSize(1);

        owes(
                owing(
                        List.of(
                                new Clearing(
                                        INVOICE,
                                        LocalDate.of(2026, 3, 21),
                                        Money.ofMinor(100, USD),
                                        now())),
                        List.of()));
        standings.happened();
        round.work(World.TENANT);

        assertThat(level()).isEqualTo(AccessLevel.FULL);
        assertThat(standings.next).as("nothing is owed any more").isEmpty();
        assertThat(world.told.open).as("nobody has to look any more").isEmpty();
    }

    @Test
    void whileNobodySawWhatIsPaidThatIsKeptAndEndsWhenItIsSeenAgain() {
        Instant seen = now();
        sight.seenAt = Optional.of(seen);
        standings.happened();
        world.clock.advance(Duration.ofHours(26));
        round.work(World.TENANT);
        assertThat(sight.lost).isEmpty();

        standings.happened();
        world.clock.advance(Duration.ofSeconds(1));
        round.work(World.TENANT);
        assertThat(sight.lost).containsExactly(seen);

        sight.seenAt = Optional.of(now());
        standings.happened();
        round.work(World.TENANT);
        assertThat(sight.again).contains(now());
    }

    @Test
    void whileThatLastsNothingHarshBegins() {
        warned();
        world.clock.advance(Duration.ofDays(20));
        owes(owing(List.of(), List.of(new Outage(startOf(DUE), Instant.MAX))));
        standings.happened();

        round.work(World.TENANT);

        assertThat(level()).isEqualTo(AccessLevel.FULL);
    }

    @Test
    void whoCannotBeDecidedHoldsUpNobodyElse() {
        AccountId nobody = new AccountId(new UUID(7, 99));
        owed.put(nobody, owing(nobody, List.of(), List.of()));
        standings.first.add(nobody);
        standings.next = Optional.of(startOf(DUE.plusDays(1)));
        world.clock.advance(Duration.ofDays(5));

        assertThatThrownBy(() -> round.work(World.TENANT))
                .hasMessageContaining("1 of 2 accounts")
                .hasRootCauseInstanceOf(Rejected.class);

        assertThat(file().notices()).hasSize(1);
        assertThat(standings.settled).containsExactly(ACME);
    }

    @Test
    void withoutAPolicyAnAccountIsForgotten() {
        World empty = Examples.aWorldWithAccounts();
        var quiet =
                new CollectionRound(
                        standings,
                        new RememberedFacts(world, owed),
                        new GrownRulebook(empty) {
                            @Override
                            public Rulebook of(TenantId tenant) {
                                return Rulebook.unborn();
                            }
                        },
                        new GrownAccess(world),
                        sight,
                        empty.told,
                        empty,
                        empty.clock);
        standings.happened();

        quiet.work(World.TENANT);

        assertThat(standings.next).isEmpty();
    }

    /** those who decide and those who look know the same */
    private void owes(Facts facts) {
        owed.put(ACME, facts);
        world.owed.owes(facts);
    }

    /** the reminder went out on its day */
    private void warned() {
        standings.next = Optional.of(startOf(DUE.plusDays(1)));
        world.clock.advance(Duration.ofDays(3));
        round.work(World.TENANT);
        world.send(
                new RecordNoticeSent(
                        ACME, file().notices().getFirst().id(), startOf(DUE.plusDays(1))),
                worker());
    }

    private Alert overdue() {
        return new Alert(
                World.TENANT,
                Alert.Kind.ACCOUNT_OVERDUE,
                ACME.value().toString(),
                "account acme",
                "it is behind",
                "look",
                now());
    }

    private Instant now() {
        return world.clock.now(World.TENANT);
    }

    private CollectionCase file() {
        return world.aggregates.load(COLLECTION, CollectionCaseId.of(ACME).value());
    }

    private AccessLevel level() {
        return world.aggregates.load(ACCESS, AccessId.of(ACME).value()).present().level();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
