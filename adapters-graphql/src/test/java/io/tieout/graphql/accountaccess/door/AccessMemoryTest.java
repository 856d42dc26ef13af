package io.tieout.graphql.accountaccess.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.accountaccess.AccessViews.AccessView;
import io.tieout.application.accountaccess.AccessViews.PayAddress;
import io.tieout.application.accountaccess.AccessViews.RulesView;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessEvent.AccessChanged;
import io.tieout.domain.access.AccessId;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessOverride;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccessRulesEvent.AccessRulesSet;
import io.tieout.domain.access.AccessRulesId;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.access.Ground;
import io.tieout.domain.access.WhenInDoubt;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.graphql.accountaccess.door.Known.Certain;
import io.tieout.graphql.accountaccess.door.Known.Clueless;
import io.tieout.graphql.accountaccess.door.Known.InDoubt;
import io.tieout.graphql.accountaccess.door.Known.NoSuchAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessMemoryTest {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final TenantId OTHERS = new TenantId(new UUID(1, 2));
    private static final AccountId ACCOUNT = new AccountId(new UUID(2, 1));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Access FULL = new Access(AccessLevel.FULL, new Ground.PaidUp());
    private static final Access BLOCKED = new Access(AccessLevel.BLOCKED, new Ground.PaidUp());
    private static final AccessRules STRICT = new AccessRules(WhenInDoubt.CLOSED, List.of());

    private final LineToTheFeed feed = new LineToTheFeed();
    private final Shelf shelf = new Shelf();
    private final StandingClock clock = new StandingClock();
    private final AccessMemory memory = new AccessMemory(feed, shelf, clock);

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void whatStandsIsReadOnceAndThenRemembered() {
        shelf.put(ACCOUNT, 3, BLOCKED);

        assertThat(level()).isEqualTo(AccessLevel.BLOCKED);
        assertThat(level()).isEqualTo(AccessLevel.BLOCKED);
        assertThat(shelf.reads.get()).isEqualTo(1);
    }

    @Test
    void whatHappensCountsAtOnce() {
        shelf.put(ACCOUNT, 3, BLOCKED);
        assertThat(level()).isEqualTo(AccessLevel.BLOCKED);

        changed(4, FULL);

        assertThat(level()).isEqualTo(AccessLevel.FULL);
    }

    @Test
    void ofTwoWordsTheLaterCountsInWhateverOrderTheyCome() {
        shelf.put(ACCOUNT, 4, FULL);
        assertThat(level()).isEqualTo(AccessLevel.FULL);

        changed(3, BLOCKED);

        assertThat(level()).isEqualTo(AccessLevel.FULL);
    }

    @Test
    void anAccountThatTheTenantDoesNotHaveHasNoAccess() {
        shelf.put(ACCOUNT, 3, BLOCKED);

        assertThat(memory.of(TENANT, new AccountId(new UUID(2, 2)))).isEqualTo(new NoSuchAccount());
    }

    @Test
    void anotherTenantsAccountIsNobodys() {
        shelf.put(ACCOUNT, 3, BLOCKED);
        assertThat(level()).isEqualTo(AccessLevel.BLOCKED);

        assertThat(memory.of(OTHERS, ACCOUNT)).isEqualTo(new NoSuchAccount());
        assertThat(feed.followed).containsExactly(TENANT, OTHERS);
    }

    @Test
    void anOverrideEndsAtItsMomentWithoutAnEvent() {
        var override =
                new AccessOverride(
                        AccessLevel.FULL,
                        "they called",
                        new ActorId("paula"),
                        NOON,
                        NOON.plusSeconds(60));
        shelf.put(
                ACCOUNT, 3, new Access(AccessLevel.FULL, new Ground.Overridden(override, BLOCKED)));
        assertThat(level()).isEqualTo(AccessLevel.FULL);

        clock.now = NOON.plusSeconds(60);

        assertThat(level()).isEqualTo(AccessLevel.BLOCKED);
    }

    @Test
    void whatTheTenantSaysAboutItsDoorsCountsAtOnce() {
        shelf.put(ACCOUNT, 3, FULL);
        assertThat(rules()).isEqualTo(AccessRules.unborn());

        feed.tell(TENANT, new UUID(9, 9), 0, rulesSet());

        assertThat(rules()).isEqualTo(STRICT);
    }

    @Test
    void aSilentFeedPutsEveryAnswerInDoubtAndTheTenantsWordDecides() {
        shelf.put(ACCOUNT, 3, BLOCKED);
        assertThat(level()).isEqualTo(AccessLevel.BLOCKED);
        feed.tell(TENANT, new UUID(9, 9), 0, rulesSet());

        feed.silence = Duration.ofMillis(2_001);

        assertThat(memory.of(TENANT, ACCOUNT)).isInstanceOf(InDoubt.class);
        assertThat(doubt().rules()).isEqualTo(STRICT);
        assertThat(doubt().cause()).contains("silent for 2 seconds");

        feed.silence = Duration.ofSeconds(2);
        assertThat(level()).isEqualTo(AccessLevel.BLOCKED);
    }

    @Test
    void aLostFeedPutsAnswersInDoubtUntilWhatStandsIsReadAgain() {
        shelf.put(ACCOUNT, 3, BLOCKED);
        assertThat(level()).isEqualTo(AccessLevel.BLOCKED);

        feed.cut();
        assertThat(doubt().cause()).contains("lost the live feed");
        shelf.put(ACCOUNT, 4, FULL);

        assertThat(awaitCertain().access().present()).isEqualTo(FULL);
    }

    @Test
    void whatOnlyANewerNodeCanReadOfAnAccountMakesItReadAgain() {
        shelf.put(ACCOUNT, 3, BLOCKED);
        assertThat(level()).isEqualTo(AccessLevel.BLOCKED);
        shelf.put(ACCOUNT, 4, FULL);

        feed.tellUnread(TENANT, "account-access");

        assertThat(doubt().cause()).contains("a newer Tieout");
        assertThat(awaitCertain().access().present()).isEqualTo(FULL);
    }

    @Test
    void whatItCannotReadOfOtherThingsIsNoneOfItsBusiness() {
        shelf.put(ACCOUNT, 3, BLOCKED);
        assertThat(level()).isEqualTo(AccessLevel.BLOCKED);

        feed.tellUnread(TENANT, "invoice");

        assertThat(level()).isEqualTo(AccessLevel.BLOCKED);
        assertThat(shelf.reads.get()).isEqualTo(1);
    }

    @Test
    void whileADatabaseDoesNotAnswerNobodyKnowsAnything() {
        shelf.isDown = true;

        assertThat(memory.of(TENANT, ACCOUNT)).isInstanceOf(Clueless.class);
    }

    @Test
    void beforeItCaughtUpWithTheFeedNothingIsCertain() {
        shelf.put(ACCOUNT, 3, FULL);
        feed.isHeld = true;

        assertThat(doubt().cause()).contains("still being read");
    }

    @Test
    void whoForgetsATenantStopsFollowingIt() {
        shelf.put(ACCOUNT, 3, FULL);
        assertThat(level()).isEqualTo(AccessLevel.FULL);

        memory.close();

        assertThat(feed.cancelled).isEqualTo(1);
    }

    @Test
    void whereAnAccountPaysIsReadBehindWhoeverAsksAndRemembered() {
        shelf.put(ACCOUNT, 3, FULL);
        assertThat(certain().address()).isEmpty();
        assertThat(shelf.addressReads.get()).isZero();

        changed(4, overdue("120.00"));

        await().until(() -> certain().address().isPresent());
        assertThat(AccessJson.of(ACCOUNT, certain()).payLink())
                .isEqualTo("https://pay.test/INV-1/120.00");
        changed(5, overdue("50.00"));
        await().until(() -> shelf.addressReads.get() == 2);
        assertThat(AccessJson.of(ACCOUNT, certain()).payLink())
                .isEqualTo("https://pay.test/INV-1/50.00");
        certain();
        assertThat(shelf.addressReads.get()).isEqualTo(2);

        changed(6, FULL);

        assertThat(certain().address()).isEmpty();
    }

    @Test
    void whereWhoOwesAlreadyPaysIsKnownFromTheFirstAnswerOn() {
        shelf.put(ACCOUNT, 3, overdue("120.00"));

        assertThat(AccessJson.of(ACCOUNT, certain()).payLink())
                .isEqualTo("https://pay.test/INV-1/120.00");
        assertThat(shelf.addressReads.get()).isEqualTo(1);
    }

    private static Access overdue(String toLift) {
        return new Access(
                AccessLevel.BLOCKED,
                new Ground.Overdue(NOON, Money.of(toLift, new Currency("USD")), 1, List.of()));
    }

    private AccessLevel level() {
        return certain().access().present().level();
    }

    private AccessRules rules() {
        return certain().rules();
    }

    private Certain certain() {
        return (Certain) memory.of(TENANT, ACCOUNT);
    }

    private InDoubt doubt() {
        return (InDoubt) memory.of(TENANT, ACCOUNT);
    }

    private Certain awaitCertain() {
        await().until(() -> memory.of(TENANT, ACCOUNT) instanceof Certain);
        return certain();
    }

    private void changed(long version, Access access) {
        AccessId id = AccessId.of(ACCOUNT);
        feed.tell(TENANT, id.value(), version, new AccessChanged(id, ACCOUNT, access, NOON, NOON));
    }

    private static AccessRulesSet rulesSet() {
        return new AccessRulesSet(AccessRulesId.of(TENANT), STRICT, new ActorId("ada"));
    }

    /** What stands in the database of one tenant. */
    private static final class Shelf implements AccessViews {

        private final List<AccessView> rows = new ArrayList<>();
        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicInteger addressReads = new AtomicInteger();
        private volatile boolean isDown;

        void put(AccountId account, long version, Access access) {
            rows.removeIf(row -> row.account().equals(account));
            rows.add(
                    new AccessView(
                            account, version, new AccountAccess.Recorded(access, NOON, NOON)));
        }

        @Override
        public List<AccessView> all(TenantId tenant) {
            reads.incrementAndGet();
            return tenant.equals(TENANT) ? List.copyOf(rows) : List.of();
        }

        @Override
        public Map<AccountId, PayAddress> payAddresses(Viewer viewer, Set<AccountId> accounts) {
            addressReads.incrementAndGet();
            return Map.of(
                    ACCOUNT, new PayAddress("https://pay.test/{invoice}/{amount}", "A", "INV-1"));
        }

        @Override
        public RulesView rules(Viewer viewer) {
            if (isDown) {
                throw new IllegalStateException("down");
            }
            return new RulesView(-1, AccessRules.unborn());
        }

        @Override
        public List<AccessView> ofAccounts(Viewer viewer, Set<AccountId> accounts) {
            throw new UnsupportedOperationException("a memory reads all at once");
        }

        @Override
        public List<AccountId> overriddenUntil(TenantId tenant, Instant now, int limit) {
            throw new UnsupportedOperationException("a memory records nothing");
        }
    }

    /** Noon, until a test moves it. */
    private static final class StandingClock implements TenantClock {

        private volatile Instant now = NOON;

        @Override
        public Instant now(TenantId tenant) {
            return now;
        }

        @Override
        public ZoneId zone(TenantId tenant) {
            return ZoneOffset.UTC;
        }

        @Override
        public Alarm at(TenantId tenant, Instant instant, Runnable ring) {
            return () -> {};
        }

        @Override
        public Alarm notBefore(TenantId tenant, Instant instant, Runnable ring) {
            return () -> {};
        }

        @Override
        public Optional<Instant> nextAlarm(TenantId tenant) {
            return Optional.empty();
        }
    }
}
