package io.tieout.graphql.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Contended;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.KeyReused;
import io.tieout.application.command.Once;
import io.tieout.application.command.Role;
import io.tieout.application.invoice.InvoiceCommand.ApproveAndPushInvoice;
import io.tieout.application.invoice.InvoiceCommand.SubmitInvoice;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class OrdersTest {

    private static final String INVOICE = GlobalId.of(Rows.invoiceId(1));
    private static final String HASH = "ab".repeat(32);

    private final Api api = Api.fresh();

    @BeforeEach
    void open() {
        api.books.accountRows.add(Rows.anAccount(1));
        api.books.invoiceRows.add(Rows.anInvoice(1, Rows.accountId(1), Status.APPROVED));
        api.commands.willChange(Rows.invoiceId(1).value());
    }

    @Test
    void anAcceptedOrderAnswersWithTheInvoiceAsItStandsNow() {
        approve(Map.of())
                .path("approveAndPushInvoice")
                .matchesJsonStrictly(
                        """
                        {"invoice": {"number": "INV-1", "status": "APPROVED"}, "userErrors": []}
                        """);

        assertThat(api.commands.sent.getFirst().command())
                .isEqualTo(
                        new ApproveAndPushInvoice(
                                Rows.invoiceId(1), new PlanHash(HASH), new ExpectedVersion.Any()));
    }

    @Test
    void theKeyIsBoundToTheMutationAndToTheInputWithoutTheKey() {
        approve(Map.of());
        approve(Map.of("idempotencyKey", "other-key"));

        assertThat(api.commands.sent.getFirst().once())
                .isEqualTo(
                        new Once.Keyed(
                                "approveAndPushInvoice",
                                "key-1",
                                CanonicalInput.hash(
                                        Map.of("invoiceId", INVOICE, "planHash", HASH))));
        assertThat(hashes()).hasSize(2).containsOnly(hashes().getFirst());
    }

    @Test
    void otherInputHasAnotherHash() {
        approve(Map.of());
        approve(Map.of("planHash", "cd".repeat(32)));

        assertThat(hashes()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anOrderWithoutAKeyIsSentUnkeyed() {
        submit("invoiceId: \"" + INVOICE + "\", expectedVersion: 2");

        assertThat(api.commands.sent.getFirst().once()).isEqualTo(new Once.Unkeyed());
        assertThat(api.commands.sent.getFirst().command())
                .isEqualTo(new SubmitInvoice(Rows.invoiceId(1), new ExpectedVersion.Exactly(2)));
    }

    @Test
    void aRejectionIsAUserErrorWithItsFieldAndCode() {
        api.commands.willThrow(
                new InvoiceRejected(
                        new InvoiceRejection.StalePlan(new PlanHash("a"), new PlanHash("b"))));

        approve(Map.of())
                .path("approveAndPushInvoice")
                .matchesJson(
                        """
                        {"invoice": null,
                         "userErrors": [{"code": "STALE_PLAN", "field": ["input", "planHash"]}]}
                        """);
    }

    @Test
    void aRejectionOfTheWholeNamesNoField() {
        api.commands.willThrow(
                new InvoiceRejected(new InvoiceRejection.PlanBlocked("nothing fits")));

        approve(Map.of())
                .path("approveAndPushInvoice.userErrors[0]")
                .matchesJsonStrictly(
                        """
                        {"code": "PLAN_BLOCKED", "field": null,
                         "message": "the invoice cannot be pushed: nothing fits"}
                        """);
    }

    @Test
    void aKeyUsedWithOtherInputIsAUserError() {
        api.commands.willThrow(new KeyReused("key-1"));

        approve(Map.of())
                .path("approveAndPushInvoice.userErrors[0]")
                .matchesJson(
                        """
                        {"code": "KEY_REUSED", "field": ["input", "idempotencyKey"]}
                        """);
    }

    @Test
    void anEmptyOrEndlessKeyIsRefusedAndNothingIsSent() {
        for (String key : List.of(" ", "k".repeat(201))) {
            approve(Map.of("idempotencyKey", key))
                    .path("approveAndPushInvoice.userErrors[0].code")
                    .entity(String.class)
                    .isEqualTo("INVALID_KEY");
        }

        assertThat(api.commands.sent).isEmpty();
    }

    @Test
    void aPlanHashThatIsNoneIsRefusedAndNothingIsSent() {
        approve(Map.of("planHash", "AB"))
                .path("approveAndPushInvoice.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("INVALID_PLAN_HASH");

        assertThat(api.commands.sent).isEmpty();
    }

    @Test
    void anIdThatNamesNothingIsRefusedLikeOneOfAnotherTenant() {
        for (String id : List.of("rubbish", INVOICE + "x", GlobalId.of(Rows.accountId(1)))) {
            submit("invoiceId: \"" + id + "\"")
                    .path("submitInvoice.userErrors[0].code")
                    .entity(String.class)
                    .isEqualTo("INVOICE_NOT_FOUND");
        }

        assertThat(api.commands.sent).isEmpty();
    }

    @Test
    void anOutageOfTheDatabaseIsNoBugAndSaysHowToGoOn() {
        var cut = new SQLException("an I/O error occurred", "08006");
        api.commands.willThrow(new IllegalStateException("commit failed", cut));

        var error = Answers.error(approve(Map.of()));

        assertThat(error.getExtensions()).containsEntry("code", "UNAVAILABLE");
        assertThat(error.getMessage()).contains("same idempotencyKey").doesNotContain("I/O");
    }

    @Test
    void contentionIsATopLevelErrorThatSaysTryAgain() {
        api.commands.willThrow(new Contended("too busy, try again", new RuntimeException()));

        assertThat(Answers.errorCode(approve(Map.of()))).isEqualTo("CONTENDED");
    }

    @Test
    void aBugShowsAnErrorIdAndNothingOfItsCause() {
        api.commands.willThrow(new IllegalStateException("secret of the database"));

        var error = Answers.error(approve(Map.of()));

        assertThat(error.getExtensions()).containsEntry("code", "INTERNAL").containsKey("errorId");
        assertThat(error.toString()).doesNotContain("secret").doesNotContain("IllegalState");
    }

    private List<String> hashes() {
        return api.commands.sent.stream()
                .map(sent -> ((Once.Keyed) sent.once()).inputHash())
                .toList();
    }

    private Response approve(Map<String, Object> changes) {
        Map<String, Object> input =
                new HashMap<>(
                        Map.of("invoiceId", INVOICE, "planHash", HASH, "idempotencyKey", "key-1"));
        input.putAll(changes);
        return api.as(People.a(Role.APPROVER))
                .document(
                        """
                        mutation($input: ApproveAndPushInvoiceInput!) {
                          approveAndPushInvoice(input: $input) {
                            invoice { number status } userErrors { field message code } } }
                        """)
                .variable("input", input)
                .execute();
    }

    private Response submit(String input) {
        return api.as(People.a(Role.ACCOUNTANT))
                .document(
                        "mutation { submitInvoice(input: {"
                                + input
                                + "}) { invoice { id } userErrors { code } } }")
                .execute();
    }
}
