package io.tieout.graphql.viewer;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.agreement.AgreementViews.AgreementView;
import io.tieout.application.alert.AlertViews.AlertView;
import io.tieout.application.closing.ClosingViews.ClosingView;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews.ActView;
import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.drift.DriftViews.DriftView;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.message.MessageViews.MessageView;
import io.tieout.application.parked.ParkedEventViews.ParkedEventView;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.processor.ProcessorNoticeViews.ProcessorNoticeView;
import io.tieout.application.recorded.RecordedPaymentViews.RecordedPaymentView;
import io.tieout.application.refund.RefundViews.RefundView;
import io.tieout.graphql.policy.TenantPolicy;
import io.tieout.graphql.schema.Fields;
import java.util.TreeSet;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The fields of {@code Viewer}, and which type a {@code Node} is. */
public final class NodeWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("Viewer", Caller.class)
                .field("tenantId", caller -> caller.tenant().value().toString())
                .field("actor", caller -> caller.actor().value())
                .field("roles", caller -> new TreeSet<>(caller.roles()))
                .into(wiring);
        wiring.type(
                "Node",
                type ->
                        type.typeResolver(node ->
                                node.getSchema().getObjectType(typeName(node.getObject()))));
    }

    private static String typeName(Object node) {
        return switch (node) {
            case AccountView _ -> "Account";
            case InvoiceView _ -> "Invoice";
            case PaymentView _ -> "Payment";
            case CreditMemoView _ -> "CreditMemo";
            case OperationView _ -> "AccountingOperation";
            case AlertView _ -> "Alert";
            case ParkedEventView _ -> "ParkedEvent";
            case ActView _ -> "ControlledAct";
            case DriftView drift -> drift.account().isPresent() ? "EntryDrift" : "Drift";
            case RefundView _ -> "Refund";
            case RecordedPaymentView _ -> "RecordedPayment";
            case AgreementView _ -> "Agreement";
            case MessageView _ -> "Message";
            case ProcessorNoticeView _ -> "ProcessorNotice";
            case TenantPolicy _ -> "ApprovalPolicy";
            case ClosingView _ -> "BooksClosing";
            default -> throw new IllegalArgumentException("not a node: " + node.getClass());
        };
    }
}
