package io.tieout.graphql.accountaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accountaccess.AccessRulesCommand.SetAccessRules;
import io.tieout.application.accountaccess.AccessViews.AccessView;
import io.tieout.application.accountaccess.AccessViews.PayAddress;
import io.tieout.application.collection.ArrangementCommand.EndAccessOverride;
import io.tieout.application.collection.ArrangementCommand.OverrideAccess;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.application.event.Cursor;
import io.tieout.application.event.EventFeed.ReaderTooSlow;
import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessEvent.AccessChanged;
import io.tieout.domain.access.AccessId;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessOverride;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.access.Feature;
import io.tieout.domain.access.Ground;
import io.tieout.domain.access.WhenInDoubt;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Path;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class AccountAccessTest {

    private static final String ACCOUNT = GlobalId.of(Rows.accountId(1));
    private static final Instant SINCE = Instant.parse("2026-02-01T10:00:00Z");
    private static final Access BLOCKED =
            new Access(
                    AccessLevel.BLOCKED,
                    new Ground.Overdue(
                            SINCE,
                            Money.of("1200.50", new Currency("USD")),
                            4,
                            List.of(new StepRef(Rows.invoiceId(1), "block"))));
    private static final Access LET_IN =
            new Access(
                    AccessLevel.FULL,
                    new Ground.Overridden(
                            new AccessOverride(
                                    AccessLevel.FULL,
                                    "they pay on Monday",
                                    new ActorId("alan"),
                                    Instant.EPOCH,
                                    SINCE),
                            BLOCKED));

    private final Api api = Api.fresh();

    @BeforeEach
    void open() {
        api.books.accountRows.add(Rows.anAccount(1));
        api.books.accountRows.add(Rows.anAccount(2));
    }

    @Test
    void anAccountFromWhichNothingWasTakenMayDoEverything() {
        access(People.a(Role.PLATFORM))
                .matchesJson(
                        """
                        {"level": "FULL", "since": null, "reason": "PAID_UP", "toLift": null,
                         "owedLevel": "FULL", "policyVersion": null, "steps": [],
                         "override": null, "features": []}
                        """);
    }

    @Test
    void whatIsTakenIsShownWithItsReasonAndWhatGivesItBack() {
        stands(BLOCKED);
        api.books.access.rules =
                new AccessRules(
                        WhenInDoubt.OPEN,
                        List.of(
                                new Feature("exports", AccessLevel.READ_ONLY),
                                new Feature("login", AccessLevel.BLOCKED)));

        access(People.a(Role.AUDITOR))
                .matchesJson(
                        """
                        {"level": "BLOCKED", "since": "2026-02-01T10:00:00Z", "reason": "OVERDUE",
                         "toLift": {"amount": "1200.50", "currency": "USD"},
                         "owedLevel": "BLOCKED", "policyVersion": 4,
                         "steps": [{"invoiceId": "%s", "step": "block"}], "override": null,
                         "features": [{"feature": "exports", "isOpen": false},
                                      {"feature": "login", "isOpen": false}]}
                        """
                                .formatted(GlobalId.of(Rows.invoiceId(1))));
    }

    @Test
    void whatMustBePaidIsShownWithTheLinkToPayItAndNothingElseHasOne() {
        var address = new PayAddress("https://pay.test/{invoice}?{amount}", "ACME", "INV 7");
        api.books.access.addresses.put(Rows.accountId(1), address);
        access(People.a(Role.PLATFORM)).matchesJson("{\"payLink\": null}");

        stands(BLOCKED);
        access(People.aCustomerOf(Rows.accountId(1)))
                .matchesJson("{\"payLink\": \"https://pay.test/INV%207?1200.50\"}");

        api.books.access.addresses.clear();
        access(People.a(Role.PLATFORM)).matchesJson("{\"level\": \"BLOCKED\", \"payLink\": null}");
    }

    @Test
    void staffSeesWhoDecidedOtherwiseAndWhyAndACustomerDoesNot() {
        stands(LET_IN);

        access(People.a(Role.ACCOUNTANT))
                .matchesJson(
                        """
                        {"level": "FULL", "reason": "OVERRIDDEN", "owedLevel": "BLOCKED",
                         "toLift": {"amount": "1200.50"},
                         "override": {"level": "FULL", "by": "alan",
                                      "reason": "they pay on Monday"}}
                        """);
        access(People.aCustomerOf(Rows.accountId(1)))
                .matchesJson(
                        "{\"override\": {\"level\": \"FULL\", \"by\": null, \"reason\": null}}");
    }

    @Test
    void anotherAccountsAccessIsNoBusinessOfACustomer() {
        access(People.aCustomerOf(Rows.accountId(2))).valueIsNull();
        access(People.aStranger(Role.PLATFORM)).valueIsNull();
    }

    @Test
    void anAccountShowsItsAccess() {
        stands(BLOCKED);

        api.as(People.a(Role.AUDITOR))
                .document("{ accounts(first: 2) { edges { node { access { level } } } } }")
                .execute()
                .path("accounts.edges[*].node.access.level")
                .entityList(String.class)
                .contains("BLOCKED", "FULL");
    }

    @Test
    void ordersBecomeCommands() {
        api.commands.willChange(Rows.accountId(1).value());
        Caller alan = People.a(Role.ACCOUNTANT);

        mutate(
                alan,
                "overrideAccess(input: {accountId: \"%s\", level: FULL, reason: \"they called\","
                        + " untilAt: \"2026-03-02T10:00:00Z\"}) { access { level } }");
        mutate(
                alan,
                "endAccessOverride(input: {accountId: \"%s\", reason: \"they paid\"})"
                        + " { access { level } }");
        mutate(
                People.a(Role.ADMIN),
                "setAccessRules(input: {whenInDoubt: CLOSED, features:"
                        + " [{feature: \"exports\", closedAt: BLOCKED}]})"
                        + " { accessRules { whenInDoubt } }");

        assertThat(api.commands.sent)
                .extracting(each -> (Object) each.command())
                .containsExactly(
                        new OverrideAccess(
                                Rows.accountId(1),
                                AccessLevel.FULL,
                                Instant.parse("2026-03-02T10:00:00Z"),
                                "they called"),
                        new EndAccessOverride(Rows.accountId(1), "they paid"),
                        new SetAccessRules(
                                new AccessRules(
                                        WhenInDoubt.CLOSED,
                                        List.of(new Feature("exports", AccessLevel.BLOCKED)))));
    }

    @Test
    void aChangeIsSentToWhoFollowsTheAccountAndToNobodyElse() {
        happened(1, BLOCKED);
        happened(2, BLOCKED);

        List<Response> all = follow(People.a(Role.PLATFORM), "");
        List<Response> own = follow(People.aCustomerOf(Rows.accountId(1)), "");
        List<Response> one = follow(People.a(Role.AUDITOR), "(accountId: \"" + ACCOUNT + "\")");

        assertThat(all).hasSize(2);
        assertThat(own).hasSize(1);
        assertThat(one).hasSize(1);
        own.getFirst()
                .path("accessChanged")
                .matchesJsonStrictly(
                        """
                        {"__typename": "AccessChange", "cursor": "c0",
                         "at": "2026-03-01T10:00:00Z",
                         "access": {"accountId": "%s", "level": "BLOCKED"}}
                        """
                                .formatted(ACCOUNT));
    }

    @Test
    void whoFollowsIsToldThatNothingWasMissedAndThatItFellBehind() {
        api.feed.pulse("c9");
        api.feed.endWith(new ReaderTooSlow(new Cursor("c9")));

        assertThat(follow(People.a(Role.PLATFORM), ""))
                .extracting(
                        each -> each.path("accessChanged.__typename").entity(String.class).get())
                .containsExactly("Heartbeat", "Lagged");
    }

    private void stands(Access access) {
        api.books.access.rows.add(
                new AccessView(
                        Rows.accountId(1), 0, new AccountAccess.Recorded(access, SINCE, SINCE)));
    }

    private void happened(int account, Access access) {
        AccessId id = AccessId.of(Rows.accountId(account));
        api.feed.show(
                id.value(), new AccessChanged(id, Rows.accountId(account), access, SINCE, SINCE));
    }

    private Path access(Caller caller) {
        return api.as(caller)
                .document(
                        """
                        query($id: ID!) { access(accountId: $id) { level since reason explanation
                          toLift { amount currency } payLink owedLevel policyVersion
                          steps { invoiceId step } override { level reason by }
                          features { feature isOpen } } }
                        """)
                .variable("id", ACCOUNT)
                .execute()
                .path("access");
    }

    private void mutate(Caller caller, String mutation) {
        api.as(caller)
                .document("mutation { " + mutation.formatted(ACCOUNT) + " }")
                .execute()
                .errors()
                .verify();
    }

    private List<Response> follow(Caller caller, String arguments) {
        return api.as(caller)
                .document(
                        """
                        subscription { accessChanged%s { __typename cursor
                          ... on AccessChange { at access { accountId level } } } }
                        """
                                .formatted(arguments))
                .executeSubscription()
                .toFlux()
                .collectList()
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }
}
