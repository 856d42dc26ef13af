package io.tieout.application.collection;

import static io.tieout.application.accountaccess.AccessKind.ACCESS;
import static io.tieout.application.collection.CollectionKind.COLLECTION;
import static io.tieout.application.collection.CollectionKind.RULEBOOK;
import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.alert.Alert;
import io.tieout.application.collection.CollectionCommand.RecordNoticeSent;
import io.tieout.application.collection.RulebookCommand.SaveCollectionPolicy;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.access.AccessId;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Clearing;
import io.tieout.domain.collection.Debt;
import io.tieout.domain.collection.Debtor;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.Log;
import io.tieout.domain.collection.Outage;
import io.tieout.domain.collection.Owed;
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
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * It is noon of 1 March; an invoice was due on 3 March; reminders on day 1, restricted on day 10.
 */
class CollectionRoundTest {

    private static final Currency USD = new Currency("USD");
    private static final InvoiceId INVOICE = new InvoiceId(new UUID(9, 1));
    private static final LocalDate DUE = LocalDate.of(2026, 3, 3);

    private final World world = Examples.aWorldWithAccounts();
    private final OneRow standings = new OneRow();
    private final Seen sight = new Seen();
    private final Map<AccountId, Facts> owed = new HashMap<>();
    private final CollectionRound round =
            new CollectionRound(
                    standings,
                    new Remembered(),
                    new Kept(),
                    new Doors(),
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
        touched();

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

        touched();
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
        touched();
        round.work(World.TENANT);
        assertThat(level()).isEqualTo(AccessLevel.READ_ONLY);
        world.told.raise(overdue());
        touched();
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
        touched();
        round.work(World.TENANT);

        assertThat(level()).isEqualTo(AccessLevel.FULL);
        assertThat(standings.next).as("nothing is owed any more").isEmpty();
        assertThat(world.told.open).as("nobody has to look any more").isEmpty();
    }

    @Test
    void whileNobodySawWhatIsPaidThatIsKeptAndEndsWhenItIsSeenAgain() {
        Instant seen = now();
        sight.seenAt = Optional.of(seen);
        touched();
        world.clock.advance(Duration.ofHours(26));
        round.work(World.TENANT);
        assertThat(sight.lost).isEmpty();

        touched();
        world.clock.advance(Duration.ofSeconds(1));
        round.work(World.TENANT);
        assertThat(sight.lost).containsExactly(seen);

        sight.seenAt = Optional.of(now());
        touched();
        round.work(World.TENANT);
        assertThat(sight.again).contains(now());
    }

    @Test
    void whileThatLastsNothingHarshBegins() {
        warned();
        world.clock.advance(Duration.ofDays(20));
        owes(owing(List.of(), List.of(new Outage(startOf(DUE), Instant.MAX))));
        touched();

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
                        new Remembered(),
                        new Kept() {
                            @Override
                            public Rulebook of(TenantId tenant) {
                                return Rulebook.unborn();
                            }
                        },
                        new Doors(),
                        sight,
                        empty.told,
                        empty,
                        empty.clock);
        touched();

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

