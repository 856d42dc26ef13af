package io.tieout.graphql.viewer;

import io.tieout.application.access.Permissions;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.alert.AlertViews;
import io.tieout.application.closing.ClosingViews;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.drift.DriftViews;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.message.MessageViews;
import io.tieout.application.parked.ParkedEventViews;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.processor.ProcessorNoticeViews;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.refund.RefundId;
import io.tieout.graphql.policy.TenantPolicy;
import io.tieout.graphql.schema.GlobalId;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** {@code viewer} and {@code node}. */
@Controller
public final class NodeQueries {

    private final AccountViews accounts;
    private final InvoiceViews invoices;
    private final PaymentViews payments;
    private final CreditMemoViews credits;
    private final OperationViews operations;
    private final AlertViews alerts;
    private final ParkedEventViews parked;
    private final ActViews acts;
    private final DriftViews drifts;
    private final RecordedPaymentViews recorded;
    private final AgreementViews agreements;
    private final ProcessorNoticeViews notices;
    private final ApprovalPolicies policies;
    private final ClosingViews closings;
    private final RefundViews refunds;
    private final MessageViews messages;

    public NodeQueries(
            AccountViews accounts,
            InvoiceViews invoices,
            PaymentViews payments,
            CreditMemoViews credits,
            OperationViews operations,
            AlertViews alerts,
            ParkedEventViews parked,
            ActViews acts,
            DriftViews drifts,
            RecordedPaymentViews recorded,
            AgreementViews agreements,
            ProcessorNoticeViews notices,
            ApprovalPolicies policies,
            ClosingViews closings,
            RefundViews refunds,
            MessageViews messages) {
        this.accounts = accounts;
        this.invoices = invoices;
        this.payments = payments;
        this.credits = credits;
        this.operations = operations;
        this.alerts = alerts;
        this.parked = parked;
        this.acts = acts;
        this.drifts = drifts;
        this.recorded = recorded;
        this.agreements = agreements;
        this.notices = notices;
        this.policies = policies;
        this.closings = closings;
        this.refunds = refunds;
        this.messages = messages;
    }

    @QueryMapping
    Caller viewer(@ContextValue Caller caller) {
        return caller;
    }

    @SchemaMapping(typeName = "Viewer")
    Optional<AccountView> account(Caller viewer) {
        return viewer.confinedTo().flatMap(own -> accounts.find(Viewer.of(viewer), own));
    }

    @QueryMapping
    Optional<?> node(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.parse(id).flatMap(global -> find(global, caller));
    }

    private Optional<?> find(GlobalId id, Caller caller) {
        Viewer viewer = Viewer.of(caller);
        return switch (id.type()) {
            case ACCOUNT -> accounts.find(viewer, new AccountId(id.uuid()));
            case INVOICE -> invoices.find(viewer, new InvoiceId(id.uuid()));
            case PAYMENT -> payments.find(viewer, new PaymentId(id.uuid()));
            case CREDIT_MEMO -> credits.find(viewer, new CreditMemoId(id.uuid()));
            case REFUND -> refunds.find(viewer, new RefundId(id.uuid()));
            // Whoever may not see the list may not see its rows either.
            case OPERATION ->
                    Permissions.allows(caller, "accountingOperations")
                            ? operations.find(viewer, id.uuid())
                            : Optional.empty();
            case ALERT ->
                    Permissions.allows(caller, "alerts")
                            ? alerts.find(viewer, id.uuid())
                            : Optional.empty();
            case PARKED_EVENT ->
                    Permissions.allows(caller, "parkedEvents")
                            ? parked.find(viewer, id.uuid())
                            : Optional.empty();
            case CONTROLLED_ACT ->
                    Permissions.allows(caller, "controlledActs")
                            ? acts.find(viewer, new ControlledActId(id.uuid()))
                            : Optional.empty();
            case BOOKS_CLOSING ->
                    Permissions.allows(caller, "booksClosing")
                            ? closings.find(viewer)
                                    .filter(own -> own.id().value().equals(id.uuid()))
                            : Optional.empty();
            case MESSAGE -> messages.find(viewer, new MessageId(id.uuid()));
            case PROCESSOR_NOTICE ->
                    Permissions.allows(caller, "processorNotices")
                            ? notices.find(viewer, new ProcessorNoticeId(id.uuid()))
                            : Optional.empty();
            case RECORDED_PAYMENT ->
                    Permissions.allows(caller, "recordedPayments")
                            ? recorded.find(viewer, new RecordedPaymentId(id.uuid()))
                            : Optional.empty();
            case AGREEMENT ->
                    Permissions.allows(caller, "agreements")
                            ? agreements.find(viewer, new AgreementId(id.uuid()))
                            : Optional.empty();
            case DRIFT ->
                    Permissions.allows(caller, "drifts")
                            ? drifts.find(viewer, new DriftId(id.uuid()))
                            : Optional.empty();
            case APPROVAL_POLICY ->
                    Permissions.allows(caller, "approvalPolicy")
                            ? Optional.of(TenantPolicy.of(viewer, policies))
                                    .filter(own -> own.id().value().equals(id.uuid()))
                            : Optional.empty();
        };
    }
}
