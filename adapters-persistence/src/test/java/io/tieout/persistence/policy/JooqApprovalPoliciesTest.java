package io.tieout.persistence.policy;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.APPROVAL_POLICY_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.policy.ApprovalPolicies.Change;
import io.tieout.application.policy.ApprovalPolicies.PolicyView;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalRules;
import io.tieout.domain.policy.AutoApproval;
import io.tieout.domain.policy.AutoMatch;
import io.tieout.domain.policy.PolicyEvent.PolicyChanged;
import io.tieout.domain.policy.PolicyId;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqApprovalPoliciesTest {

    private static final PolicyId POLICY = PolicyId.of(NORTH);
    private static final ActorId ANN = new ActorId("ann");
    private static final ActorId BEN = new ActorId("ben");
    private static final AccountId ACME = new AccountId(new UUID(1, 5));
    private static final Viewer STAFF = new Viewer(NORTH, Set.of());
    private static final ApprovalRules RULES =
            new ApprovalRules(
                    List.of(usd(1_000_000)),
                    14,
                    new AutoApproval.Within(List.of(usd(50_000)), List.of(ACME), List.of("seats")));

    private static TestDatabase database;
    private static JooqApprovalPolicies policies;

    private History history;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        policies = new JooqApprovalPolicies(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.superuser().deleteFrom(APPROVAL_POLICY_VIEW).execute();
        history =
                new History(
                        database, NORTH, new PolicyProjection(database.transactions().present()));
    }

    @Test
    void beforeTheFirstChangeTheStandardRulesCount() {
        assertThat(policies.inForce(STAFF)).isEqualTo(PolicyView.standard());
        assertThat(policies.history(STAFF, new PageRequest(10, "")).rows()).isEmpty();
    }

    @Test
    void theLatestVersionCountsWithWhoWroteItWhenAndWhy() {
        history.happened(POLICY.value(), changed(1, ApprovalRules.standard(), BEN));
        history.happened(POLICY.value(), changed(2, RULES, BEN));

        assertThat(policies.inForce(STAFF))
                .isEqualTo(
                        new PolicyView(
                                2,
                                RULES,
                                Optional.of(
                                        new Change(
                                                1,
                                                ANN,
                                                BEN,
                                                "agreed",
                                                Instant.parse("2026-01-01T00:01:00Z")))));
    }

    @Test
    void everyVersionIsKeptNewestFirstAndPaged() {
        history.happened(POLICY.value(), changed(1, ApprovalRules.standard(), BEN));
        history.happened(POLICY.value(), changed(2, RULES, BEN));

        var first = policies.history(STAFF, new PageRequest(1, ""));
        var cursor = first.rows().getLast().cursor();

        assertThat(first.hasMore()).isTrue();
        assertThat(first.rows().getFirst().value().version()).isEqualTo(2);
        assertThat(policies.history(STAFF, new PageRequest(1, cursor)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.value().version()).isEqualTo(1));
    }

    @Test
    void nobodyButTheTenantsOwnStaffSeesIt() {
        history.happened(POLICY.value(), changed(1, RULES, BEN));

        assertThat(policies.inForce(new Viewer(SOUTH, Set.of())).version()).isZero();
        assertThat(policies.inForce(new Viewer(NORTH, Set.of(ACME))).version()).isZero();
    }

    @Test
    void theDatabaseRefusesAVersionThatOnePersonMadeAlone() {
        assertThatThrownBy(() -> history.happened(POLICY.value(), changed(1, RULES, ANN)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("approval_policy_view_two_people");
    }

    @Test
    void theStoredFormOfTheRulesNeverChanges() {
        var stored =
                "{\"secondFrom\":[{\"minor\":1000000,\"currency\":\"USD\"}],\"lapseDays\":14,"
                        + "\"auto\":{\"atMost\":[{\"minor\":50000,\"currency\":\"USD\"}],"
                        + "\"accounts\":[\"00000000-0000-0001-0000-000000000005\"],"
                        + "\"products\":[\"seats\"]}}";

        assertThat(RulesJson.write(RULES).data()).isEqualTo(stored);
        assertThat(RulesJson.read(JSONB.valueOf(stored))).isEqualTo(RULES);
        assertThat(RulesJson.read(RulesJson.write(ApprovalRules.standard())))
                .isEqualTo(ApprovalRules.standard());
    }

    @Test
    void aRuleThatMatchesMoneyStandsBesideTheOthers() {
        var matching =
                new ApprovalRules(
                        List.of(),
                        30,
                        new AutoApproval.Off(),
                        new AutoMatch.Within(List.of(usd(50_000)), 65));

        assertThat(RulesJson.write(matching).data())
                .endsWith(
                        "\"match\":{\"atMost\":[{\"minor\":50000,\"currency\":\"USD\"}],"
                                + "\"points\":65}}");
        assertThat(RulesJson.read(RulesJson.write(matching))).isEqualTo(matching);
    }

    private static PolicyChanged changed(int version, ApprovalRules rules, ActorId allowedBy) {
        return new PolicyChanged(POLICY, version, version - 1, rules, ANN, allowedBy, "agreed");
    }

    private static Money usd(long cents) {
        return Money.ofMinor(cents, new Currency("USD"));
    }
}