    private void touched() {
        standings.touched = Optional.of(Instant.EPOCH.plusSeconds(++standings.touches));
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

    private static Facts owing(List<Clearing> clearings, List<Outage> outages) {
        return owing(ACME, clearings, outages);
    }

    private static Facts owing(AccountId account, List<Clearing> clearings, List<Outage> outages) {
        return new Facts(
                new Debtor(account, "", ZoneOffset.UTC, Venue.unknown(), USD),
                new Owed(
                        List.of(
                                new Debt(
                                        INVOICE,
                                        DUE.minusDays(30),
                                        DUE,
                                        Money.ofMinor(100, USD),
                                        Money.zero(USD),
                                        new Debt.Origin.Sale(),
                                        new FeeBasis.Unrecorded(),
                                        Instant.EPOCH)),
                        clearings,
                        List.of()),
                List.of(),
                outages,
                Log.empty());
    }

    /** One account's standing. */
    private static final class OneRow implements Standings {

        private Optional<Instant> next = Optional.empty();
        private Optional<Instant> touched = Optional.empty();
        private final List<AccountId> first = new ArrayList<>();
        private final List<AccountId> settled = new ArrayList<>();
        private long touches;

        @Override
        public List<Due> claim(TenantId tenant, Instant now, Duration claim, int limit) {
            return touched.isPresent() || next.filter(at -> !at.isAfter(now)).isPresent()
                    ? Stream.concat(first.stream(), Stream.of(ACME))
                            .map(account -> new Due(account, next, touched))
                            .toList()
                    : List.of();
        }

        @Override
        public void settle(TenantId tenant, Due claimed, Optional<Instant> nextAt) {
            settled.add(claimed.account());
            next = nextAt;
            touched = touched.equals(claimed.touchedAt()) ? Optional.empty() : touched;
        }

        @Override
        public boolean touch(TenantId tenant, UUID stream) {
            throw new UnsupportedOperationException("the test touches");
        }

        @Override
        public void touchAll(TenantId tenant) {
            throw new UnsupportedOperationException("the test touches");
        }

        @Override
        public List<TenantId> tenantsDue(int limit) {
            return List.of(World.TENANT);
        }

        @Override
        public boolean hasWork(TenantId tenant, Instant now) {
            return touched.isPresent();
        }

        @Override
        public Optional<Instant> nextAt(TenantId tenant) {
            return next;
        }

        @Override
        public Map<TenantId, Instant> nextWhereTheClockStands() {
            return Map.of();
        }
    }

    /** What the test says that is owed, with what was really done. */
    private final class Remembered implements CollectionFacts {

        @Override
        public Map<AccountId, Facts> of(TenantId tenant, Set<AccountId> accounts) {
            Map<AccountId, Facts> known = new HashMap<>();
            owed.forEach((account, facts) -> known.put(account, facts.with(file().log())));
            return known;
        }

        @Override
        public Set<Venue> venues(TenantId tenant, String accountClass) {
            return Set.of();
        }
    }

    /** The rulebook as it grew. */
    private class Kept implements Rulebooks {

        @Override
        public Rulebook of(TenantId tenant) {
            return world.aggregates.load(RULEBOOK, RulebookId.of(tenant).value());
        }

        @Override
        public Page<SavedPolicy> policies(
                Viewer viewer, Optional<String> accountClass, PageRequest page) {
            throw new UnsupportedOperationException("nobody looks");
        }

        @Override
        public Optional<SavedPolicy> policy(Viewer viewer, int version) {
            throw new UnsupportedOperationException("nobody looks");
        }

        @Override
        public List<SavedCap> caps(Viewer viewer) {
            throw new UnsupportedOperationException("nobody looks");
        }
    }

    /** The access as it grew. */
    private final class Doors implements AccessViews {

        @Override
        public List<AccessView> ofAccounts(Viewer viewer, Set<AccountId> accounts) {
            return List.of(
                    new AccessView(
                            ACME, 0, world.aggregates.load(ACCESS, AccessId.of(ACME).value())));
        }

        @Override
        public Map<AccountId, PayAddress> payAddresses(Viewer viewer, Set<AccountId> accounts) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public RulesView rules(Viewer viewer) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public List<AccessView> all(TenantId tenant) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public List<AccountId> overriddenUntil(TenantId tenant, Instant now, int limit) {
            throw new UnsupportedOperationException("nobody asks");
        }
    }

    /** What is seen, as the test says. */
    private static final class Seen implements Sight {

        private Optional<Instant> seenAt = Optional.empty();
        private final List<Instant> lost = new ArrayList<>();
        private final List<Instant> again = new ArrayList<>();

        @Override
        public List<Change> untold(Duration staleAfter, int limit) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public Optional<Instant> lastSeenAt(TenantId tenant) {
            return seenAt;
        }

        @Override
        public void lostSince(TenantId tenant, Instant from) {
            lost.add(from);
        }

        @Override
        public void seenAgain(TenantId tenant, Instant at) {
            again.add(at);
        }
    }
}
