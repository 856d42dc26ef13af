package io.tieout.graphql.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ActViews.ActView;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.invoice.InvoiceCommand.VoidInvoice;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.people.ActorId;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
            names = {"DRAFT", "PUSHED", "VOIDED"})
    void anAccountantVoidsNothingBetweenADraftAndItsLanding(Status status) {
        assertThat(Answers.errorCode(voidAs(Role.ACCOUNTANT, status, ""))).isEqualTo("FORBIDDEN");
        assertThat(api.commands.sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "PUSHED")
    void anApproverMayTryToVoidAnythingElse(Status status) {
        voidAs(Role.APPROVER, status, "");

        assertThat(sent().expectedVersion()).isEqualTo(new ExpectedVersion.Any());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ACCOUNTANT", "APPROVER"})
    void theVoidOfALandedInvoiceIsOnlyAskedFor(Role role) {
        var id = new ControlledActId(new UUID(9, 1));
        api.accounting.actRows.add(anAct(id));
        api.commands.willChange(id.value());

        Response answer = voidSent(role, Status.PUSHED, "");

        assertThat(api.commands.sent.getFirst().command())
                .isInstanceOfSatisfying(
                        RequestAct.class,
                        asked -> {
                            assertThat(asked.act())
                                    .isEqualTo(new Act.VoidInvoice(Rows.invoiceId(1)));
                            assertThat(asked.reason()).isEqualTo("wrong customer");
                        });
        answer.path("voidInvoice.invoice.number").hasValue();
        answer.path("voidInvoice.controlledAct.id").entity(String.class).isEqualTo(GlobalId.of(id));
    }

    @Test
    void whoLookedAtAnOlderVersionOfALandedInvoiceLooksAgain() {
        voidAs(Role.APPROVER, Status.PUSHED, ", expectedVersion: 1")
                .path("voidInvoice.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("STALE_VERSION");

        assertThat(api.commands.sent).isEmpty();
    }

    private static ActView anAct(ControlledActId id) {
        return new ActView(
                id,
                0,
                ActViews.Status.ASKED,
                Act.Kind.VOID_INVOICE,
                Rows.invoiceId(1).value().toString(),
                new ActorId("alan"),
                Instant.EPOCH,
                "wrong customer",
                Fingerprint.of(),
                Optional.empty());
    }

    private VoidInvoice sent() {
        assertThat(api.commands.sent).hasSize(1);
        return (VoidInvoice) api.commands.sent.getFirst().command();
    }

    private Response voidAs(Role role, Status status, String more) {
        api.commands.willChange(Rows.invoiceId(1).value());
        return voidSent(role, status, more);
    }

    private Response voidSent(Role role, Status status, String more) {
        api.books.invoiceRows.add(Rows.anInvoice(1, Rows.accountId(1), status));
        return api.as(People.a(role))
                .document(
                        """
                        mutation { voidInvoice(input: {
                          idempotencyKey: "k", invoiceId: "%s", reason: "wrong customer"%s})
                          { invoice { number } controlledAct { id } userErrors { code } } }
                        """
                                .formatted(GlobalId.of(Rows.invoiceId(1)), more))
                .execute();
    }
}
