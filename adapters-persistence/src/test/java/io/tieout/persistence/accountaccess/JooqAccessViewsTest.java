package io.tieout.persistence.accountaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accountaccess.AccessViews.AccessView;
import io.tieout.application.accountaccess.AccessViews.RulesView;
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
import io.tieout.domain.access.Feature;
import io.tieout.domain.access.Ground;
import io.tieout.domain.access.WhenInDoubt;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Keyring;
import io.tieout.persistence.crypto.Nonces;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.eventstore.StoredAccess;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqAccessViewsTest {

    private static final TenantId TENANT = new TenantId(new UUID(6, 1));
    private static final TenantId OTHERS = new TenantId(new UUID(6, 2));
    private static final Viewer STAFF = Viewer.system(TENANT);
    private static final AccountId ACCOUNT = new AccountId(new UUID(6, 4));
    private static final AccountId ANOTHER = new AccountId(new UUID(6, 5));
    private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-06T10:00:00Z");
    private static final Access FULL = new Access(AccessLevel.FULL, new Ground.PaidUp());

    private final TestDatabase database = TestDatabase.fresh();
    private final StoredAccess stored =
            new StoredAccess(new PersonalSealer(new NoKeys(), Nonces.random()));
    private final JooqAccessViews views = new JooqAccessViews(database.transactions(), stored);
    private final History history =
            new History(
                    database,
                    TENANT,
                    new AccessProjection(database.transactions().present(), stored));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasRecordedLastIsShownAsItWasRecordedInAnyCurrency() {
        for (String currency : List.of("JPY", "USD", "KWD")) {
            changed(ACCOUNT, blocked(currency), AT);

            assertThat(of(ACCOUNT).getFirst().access())
                    .isEqualTo(new AccountAccess.Recorded(blocked(currency), AT, AT));
        }
        assertThat(of(ACCOUNT).getFirst().version()).isEqualTo(2);
    }

    @Test
    void anAccountFromWhichNothingWasTakenIsLeftOut() {
        changed(ACCOUNT, blocked("USD"), AT);

        assertThat(views.ofAccounts(STAFF, Set.of(ACCOUNT, ANOTHER)))
                .extracting(AccessView::account)
                .containsExactly(ACCOUNT);
    }

    @Test
    void nobodySeesAnotherTenantsAccessOrRules() {
        changed(ACCOUNT, blocked("USD"), AT);
        set(new AccessRules(WhenInDoubt.CLOSED, List.of()));

        assertThat(views.ofAccounts(Viewer.system(OTHERS), Set.of(ACCOUNT))).isEmpty();
        assertThat(views.rules(Viewer.system(OTHERS)))
                .isEqualTo(new RulesView(-1, AccessRules.unborn()));
    }

    @Test
    void onlyOverridesThatAreOverWaitToBeRecordedAsOver() {
        changed(ACCOUNT, overridden(LATER), AT);

        assertThat(views.overriddenUntil(TENANT, LATER.minusMillis(1), 10)).isEmpty();
        assertThat(views.overriddenUntil(TENANT, LATER, 10)).containsExactly(ACCOUNT);

        changed(ACCOUNT, FULL, LATER);
        assertThat(views.overriddenUntil(TENANT, LATER, 10)).isEmpty();
    }

    @Test
    void theLastRulesCount() {
        var strict =
                new AccessRules(
                        WhenInDoubt.CLOSED, List.of(new Feature("exports", AccessLevel.READ_ONLY)));
        set(new AccessRules(WhenInDoubt.OPEN, List.of()));
        set(strict);

        assertThat(views.rules(STAFF)).isEqualTo(new RulesView(1, strict));
    }

    private List<AccessView> of(AccountId account) {
        return views.ofAccounts(STAFF, Set.of(account));
    }

    private void changed(AccountId account, Access access, Instant at) {
        AccessId id = AccessId.of(account);
        history.happened(id.value(), new AccessChanged(id, account, access, at, at));
    }

    private void set(AccessRules rules) {
        AccessRulesId id = AccessRulesId.of(TENANT);
        history.happened(id.value(), new AccessRulesSet(id, rules, new ActorId("ada")));
    }

    private static Access blocked(String currency) {
        return new Access(
                AccessLevel.BLOCKED,
                new Ground.Overdue(
                        AT,
                        Money.ofMinor(12_345, new Currency(currency)),
                        2,
                        List.of(new StepRef(new InvoiceId(new UUID(6, 9)), "block"))));
    }

    private static Access overridden(Instant until) {
        var override =
                new AccessOverride(AccessLevel.FULL, "they called", new ActorId("ann"), AT, until);
        return new Access(AccessLevel.FULL, new Ground.Overridden(override, blocked("USD")));
    }

    /** an access names nobody, so nothing of it is sealed */
    private static final class NoKeys implements Keyring {

        @Override
        public SubjectKey ofOrNew(TenantId tenant, SubjectId subject) {
            throw new UnsupportedOperationException("nothing is sealed");
        }

        @Override
        public Optional<SubjectKey> of(TenantId tenant, SubjectId subject) {
            throw new UnsupportedOperationException("nothing is sealed");
        }

        @Override
        public Map<SubjectId, SubjectKey> ofAll(TenantId tenant, Set<SubjectId> subjects) {
            throw new UnsupportedOperationException("nothing is sealed");
        }
    }
}
