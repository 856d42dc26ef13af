package io.tieout.persistence.collection;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.collection.Rulebooks.SavedCap;
import io.tieout.application.collection.Rulebooks.SavedPolicy;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.collection.rulebook.RulebookEvent.CollectionPolicySaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.FeeCapSaved;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.eventstore.StoredCases;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqRulebooksTest {

    private static final RulebookId RULEBOOK = RulebookId.of(NORTH);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ActorId ANN = new ActorId("ann");
    private static final ActorId PAULA = new ActorId("paula");
    private static final Viewer STAFF = new Viewer(NORTH, Set.of());
    private static final Currency EUR = new Currency("EUR");

    private final TestDatabase database = TestDatabase.fresh();
    private final StoredCases stored = new StoredCases(TestKeys.of(database).personal());
    private final JooqRulebooks books = new JooqRulebooks(database.transactions(), stored);
    private final History history =
            new History(
                    database,
                    NORTH,
                    new RulebookProjection(database.transactions().present(), stored));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyVersionIsKeptNewestFirstPagedAndByClass() {
        happened(policy("", 1), policy("small", 2), policy("", 3));

        var first = books.policies(STAFF, Optional.empty(), new PageRequest(2, ""));
        var second =
                books.policies(
                        STAFF,
                        Optional.empty(),
                        new PageRequest(2, first.rows().getLast().cursor()));

        assertThat(first.rows())
                .extracting(row -> row.value().policy().version())
                .containsExactly(3, 2);
        assertThat(second.rows())
                .extracting(row -> row.value())
                .containsExactly(
                        new SavedPolicy(
                                policy("", 1),
                                ANN,
                                PAULA,
                                "agreed",
                                Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(books.policies(STAFF, Optional.of("small"), new PageRequest(5, "")).rows())
                .extracting(row -> row.value().policy().version())
                .containsExactly(2);
        assertThat(books.policy(STAFF, 2).map(SavedPolicy::policy)).contains(policy("small", 2));
        assertThat(books.policy(STAFF, 4)).isEmpty();
    }

    @Test
    void whatIsSaidOfACapOfTheSameDayStandsInPlaceOfTheOneBefore() {
        history.happened(RULEBOOK.value(), cap(DAY, 4_000), cap(DAY.plusDays(1), 1), cap(DAY, 50));

        assertThat(books.caps(STAFF))
                .extracting(SavedCap::cap)
                .containsExactly(cap(DAY, 50).cap(), cap(DAY.plusDays(1), 1).cap());
    }

    @Test
    void decisionsAreMadeByAllOfIt() {
        happened(policy("", 1), policy("small", 2));
        history.happened(RULEBOOK.value(), cap(DAY, 4_000));

        var book = books.of(NORTH);

        assertThat(book.policies().versions()).containsExactly(policy("", 1), policy("small", 2));
        assertThat(book.caps().caps()).containsExactly(cap(DAY, 4_000).cap());
    }

    @Test
    void nobodyButTheTenantsOwnStaffSeesIt() {
        happened(policy("", 1));
        history.happened(RULEBOOK.value(), cap(DAY, 4_000));
        var customer = new Viewer(NORTH, Set.of(new AccountId(new UUID(1, 5))));

        assertThat(books.of(SOUTH).version()).isZero();
        assertThat(books.policies(customer, Optional.empty(), new PageRequest(5, "")).rows())
                .isEmpty();
        assertThat(books.policy(customer, 1)).isEmpty();
        assertThat(books.caps(customer)).isEmpty();
    }

    private void happened(CollectionPolicy... policies) {
        for (CollectionPolicy policy : policies) {
            history.happened(
                    RULEBOOK.value(),
                    new CollectionPolicySaved(RULEBOOK, policy, ANN, PAULA, "agreed"));
        }
    }

    private static CollectionPolicy policy(String accountClass, int version) {
        return new CollectionPolicy(
                accountClass,
                version,
                DAY,
                new CollectionRules(
                        List.of(new Step("remind", version, new Action.Remind(Channel.EMAIL))),
                        0,
                        ContactHours.always(),
                        new ContactRate(1, 1),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static FeeCapSaved cap(LocalDate fromOn, long compensationMinor) {
        return new FeeCapSaved(
                RULEBOOK,
                new FeeCap(
                        new Venue("DE", CustomerClass.BUSINESS),
                        EUR,
                        fromOn,
                        new RateLimit.None(),
                        new Limit.None(),
                        0,
                        false,
                        Money.ofMinor(compensationMinor, EUR)),
                ANN,
                "a law");
    }
}
