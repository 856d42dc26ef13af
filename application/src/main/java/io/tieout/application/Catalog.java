package io.tieout.application;

import static io.tieout.application.accountaccess.AccessKind.ACCESS;
import static io.tieout.application.agreement.AgreementKind.AGREEMENT;
import static io.tieout.application.closing.ClosingKind.CLOSING;
import static io.tieout.application.collection.ArrangementKind.ARRANGEMENTS;
import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;
import static io.tieout.application.deferral.DeferralKind.DEFERRAL;
import static io.tieout.application.delivery.DeliveryKind.DELIVERY;
import static io.tieout.application.delivery.MailingKind.MAILING;
import static io.tieout.application.observed.ObservedDocumentKind.OBSERVED;
import static io.tieout.application.revision.RevisionKind.REVISION;

import io.tieout.application.account.AccountKind;
import io.tieout.application.accountaccess.AccessRulesKind;
import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.collection.CollectionKind;
import io.tieout.application.control.ControlKind;
import io.tieout.application.drift.DriftKind;
import io.tieout.application.invoice.InvoiceKind;
import io.tieout.application.mapping.MappingKind;
import io.tieout.application.payment.PaymentKind;
import io.tieout.application.policy.PolicyKind;
import io.tieout.application.processor.ProcessorNoticeKind;
import io.tieout.application.recorded.RecordedPaymentKind;
import io.tieout.application.refund.RefundKind;
import java.util.List;

/** Every kind of aggregate there is, listed once: a new one adds its line here. */
public final class Catalog {

    private Catalog() {}

    /** every kind of aggregate, for whoever stores and sources them */
    public static List<AggregateKind<?, ?>> kinds() {
        return List.of(
                AccountKind.ACCOUNT,
                InvoiceKind.INVOICE,
                PaymentKind.PAYMENT,
                ControlKind.CONTROLLED_ACT,
                CREDIT_MEMO,
                DriftKind.DRIFT,
                MappingKind.MAPPING,
                DELIVERY,
                REVISION,
                PolicyKind.APPROVAL_POLICY,
                OBSERVED,
                CLOSING,
                MAILING,
                RefundKind.REFUND,
                RecordedPaymentKind.RECORDED_PAYMENT,
                AGREEMENT,
                DEFERRAL,
                ProcessorNoticeKind.PROCESSOR_NOTICE,
                ARRANGEMENTS,
                ACCESS,
                CollectionKind.COLLECTION,
                CollectionKind.RULEBOOK,
                AccessRulesKind.ACCESS_RULES);
    }
}
