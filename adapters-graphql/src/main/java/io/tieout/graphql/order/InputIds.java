package io.tieout.graphql.order;

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
import io.tieout.graphql.schema.GlobalId;
import java.util.Optional;
import java.util.UUID;

/** Global ids in inputs. A malformed one is refused like the id of another tenant's object. */
public final class InputIds {

    private InputIds() {}

    /**
     * The account an id names.
     *
     * @throws InputRefused it names none
     */
    public static AccountId account(String text, String field) {
        return known(
                GlobalId.account(text),
                InputCode.ACCOUNT_NOT_FOUND,
                field,
                "account '" + text + "'; open it first");
    }

    /**
     * The invoice an id names.
     *
     * @throws InputRefused it names none
     */
    public static InvoiceId invoice(String text, String field) {
        return known(
                GlobalId.invoice(text),
                InputCode.INVOICE_NOT_FOUND,
                field,
                "invoice '" + text + "'; check the id");
    }

    /**
     * The credit memo an id names.
     *
     * @throws InputRefused it names none
     */
    public static CreditMemoId creditMemo(String text, String field) {
        return known(
                GlobalId.creditMemo(text),
                InputCode.CREDIT_MEMO_NOT_FOUND,
                field,
                "credit memo '" + text + "'; check the id");
    }

    /**
     * The payment an id names.
     *
     * @throws InputRefused it names none
     */
    public static PaymentId payment(String text, String field) {
        return known(
                GlobalId.payment(text),
                InputCode.PAYMENT_NOT_FOUND,
                field,
                "payment '" + text + "'; check the id");
    }

    /**
     * The message an id names.
     *
     * @throws InputRefused it names none
     */
    public static MessageId message(String text, String field) {
        return known(
                GlobalId.message(text),
                InputCode.MESSAGE_NOT_FOUND,
                field,
                "message '" + text + "'; see messages");
    }

    /**
     * The processor's notice an id names.
     *
     * @throws InputRefused it names none
     */
    public static ProcessorNoticeId processorNotice(String text, String field) {
        return known(
                GlobalId.processorNotice(text),
                InputCode.PROCESSOR_NOTICE_NOT_FOUND,
                field,
                "notice '" + text + "'; see processorNotices");
    }

    /**
     * The agreement an id names.
     *
     * @throws InputRefused it names none
     */
    public static AgreementId agreement(String text, String field) {
        return known(
                GlobalId.agreement(text),
                InputCode.AGREEMENT_NOT_FOUND,
                field,
                "agreement '" + text + "'; see agreements");
    }

    /**
     * The recorded payment an id names.
     *
     * @throws InputRefused it names none
     */
    public static RecordedPaymentId recordedPayment(String text, String field) {
        return known(
                GlobalId.recordedPayment(text),
                InputCode.RECORDED_PAYMENT_NOT_FOUND,
                field,
                "recorded payment '" + text + "'; see recordedPayments");
    }

    /**
     * The operation an id names.
     *
     * @throws InputRefused it names none
     */
    public static UUID operation(String text, String field) {
        return known(
                GlobalId.operation(text),
                InputCode.OPERATION_NOT_FOUND,
                field,
                "operation '" + text + "'");
    }

    /**
     * The alert an id names.
     *
     * @throws InputRefused it names none
     */
    public static UUID alert(String text, String field) {
        return known(
                GlobalId.alert(text),
                InputCode.ALERT_NOT_FOUND,
                field,
                "alert '" + text + "'; see alerts");
    }

    /**
     * The drift an id names.
     *
     * @throws InputRefused it names none
     */
    public static DriftId drift(String text, String field) {
        return known(
                GlobalId.drift(text),
                InputCode.DRIFT_NOT_FOUND,
                field,
                "drift '" + text + "'; see drifts");
    }

    /**
     * The parked event an id names.
     *
     * @throws InputRefused it names none
     */
    public static UUID parkedEvent(String text, String field) {
        return known(
                GlobalId.parkedEvent(text),
                InputCode.PARKED_EVENT_NOT_FOUND,
                field,
                "parked event '" + text + "'; see parkedEvents");
    }

    /**
     * The controlled act an id names.
     *
     * @throws InputRefused it names none
     */
    public static ControlledActId controlledAct(String text, String field) {
        return known(
                GlobalId.controlledAct(text),
                InputCode.CONTROLLED_ACT_NOT_FOUND,
                field,
                "controlled act '" + text + "'; see controlledActs");
    }

    /** {@code sentence} names what there is none of, and the way out */
    private static <T> T known(Optional<T> id, InputCode code, String field, String sentence) {
        return id.orElseThrow(() -> new InputRefused(code, field, "there is no " + sentence));
    }
}
