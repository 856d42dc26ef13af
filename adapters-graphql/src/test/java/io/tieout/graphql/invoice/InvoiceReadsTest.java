package io.tieout.graphql.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.application.invoice.InvoiceViews.InvoiceFilter;
import io.tieout.application.invoice.InvoiceViews.Settlement;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class InvoiceReadsTest {

    private static final Caller AUDITOR = People.a(Role.AUDITOR);

    private final Api api = Api.fresh();

    @Test
    void anInvoiceShowsEveryFactOfItsView() {
        book(1);

        ask(
                        AUDITOR,
                        """
                        { invoice(id: "%s") {
                          id version status number currency issuedOn dueOn memo documentId
                          account { reference name email }
                          lines { description quantity unitPrice { amount } amount { amount }
                                  servicePeriod { firstOn lastOn } taxCode className }
                          discount { amount { amount } percent }
                          subtotal { amount } total { amount currency } balance { amount }
                          settlements { amount { amount } effectiveOn payment { documentId } }
                          review { makers approvedBy lastProblem } draftedAt } }
                        """
                                .formatted(GlobalId.of(Rows.invoiceId(1))))
                .path("invoice")
                .matchesJsonStrictly(
                        """
                        {"id": "%s", "version": 2, "status": "PUSHED", "number": "INV-1",
                         "currency": "USD", "issuedOn": "2026-03-01", "dueOn": "2026-03-31",
                         "memo": null, "documentId": null,
                         "account": {"reference": "acme-1", "name": "Acme 1", "email": null},
                         "lines": [{"description": "Seats", "quantity": "2.5",
                           "unitPrice": {"amount": "10.00"}, "amount": {"amount": "25.00"},
                           "servicePeriod": {"firstOn": "2026-03-01", "lastOn": "2026-03-31"},
                           "taxCode": "NON", "className": null}],
                         "discount": {"amount": {"amount": "2.50"}, "percent": null},
                         "subtotal": {"amount": "25.00"},
                         "total": {"amount": "22.50", "currency": "USD"},
                         "balance": {"amount": "22.50"},
                         "settlements": [{"amount": {"amount": "1.00"},
                           "effectiveOn": "2026-03-20", "payment": {"documentId": "doc-1"}}],
                         "review": {"makers": ["maker"], "approvedBy": null,
                           "lastProblem": "the books were closed"},
                         "draftedAt": "2026-03-01T09:30:00Z"}
                        """
                                .formatted(GlobalId.of(Rows.invoiceId(1))));
    }

    @Test
    void aFullPageOfInvoicesWithAllItsPartsTakesAsManyReadsAsAPageOfOne() {
        book(1);
        wholePage();
        List<String> readsForOne = List.copyOf(api.books.reads);
        api.books.reads.clear();
        for (int number = 2; number <= 100; number++) {
            book(number);
        }

        wholePage().path("invoices.edges").entityList(Object.class).hasSize(100);

        assertThat(readsForOne)
                .containsExactlyInAnyOrder(
                        "invoices.list",
                        "invoices.settlements",
                        "accounts.findAll",
                        "payments.findAll",
                        "accounts.findAll");
        assertThat(api.books.reads).containsExactlyInAnyOrderElementsOf(readsForOne);
    }

    @Test
    void whatBelongsToAnotherTenantLooksLikeWhatDoesNotExist() {
        book(1);
        String query = "{ invoice(id: \"" + GlobalId.of(Rows.invoiceId(1)) + "\") { id } }";

        ask(People.aStranger(Role.AUDITOR), query).path("invoice").valueIsNull();
        ask(AUDITOR, "{ invoice(id: \"rubbish\") { id } }").path("invoice").valueIsNull();
        ask(AUDITOR, query).path("invoice.id").hasValue();
    }

    @Test
    void aCustomerSeesTheOwnInvoicesWithoutWhoMadeThem() {
        book(1);
        book(2);

        ask(
                        People.aCustomerOf(Rows.accountId(2)),
                        "{ invoices { edges { node { number review { makers } } } } }")
                .path("invoices")
                .matchesJsonStrictly(
                        """
                        {"edges": [{"node": {"number": "INV-2", "review": null}}]}
                        """);
    }

    @Test
    void aPageSaysWhereItStandsAndTheNextOneFollowsItsCursor() {
        for (int number = 1; number <= 3; number++) {
            book(number);
        }

        page("first: 2")
                .path("invoices")
                .matchesJsonStrictly(
                        """
                        {"edges": [{"node": {"number": "INV-1"}}, {"node": {"number": "INV-2"}}],
                         "pageInfo": {"hasNextPage": true, "hasPreviousPage": false,
                           "startCursor": "row-0", "endCursor": "row-1"}}
                        """);
        page("first: 2, after: \"row-1\"")
                .path("invoices")
                .matchesJsonStrictly(
                        """
                        {"edges": [{"node": {"number": "INV-3"}}],
                         "pageInfo": {"hasNextPage": false, "hasPreviousPage": true,
                           "startCursor": "row-2", "endCursor": "row-2"}}
                        """);
    }

    @Test
    void anEmptyPageHasNoCursors() {
        page("first: 2")
                .path("invoices.pageInfo")
                .matchesJson(
                        """
                        {"hasNextPage": false, "startCursor": null, "endCursor": null}
                        """);
    }

    @Test
    void aPageBeyondAHundredIsRefused() {
        assertThat(Answers.errorCode(page("first: 101"))).isEqualTo("PAGE_TOO_LARGE");
        assertThat(Answers.errorCode(page("first: 2147483647"))).isEqualTo("PAGE_TOO_LARGE");
        assertThat(Answers.errorCode(page("first: 0"))).isEqualTo("INVALID_VALUE");
        assertThat(api.books.reads).isEmpty();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThat(Answers.errorCode(page("after: \"elsewhere\""))).isEqualTo("MALFORMED_CURSOR");
    }

    @Test
    void everyCriterionReachesTheView() {
        page(
                """
                filter: {accountId: "%s", statuses: [PAID, PUSHED], dueFrom: "2026-03-01",
                  dueTo: "2026-03-31", text: "seats"}
                """
                        .formatted(GlobalId.of(Rows.accountId(1))));

        assertThat(api.books.filters)
                .containsExactly(
                        new InvoiceFilter(
                                Optional.of(Rows.accountId(1)),
                                Set.of(Status.PAID, Status.PUSHED),
                                Optional.of(LocalDate.parse("2026-03-01")),
                                Optional.of(LocalDate.parse("2026-03-31")),
                                "seats",
                                Set.of()));
    }

    @Test
    void aFilterByAnAccountThatCannotExistMatchesNothing() {
        book(1);

        page("filter: {accountId: \"rubbish\"}")
                .path("invoices.edges")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void everyIdCanBeReadAgainAsANode() {
        book(1);
        api.accounting.operationRows.add(Rows.anOperation(1, Rows.invoiceId(1)));
        String operation =
                new GlobalId(
                                GlobalId.Type.OPERATION,
                                api.accounting.operationRows.getFirst().operation().id())
                        .text();

        assertThat(typeOf(GlobalId.of(Rows.accountId(1)), AUDITOR))
                .isEqualTo("{__typename=Account}");
        assertThat(typeOf(GlobalId.of(Rows.invoiceId(1)), AUDITOR))
                .isEqualTo("{__typename=Invoice}");
        assertThat(typeOf(GlobalId.of(Rows.paymentId(1)), AUDITOR))
                .isEqualTo("{__typename=Payment}");
        assertThat(typeOf(operation, AUDITOR)).isEqualTo("{__typename=AccountingOperation}");
        node(operation, People.aCustomerOf(Rows.accountId(1))).path("node").valueIsNull();
        node("rubbish", AUDITOR).path("node").valueIsNull();
    }

    private String typeOf(String id, Caller caller) {
        return node(id, caller).path("node").entity(Object.class).get().toString();
    }

    private Response node(String id, Caller caller) {
        return ask(caller, "{ node(id: \"" + id + "\") { __typename } }");
    }

    private void book(int number) {
        api.books.accountRows.add(Rows.anAccount(number));
        api.books.invoiceRows.add(Rows.anInvoice(number, Rows.accountId(number), Status.PUSHED));
        api.books.paymentRows.add(Rows.aPayment(number, Rows.accountId(number), Rows.usd(100)));
        api.books.settlementRows.add(
                new Settlement(
                        Rows.invoiceId(number),
                        Rows.paymentId(number),
                        Rows.usd(100),
                        LocalDate.parse("2026-03-20")));
    }

    private Response wholePage() {
        return ask(
                AUDITOR,
                """
                { invoices(first: 100) { edges { node { number account { name }
                  settlements { payment { total { amount } account { name } } } } } } }
                """);
    }

    private Response page(String arguments) {
        return ask(
                AUDITOR,
                "{ invoices("
                        + arguments
                        + ") { edges { node { number } }"
                        + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }");
    }

    private Response ask(Caller caller, String document) {
        return api.as(caller).document(document).execute();
    }
}
