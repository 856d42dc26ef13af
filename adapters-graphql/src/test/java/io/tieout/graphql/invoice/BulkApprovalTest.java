package io.tieout.graphql.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Once;
import io.tieout.application.command.Role;
import io.tieout.application.invoice.InvoiceCommand.ApproveAndPushInvoice;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.ConnectionDown;
import io.tieout.domain.invoice.InvoiceRejection.NotSubmitted;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class BulkApprovalTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    private final Api api = Api.fresh();

    @Test
    void eachInvoiceIsApprovedUnderAKeyOfItsOwnAndHasItsResult() {
        api.books.invoiceRows.add(Rows.anInvoice(1, Rows.accountId(1), Status.APPROVED));
        api.commands.willChange(Rows.invoiceId(1).value());

        Response answer = approve(List.of(item(1), item(2)));

        answer.path("approveAndPushInvoices.results[*].invoice.number")
                .entityList(String.class)
                .containsExactly("INV-1", "INV-1");
        answer.path("approveAndPushInvoices.results[1].invoiceId")
                .entity(String.class)
                .isEqualTo(GlobalId.of(Rows.invoiceId(2)));
        assertThat(api.commands.sent)
                .extracting(sent -> ((ApproveAndPushInvoice) sent.command()).invoice())
                .containsExactly(Rows.invoiceId(1), Rows.invoiceId(2));
        assertThat(api.commands.sent)
                .extracting(sent -> ((Once.Keyed) sent.once()).key())
                .containsExactly(
                        "k " + GlobalId.of(Rows.invoiceId(1)),
                        "k " + GlobalId.of(Rows.invoiceId(2)));
        assertThat(api.commands.sent)
                .extracting(sent -> ((Once.Keyed) sent.once()).inputHash())
                .doesNotHaveDuplicates();
    }

    @Test
    void oneRefusalDoesNotStopTheOthers() {
        api.commands.willThrow(new InvoiceRejected(new NotSubmitted("approve", "a draft")));

        assertThat(codes(approve(List.of(item(1), item(2)))))
                .containsExactly("NOT_SUBMITTED", "NOT_SUBMITTED");
        assertThat(api.commands.sent).hasSize(2);
    }

    @Test
    void onceTheConnectionIsDownNothingMoreIsTried() {
        api.commands.willThrow(new InvoiceRejected(new ConnectionDown("no answer")));

        assertThat(codes(approve(List.of(item(1), item(2), item(3)))))
                .containsExactly("CONNECTION_DOWN", "CONNECTION_DOWN", "CONNECTION_DOWN");
        assertThat(api.commands.sent).hasSize(1);
    }

    @Test
    void moreThanAHundredAreNotLookedAt() {
        Response answer = approve(IntStream.rangeClosed(1, 101).mapToObj(this::item).toList());

        answer.path("approveAndPushInvoices.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("TOO_MANY_ITEMS");
        answer.path("approveAndPushInvoices.results").valueIsNull();
        assertThat(api.commands.sent).isEmpty();
    }

    private Map<String, Object> item(int invoice) {
        return Map.of("invoiceId", GlobalId.of(Rows.invoiceId(invoice)), "planHash", HASH);
    }

    private static List<String> codes(Response answer) {
        return answer.path("approveAndPushInvoices.results[*].userErrors[0].code")
                .entityList(String.class)
                .get();
    }

    private Response approve(List<Map<String, Object>> items) {
        return api.as(People.a(Role.APPROVER))
                .document(
                        """
                        mutation($input: ApproveAndPushInvoicesInput!) {
                          approveAndPushInvoices(input: $input) {
                            results { invoiceId invoice { number } userErrors { code } }
                            userErrors { code } } }
                        """)
                .variable("input", Map.of("idempotencyKey", "k", "items", items))
                .execute();
    }
}
