package io.tieout.graphql.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.collection.RulebookCommand.SaveCollectionPolicy;
import io.tieout.application.collection.RulebookCommand.SaveFeeCap;
import io.tieout.application.collection.Rulebooks.SavedPolicy;
import io.tieout.application.command.Role;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.Ending;
import io.tieout.domain.collection.policy.Flaw;
import io.tieout.domain.collection.policy.Warning;
import io.tieout.domain.collection.rulebook.RulebookRejected;
import io.tieout.domain.collection.rulebook.RulebookRejection.FlawedPolicy;
import io.tieout.domain.control.Act;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.latefee.Rhythm;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import io.tieout.domain.people.ActorId;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class CollectionPoliciesTest {

    private static final String WHOLE =
            """
            {accountClass: "small", effectiveFrom: "2026-03-01", graceDays: 1,
             steps: [{name: "remind", daysPastDue: 3, action: {remind: EMAIL}},
                     {name: "tell", daysPastDue: 4, action: {alertOwner: true}},
                     {name: "fee", daysPastDue: 15,
                      action: {chargeFee: {notice: "remind", days: 7}}},
                     {name: "block", daysPastDue: 30,
                      action: {block: {notice: "remind", days: 8}}},
                     {name: "end", daysPastDue: 90, action: {conclude: {
                      ending: WRITE_OFF, warning: {notice: "remind", days: 9}}}}],
             hours: {from: "09:00", until: "24:00", days: [MONDAY], holidays: ["2026-12-25"]},
             rate: {most: 2, perDays: 7}, leastOverdue: [{amount: "5", currency: "USD"}],
             fees: [{currency: "USD", least: {amount: "1", currency: "USD"},
                     rhythm: {everyMonths: 1}, isCompounding: true,
                     formula: {tiers: [
                       {from: {amount: "0.01", currency: "USD"},
                        amount: {flat: {amount: "2", currency: "USD"}}},
                       {from: {amount: "1000", currency: "USD"}, amount: {percent: "1.5"}}]}}]}
            """;

    private final Api api = Api.fresh();

    @Test
    void aPolicyIsReadWhole() {
        CollectionPolicy before = new SavePolicyReader().read(WHOLE);
        api.commands.willChange(new UUID(1, 9));
        api.rulebooks.policies.add(saved(before, 5));

        save(WHOLE, 4);

        assertThat(api.commands.sent).hasSize(1);
        var policy = ((SaveCollectionPolicy) api.commands.sent.getFirst().command()).policy();
        assertThat(policy.version()).isEqualTo(5);
        assertThat(policy.accountClass()).isEqualTo("small");
        assertThat(policy.rules().steps())
                .extracting(step -> step.action().getClass().getSimpleName())
                .containsExactly("Remind", "AlertOwner", "ChargeFee", "Block", "Conclude");
        assertThat(policy.rules().steps().getLast().action())
                .isEqualTo(new Action.Conclude(Ending.WRITE_OFF, new Warning("remind", 9)));
        assertThat(policy.rules().hours().until()).isEqualTo(LocalTime.MAX);
        var terms = policy.rules().fees().getFirst();
        assertThat(terms.rhythm()).isEqualTo(new Rhythm.EveryMonths(1));
        assertThat(terms.least()).isEqualTo(usd("1"));
        assertThat(terms.most()).isEqualTo(new Limit.None());
        assertThat(terms.formula())
                .isEqualTo(
                        new Formula.Tiered(
                                List.of(
                                        new Formula.Tier(usd("0.01"), new Formula.Flat(usd("2"))),
                                        new Formula.Tier(
                                                usd("1000"),
                                                new Formula.Proportion(Percent.of("1.5"))))));
    }

    @Test
    void whatIsSavedIsShownAsItWasSent() {
        var policy = new SavePolicyReader().read(WHOLE);
        api.rulebooks.policies.add(saved(policy, 1));
        api.accounting.now = Instant.parse("2026-03-01T12:00:00Z");

        api.as(People.a(Role.AUDITOR))
                .document(
                        """
                        { collectionPolicies { edges { node { version accountClass effectiveFrom
                          isInForce graceDays author allowedBy reason
                          steps { name daysPastDue action channel warning { notice days } ending }
                          hours { from until days holidays } rate { most perDays }
                          leastOverdue { amount } fees { currency everyMonths everyDays least {
                          amount } most { amount } isCompounding isOnTax
                          tiers { from { amount } flat { amount } percent } } } } } }
                        """)
                .execute()
                .path("collectionPolicies.edges[0].node")
                .matchesJson(
                        """
                        {"version": 1, "accountClass": "small", "isInForce": true,
                         "author": "ann", "allowedBy": "paula", "graceDays": 1,
                         "hours": {"from": "09:00", "until": "24:00", "days": ["MONDAY"],
                                   "holidays": ["2026-12-25"]},
                         "steps": [
                          {"name": "remind", "action": "REMIND", "channel": "EMAIL",
                           "warning": null, "ending": null},
                          {"name": "tell", "action": "ALERT_OWNER"},
                          {"name": "fee", "action": "CHARGE_FEE",
                           "warning": {"notice": "remind", "days": 7}},
                          {"name": "block", "action": "BLOCK"},
                          {"name": "end", "action": "CONCLUDE", "ending": "WRITE_OFF"}],
                         "fees": [{"currency": "USD", "everyMonths": 1, "everyDays": null,
                          "least": {"amount": "1.00"}, "most": null, "isCompounding": true,
                          "tiers": [{"from": {"amount": "0.01"}, "flat": {"amount": "2.00"},
                                     "percent": null},
                                    {"from": {"amount": "1000.00"}, "flat": null,
                                     "percent": "1.5"}]}]}
                        """);
    }

    @Test
    void eachFlawIsAnErrorOfItsOwnAtItsField() {
        api.commands.willThrow(
                new RulebookRejected(
                        new FlawedPolicy(
                                List.of(
                                        new Flaw("steps.block", "too early"),
                                        new Flaw("fees", "too high")))));

        save(WHOLE, 0)
                .path("saveCollectionPolicy.userErrors")
                .matchesJson(
                        """
                        [{"code": "FLAWED_POLICY", "message": "too early",
                          "field": ["input", "policy", "steps", "block"]},
                         {"code": "FLAWED_POLICY", "message": "too high",
                          "field": ["input", "policy", "fees"]}]
                        """);
    }

    @Test
    void whatCannotBeIsRefusedWhereItStands() {
        refused("action: {alertOwner: true}", "action: {alertOwner: false}", "INVALID_STEP");
        refused("days: 7}", "days: -7}", "INVALID_STEP");
        refused("24:00", "24:01", "INVALID_TIME");
        refused("everyMonths: 1", "everyMonths: 0", "INVALID_FEE_TERMS");
        refused("percent: \"1.5\"", "percent: \"101\"", "INVALID_PERCENT");
        refused(
                "isCompounding: true",
                "most: {amount: \"0.50\", currency: \"USD\"}",
                "INVALID_FEE_TERMS");
        assertThat(api.commands.sent).isEmpty();
    }

    @Test
    void aProposalWaitsForAnApprover() {
        api.commands.willThrow(
                new RulebookRejected(new FlawedPolicy(List.of(new Flaw("fees", "too high")))));

        api.as(People.a(Role.ADMIN))
                .document(mutation("proposeCollectionPolicy", WHOLE, 0))
                .execute()
                .path("proposeCollectionPolicy.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("FLAWED_POLICY");

        assertThat(api.commands.sent.getFirst().command())
                .isInstanceOfSatisfying(
                        RequestAct.class,
                        asked ->
                                assertThat(asked.act())
                                        .isInstanceOf(Act.ChangeCollectionPolicy.class));
    }

    @Test
    void aCapIsReadWholeAndSaysNothingWhereTheLawSaysNothing() {
        api.commands.willChange(new UUID(1, 9));

        api.as(People.a(Role.ADMIN))
                .document(
                        """
                        mutation { saveFeeCap(input: {jurisdiction: "DE", customerClass: BUSINESS,
                          currency: "EUR", fromOn: "2026-01-01", annualRate: "11.27",
                          compensation: {amount: "40", currency: "EUR"}, source: "BGB 288"}) {
                          feeCaps { jurisdiction } userErrors { code } } }
                        """)
                .execute();

        var cap = ((SaveFeeCap) api.commands.sent.getFirst().command()).cap();
        assertThat(cap.rate()).isEqualTo(new RateLimit.AtMost(Percent.of("11.27")));
        assertThat(cap.total()).isEqualTo(new Limit.None());
        assertThat(cap.compensation()).isEqualTo(Money.of("40", new Currency("EUR")));
    }

    private void refused(String good, String bad, String code) {
        save(WHOLE.replace(good, bad), 0)
                .path("saveCollectionPolicy.userErrors[0].code")
                .entity(String.class)
                .isEqualTo(code);
    }

    private Response save(String policy, int fromVersion) {
        return api.as(People.a(Role.ADMIN))
                .document(mutation("saveCollectionPolicy", policy, fromVersion))
                .execute();
    }

    private static String mutation(String name, String policy, int fromVersion) {
        return "mutation { %s(input: {idempotencyKey: \"k\", fromVersion: %d, reason: \"r\", policy: %s}) { userErrors { code message field } } }"
                .formatted(name, fromVersion, policy);
    }

    private static SavedPolicy saved(CollectionPolicy policy, int version) {
        return new SavedPolicy(
                new CollectionPolicy(
                        policy.accountClass(), version, policy.effectiveFrom(), policy.rules()),
                new ActorId("ann"),
                new ActorId("paula"),
                "agreed",
                Instant.parse("2026-03-01T12:00:00Z"));
    }

    private static Money usd(String amount) {
        return Money.of(amount, new Currency("USD"));
    }

    /** what the API makes of a policy, to be shown again */
    private static final class SavePolicyReader {

        CollectionPolicy read(String policy) {
            Api api = Api.fresh();
            api.commands.willThrow(
                    new RulebookRejected(new FlawedPolicy(List.of(new Flaw("", "only read")))));
            api.as(People.a(Role.ADMIN))
                    .document(mutation("saveCollectionPolicy", policy, 0))
                    .execute();
            CollectionPolicy read =
                    ((SaveCollectionPolicy) api.commands.sent.getFirst().command()).policy();
            Api.fresh();
            return read;
        }
    }
}
