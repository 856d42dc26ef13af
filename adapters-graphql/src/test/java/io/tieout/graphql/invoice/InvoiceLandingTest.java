package io.tieout.graphql.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.invoice.InvoiceCommand.AcceptLandedInvoice;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.LandingView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class InvoiceLandingTest {

    private final Api api = Api.fresh();

    @BeforeEach
    void anInvoiceThatDiverged() {
        api.books.invoiceRows.add(diverged(Rows.anInvoice(1, Rows.accountId(1), Status.PUSHED)));
    }

    @Test
    void staffSeeEachDifferenceAndThePageInTheBooks() {
        read(People.a(Role.ACCOUNTANT))
                .path("invoice")
                .matchesJsonStrictly(
                        """
                        {"documentUrl": "https://books.test/invoice?txnId=145", "landing": {
                         "verdict": "DIVERGED", "standsAsApproved": false,
                         "acceptedBy": null, "acceptedBecause": null, "differences": [
                          {"kind": "RENUMBERED", "field": "number", "approved": "INV-1",
                           "landed": "1001", "needsAcceptance": false},
                          {"kind": "CHANGED", "field": "department", "approved": null,
                           "landed": "7", "needsAcceptance": true}]}}
                        """);
    }

    @Test
    void customersSeeNeither() {
        Response answer = read(People.aCustomerOf(Rows.accountId(1)));

        answer.path("invoice.landing").valueIsNull();
        answer.path("invoice.documentUrl").valueIsNull();
    }

    @Test
    void anApproverAcceptsHowItLanded() {
        api.commands.willChange(Rows.invoiceId(1).value());

        api.as(People.a(Role.APPROVER))
                .document(
                        """
                        mutation { acceptLandedInvoice(input: {idempotencyKey: "k",
                          invoiceId: "%s", reason: "agreed", expectedVersion: 4})
                          { invoice { number } userErrors { code } } }
                        """
                                .formatted(GlobalId.of(Rows.invoiceId(1))))
                .execute()
                .path("acceptLandedInvoice.invoice.number")
                .hasValue();

        assertThat(api.commands.sent.getFirst().command())
                .isEqualTo(
                        new AcceptLandedInvoice(
                                Rows.invoiceId(1), "agreed", new ExpectedVersion.Exactly(4)));
    }

    private Response read(Caller caller) {
        return api.as(caller)
                .document(
                        """
                        { invoice(id: "%s") { documentUrl landing {
                          verdict standsAsApproved acceptedBy acceptedBecause
                          differences { kind field approved landed needsAcceptance } } } }
                        """
                                .formatted(GlobalId.of(Rows.invoiceId(1))))
                .execute();
    }

    private static InvoiceView diverged(InvoiceView plain) {
        return new InvoiceView(
                plain.id(),
                plain.version(),
                plain.status(),
                plain.content(),
                plain.totals(),
                plain.balance(),
                "145",
                "1001",
                plain.lastProblem(),
                plain.makers(),
                plain.approvedBy(),
                plain.signatures(),
                Optional.of(
                        LandingView.of(
                                List.of(
                                        new Difference(
                                                Difference.Kind.RENUMBERED,
                                                "number",
                                                "INV-1",
                                                "1001"),
                                        new Difference(
                                                Difference.Kind.CHANGED, "department", "", "7")),
                                "",
                                "",
                                new Booked.Unstated())),
                plain.draftedAt(),
                plain.changedAt());
    }
}
