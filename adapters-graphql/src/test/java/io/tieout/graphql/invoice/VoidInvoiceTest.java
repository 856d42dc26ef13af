package io.tieout.graphql.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.invoice.InvoiceCommand.VoidInvoice;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class VoidInvoiceTest {

    private final Api api = Api.fresh();

    @Test
    void anAccountantVoidsADraftAtTheVersionThatWasSeenToBeOne() {
        voidAs(Role.ACCOUNTANT, Status.DRAFT, "").path("voidInvoice.invoice.number").hasValue();

        assertThat(sent().expectedVersion()).isEqualTo(new ExpectedVersion.Exactly(2));
    }

    @Test
    void anAccountantWhoNamesAVersionIsTakenAtTheirWord() {
        voidAs(Role.ACCOUNTANT, Status.DRAFT, ", expectedVersion: 1");

        assertThat(sent().expectedVersion()).isEqualTo(new ExpectedVersion.Exactly(1));
    }

    @Test
    void anAccountantMayVoidOnceMoreWhatIsVoid() {
        voidAs(Role.ACCOUNTANT, Status.VOIDED, "").path("voidInvoice.invoice.number").hasValue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "VOIDED"})
    void anAccountantVoidsNothingBeyondADraft(Status status) {
        assertThat(Answers.errorCode(voidAs(Role.ACCOUNTANT, status, ""))).isEqualTo("FORBIDDEN");
        assertThat(api.commands.sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void anApproverMayAskToVoidAnything(Status status) {
        voidAs(Role.APPROVER, status, "");

        assertThat(sent().expectedVersion()).isEqualTo(new ExpectedVersion.Any());
    }

    private VoidInvoice sent() {
        assertThat(api.commands.sent).hasSize(1);
        return (VoidInvoice) api.commands.sent.getFirst().command();
    }

    private Response voidAs(Role role, Status status, String more) {
        api.books.invoiceRows.add(Rows.anInvoice(1, Rows.accountId(1), status));
        api.commands.willChange(Rows.invoiceId(1).value());
        return api.as(People.a(role))
                .document(
                        """
                        mutation { voidInvoice(input: {
                          idempotencyKey: "k", invoiceId: "%s", reason: "wrong customer"%s})
                          { invoice { number } userErrors { code } } }
                        """
                                .formatted(GlobalId.of(Rows.invoiceId(1)), more))
                .execute();
    }
}
