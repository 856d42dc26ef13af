package io.tieout.graphql.collection;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import io.tieout.application.collection.ArrangementCommand.AgreeOnCollection;
import io.tieout.application.collection.ArrangementCommand.AnswerClaim;
import io.tieout.application.collection.ArrangementCommand.ArrangePause;
import io.tieout.application.collection.ArrangementCommand.ClaimPause;
import io.tieout.application.collection.ArrangementCommand.EndPause;
import io.tieout.application.collection.Rulebooks.SavedPolicy;
import io.tieout.application.command.Role;
import io.tieout.domain.collection.Debt;
import io.tieout.domain.collection.Debtor;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.Log;
import io.tieout.domain.collection.Owed;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Span;
import io.tieout.domain.collection.WhyNot;
import io.tieout.domain.collection.arrangement.AccountTerms;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseClaimed;
import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.domain.collection.arrangement.ArrangementsId;
import io.tieout.domain.collection.arrangement.Claim;
import io.tieout.domain.collection.arrangement.PauseId;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.collection.policy.Warning;
import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class CollectionsTest {

    private static final String ACCOUNT = GlobalId.of(Rows.accountId(1));
    private static final String INVOICE = GlobalId.of(Rows.invoiceId(1));
    private static final Currency USD = new Currency("USD");
    private static final LocalDate DUE = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-21T12:00:00Z");
    private static final PauseId PAUSE = new PauseId(new UUID(5, 5));

    private final Api api = Api.fresh();

    @BeforeEach
    void anInvoiceThatIsTwentyDaysLate() {
        api.accounting.now = NOW;
        api.books.accountRows.add(Rows.anAccount(1));
        api.owing.facts.put(Rows.accountId(1), owing());
        api.rulebooks.policies.add(
                new SavedPolicy(policy(), new ActorId("ann"), new ActorId("ann"), "new", NOW));
        api.commands.willChange(new UUID(1, 9));
    }

    @Test
    void everyStepIsShownWithItsReason() {
        api.as(People.a(Role.AUDITOR))
                .document(
                        """
                        query($id: ID!) { collection(accountId: $id) { policyVersion nextAt
                          accountClass jurisdiction feeTerm
                          arrears { overdue { amount } daysOutstanding upTo30 { amount }
                                    upTo60 { amount } }
                          invoices { open { amount } dueOn daysPastDue isFee }
                          steps { invoiceId step action dueOn ruling takenAt reason explanation }
                        } }
                        """)
                .variable("id", ACCOUNT)
                .execute()
                .path("collection")
                .matchesJson(
                        """
                        {"policyVersion": 1, "nextAt": "2026-03-22T00:00:00Z",
                         "accountClass": null, "jurisdiction": "ZZ", "feeTerm": null,
                         "arrears": {"overdue": {"amount": "5.00"}, "daysOutstanding": 20,
                                     "upTo30": {"amount": "5.00"}, "upTo60": {"amount": "0.00"}},
                         "invoices": [{"open": {"amount": "5.00"}, "dueOn": "2026-03-01",
                                       "daysPastDue": 20, "isFee": false}],
                         "steps": [
                          {"invoiceId": "%s", "step": "remind", "action": "REMIND",
                           "dueOn": "2026-03-02", "ruling": "FIRES", "takenAt": null,
                           "reason": null},
                          {"step": "restrict", "action": "RESTRICT", "dueOn": "2026-03-11",
                           "ruling": "RESTS", "reason": "NOT_WARNED"}]}
                        """
                                .formatted(INVOICE));
    }

    @Test
    void customersSeeTheirOwnAndNobodyElses() {
        String own = "query($id: ID!) { collection(accountId: $id) { policyVersion } }";

        api.as(People.aCustomerOf(Rows.accountId(1)))
                .document(own)
                .variable("id", ACCOUNT)
                .execute()
                .path("collection.policyVersion")
                .entity(Integer.class)
                .isEqualTo(1);
        api.as(People.aCustomerOf(Rows.accountId(2)))
                .document(own)
                .variable("id", ACCOUNT)
                .execute()
                .path("collection")
                .valueIsNull();
    }

    @Test
    void whoIsBehindIsListedWithItsDays() {
        api.as(People.a(Role.ACCOUNTANT))
                .document(
                        "{ collections(filter: {daysPastDue: 5}) { edges { node {"
                                + " account { id daysOutstanding } } } } }")
                .execute()
                .path("collections.edges[0].node.account")
                .matchesJson("{\"id\": \"%s\", \"daysOutstanding\": 20}".formatted(ACCOUNT));
    }

    @Test
    void whatIsArrangedIsShown() {
        api.owing.arranged.put(
                Rows.accountId(1),
                new Arrangements(
                        List.of(
                                new Arrangements.Arranged(
                                        PAUSE,
                                        new Pause.Dispute(
                                                Rows.invoiceId(1),
                                                Money.ofMinor(100, USD),
                                                Span.from(DUE, NOW)
                                                        .endedOn(DUE.plusDays(2), NOW)))),
                        List.of(),
                        AccountTerms.unsaid(),
                        List.of()));

        api.as(People.a(Role.AUDITOR))
                .document(
                        """
                        query($id: ID!) { collection(accountId: $id) { pauses { id kind invoiceIds
                          amount { amount } untilOn instalments { dueOn } hold fromOn endedOn } } }
                        """)
                .variable("id", ACCOUNT)
                .execute()
                .path("collection.pauses[0]")
                .matchesJson(
                        """
                        {"id": "%s", "kind": "DISPUTE", "invoiceIds": ["%s"],
                         "amount": {"amount": "1.00"}, "untilOn": null, "instalments": [],
                         "hold": null, "fromOn": "2026-03-01", "endedOn": "2026-03-03"}
                        """
                                .formatted(PAUSE.value(), INVOICE));
    }

    @Test
    void whatPeopleArrangeIsReadWhole() {
        order(
                "recordPromiseToPay",
                "accountId: \"%s\", untilOn: \"2026-04-01\"".formatted(ACCOUNT));
        order(
                "agreeOnInstalments",
                "accountId: \"%s\", invoiceIds: [\"%s\"], instalments: [{dueOn: \"2026-04-01\","
                                .formatted(ACCOUNT, INVOICE)
                        + " amount: {amount: \"5\", currency: \"USD\"}}]");
        order("holdCollection", "accountId: \"%s\", kind: LITIGATION".formatted(ACCOUNT));

        assertThat(api.commands.sent)
                .extracting(sent -> ((ArrangePause) sent.command()).pause())
                .containsExactly(
                        new Pause.Promise(List.of(), LocalDate.of(2026, 4, 1), from()),
                        new Pause.InstalmentPlan(
                                List.of(Rows.invoiceId(1)),
                                List.of(
                                        new Pause.Instalment(
                                                LocalDate.of(2026, 4, 1), Money.ofMinor(500, USD))),
                                from()),
                        new Pause.Hold(Pause.HoldKind.LITIGATION, from()));
    }

    @Test
    void aPauseEndsByItsIdAndTermsAreAgreedWhole() {
        send(
                "endCollectionPause",
                "accountId: \"%s\", pauseId: \"%s\", on: \"2026-03-05\", reason: \"r\""
                        .formatted(ACCOUNT, PAUSE.value()));
        send(
                "agreeOnCollection",
                "accountId: \"%s\", accountClass: \"small\", jurisdiction: \"DE\", feeBasis: {term:"
                                .formatted(ACCOUNT)
                        + " \"7\", sinceOn: \"2026-01-01\", isShownOnInvoice: true}, reason:"
                        + " \"r\"");

        assertThat(((EndPause) api.commands.sent.getFirst().command()).id()).isEqualTo(PAUSE);
        assertThat(((AgreeOnCollection) api.commands.sent.getLast().command()).terms())
                .isEqualTo(
                        new AccountTerms(
                                "small",
                                new Venue("DE", CustomerClass.BUSINESS),
                                new FeeBasis.Recorded("7", LocalDate.of(2026, 1, 1), true)));
        send(
                        "endCollectionPause",
                        "accountId: \"%s\", pauseId: \"x\", on: \"2026-03-05\", reason: \"r\""
                                .formatted(ACCOUNT))
                .path("endCollectionPause.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("PAUSE_NOT_FOUND");
        send(
                        "agreeOnCollection",
                        "accountId: \"%s\", jurisdiction: \"Germany\", reason: \"r\""
                                .formatted(ACCOUNT))
                .path("agreeOnCollection.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("INVALID_JURISDICTION");
    }

    @Test
    void customersSpeakForTheirOwnAccountWhicheverInvoiceTheyName() {
        api.as(People.aCustomerOf(Rows.accountId(1)))
                .document(
                        """
                        mutation($invoice: ID!) {
                          disputeOwnInvoice(input: {idempotencyKey: "d", invoiceId: $invoice,
                            amount: {amount: "1", currency: "USD"}, reason: "wrong seats"})
                            { userErrors { code } }
                          promiseToPay(input: {idempotencyKey: "p", untilOn: "2026-03-25",
                            reason: "payday"}) { userErrors { code } }
                        }
                        """)
                .variable("invoice", INVOICE)
                .execute();

        assertThat(api.commands.sent)
                .extracting(sent -> (ClaimPause) sent.command())
                .extracting(ClaimPause::account)
                .containsExactly(Rows.accountId(1), Rows.accountId(1));
        assertThat(api.commands.sent)
                .extracting(sent -> ((ClaimPause) sent.command()).pause().invoices())
                .containsExactly(List.of(Rows.invoiceId(1)), List.of());
    }

    @Test
    void whatACustomerSaidIsShownAndAnswered() {
        Span now = Span.from(DUE, NOW);
        Arrangements said =
                Arrangements.unborn()
                        .after(
                                new PauseClaimed(
                                        ArrangementsId.of(Rows.accountId(1)),
                                        Rows.accountId(1),
                                        PAUSE,
                                        new Pause.Promise(List.of(), DUE.plusDays(9), now),
                                        new ActorId("cora"),
                                        "payday"));
        api.owing.arranged.put(Rows.accountId(1), said);

        api.as(People.a(Role.ACCOUNTANT))
                .document(
                        "query($id: ID!) { collection(accountId: $id) { pauses { kind claim { by"
                                + " reason reply } } } }")
                .variable("id", ACCOUNT)
                .execute()
                .path("collection.pauses")
                .matchesJson(
                        """
                        [{"kind": "PROMISE",
                          "claim": {"by": "cora", "reason": "payday", "reply": "AWAITED"}}]
                        """);

        send(
                "answerClaim",
                "accountId: \"%s\", pauseId: \"%s\", isAccepted: false, reason: \"r\""
                        .formatted(ACCOUNT, PAUSE.value()));
        assertThat(api.commands.sent.getLast().command())
                .isEqualTo(new AnswerClaim(Rows.accountId(1), PAUSE, Claim.Reply.DECLINED, "r"));
    }

    @Test
    void theSchemaHasExactlyTheReasonsThatThereAre() {
        var reasons = (GraphQLEnumType) api.source().schema().getType("CollectionReason");

        assertThat(Objects.requireNonNull(reasons).getValues())
                .extracting(GraphQLEnumValueDefinition::getName)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(WhyNot.class.getPermittedSubclasses())
                                .map(why -> ShownVerdict.codeOf(why.asSubclass(WhyNot.class)))
                                .toList());
    }

    private void order(String name, String input) {
        send(name, input + ", idempotencyKey: \"k\", fromOn: \"2026-03-01\", reason: \"r\"")
                .path(name + ".userErrors")
                .entityList(Object.class)
                .hasSize(0);
    }

    private Response send(String name, String input) {
        return api.as(People.a(Role.ACCOUNTANT))
                .document(
                        "mutation { %s(input: {%s}) { collection { policyVersion } userErrors { code } } }"
                                .formatted(name, input))
                .execute();
    }

    private static Span from() {
        return Span.from(DUE, Instant.EPOCH);
    }

    private static Facts owing() {
        return new Facts(
                new Debtor(Rows.accountId(1), "", ZoneOffset.UTC, Venue.unknown(), USD),
                new Owed(
                        List.of(
                                new Debt(
                                        Rows.invoiceId(1),
                                        DUE.minusDays(30),
                                        DUE,
                                        Money.ofMinor(500, USD),
                                        Money.zero(USD),
                                        new Debt.Origin.Sale(),
                                        new FeeBasis.Unrecorded(),
                                        Instant.EPOCH)),
                        List.of(),
                        List.of()),
                List.of(),
                List.of(),
                Log.empty());
    }

    private static CollectionPolicy policy() {
        return new CollectionPolicy(
                "",
                1,
                DUE,
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
                        List.of()));
    }
}
