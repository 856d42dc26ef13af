package io.tieout.graphql.schema;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.closing.ClosingId;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.policy.PolicyId;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.refund.RefundId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The opaque id of an object: {@code base64url("Invoice:<uuid>")}. Text that is no global id of the
 * wanted type names nothing, exactly like the id of another tenant's object.
 */
public record GlobalId(Type type, UUID uuid) {

    /** The types that have global ids, named as in the schema. */
    public enum Type {
        ACCOUNT("Account"),
        INVOICE("Invoice"),
        PAYMENT("Payment"),
        CREDIT_MEMO("CreditMemo"),
        OPERATION("AccountingOperation"),
        ALERT("Alert"),
        PARKED_EVENT("ParkedEvent"),
        CONTROLLED_ACT("ControlledAct"),
        APPROVAL_POLICY("ApprovalPolicy"),
        BOOKS_CLOSING("BooksClosing"),
        DRIFT("Drift"),
        REFUND("Refund"),
        RECORDED_PAYMENT("RecordedPayment"),
        AGREEMENT("Agreement"),
        MESSAGE("Message"),
        PROCESSOR_NOTICE("ProcessorNotice");

        private final String typeName;

        Type(String typeName) {
            this.typeName = typeName;
        }
    }

    public static String of(AccountId id) {
        return new GlobalId(Type.ACCOUNT, id.value()).text();
    }

    public static String of(InvoiceId id) {
        return new GlobalId(Type.INVOICE, id.value()).text();
    }

    public static String of(PaymentId id) {
        return new GlobalId(Type.PAYMENT, id.value()).text();
    }

    public static String of(ProcessorNoticeId id) {
        return new GlobalId(Type.PROCESSOR_NOTICE, id.value()).text();
    }

    public static String of(MessageId id) {
        return new GlobalId(Type.MESSAGE, id.value()).text();
    }

    public static String of(AgreementId id) {
        return new GlobalId(Type.AGREEMENT, id.value()).text();
    }

    public static String of(RecordedPaymentId id) {
        return new GlobalId(Type.RECORDED_PAYMENT, id.value()).text();
    }

    public static String of(ControlledActId id) {
        return new GlobalId(Type.CONTROLLED_ACT, id.value()).text();
    }

    public static String of(CreditMemoId id) {
        return new GlobalId(Type.CREDIT_MEMO, id.value()).text();
    }

    public static String of(ClosingId id) {
        return new GlobalId(Type.BOOKS_CLOSING, id.value()).text();
    }

    public static String of(DriftId id) {
        return new GlobalId(Type.DRIFT, id.value()).text();
    }

    public static String of(RefundId id) {
        return new GlobalId(Type.REFUND, id.value()).text();
    }

    public static String of(PolicyId id) {
        return new GlobalId(Type.APPROVAL_POLICY, id.value()).text();
    }

    public static Optional<RefundId> refund(String text) {
        return parse(text, Type.REFUND).map(RefundId::new);
    }

    public static Optional<DriftId> drift(String text) {
        return parse(text, Type.DRIFT).map(DriftId::new);
    }

    public static Optional<AccountId> account(String text) {
        return parse(text, Type.ACCOUNT).map(AccountId::new);
    }

    public static Optional<InvoiceId> invoice(String text) {
        return parse(text, Type.INVOICE).map(InvoiceId::new);
    }

    public static Optional<PaymentId> payment(String text) {
        return parse(text, Type.PAYMENT).map(PaymentId::new);
    }

    public static Optional<ProcessorNoticeId> processorNotice(String text) {
        return parse(text, Type.PROCESSOR_NOTICE).map(ProcessorNoticeId::new);
    }

    public static Optional<MessageId> message(String text) {
        return parse(text, Type.MESSAGE).map(MessageId::new);
    }

    public static Optional<AgreementId> agreement(String text) {
        return parse(text, Type.AGREEMENT).map(AgreementId::new);
    }

    public static Optional<RecordedPaymentId> recordedPayment(String text) {
        return parse(text, Type.RECORDED_PAYMENT).map(RecordedPaymentId::new);
    }

    public static Optional<ControlledActId> controlledAct(String text) {
        return parse(text, Type.CONTROLLED_ACT).map(ControlledActId::new);
    }

    public static Optional<CreditMemoId> creditMemo(String text) {
        return parse(text, Type.CREDIT_MEMO).map(CreditMemoId::new);
    }

    public static Optional<UUID> operation(String text) {
        return parse(text, Type.OPERATION);
    }

    public static Optional<UUID> alert(String text) {
        return parse(text, Type.ALERT);
    }

    public static Optional<UUID> parkedEvent(String text) {
        return parse(text, Type.PARKED_EVENT);
    }

    /** the id that a text stands for; empty when it is no global id */
    public static Optional<GlobalId> parse(String text) {
        return decoded(text).flatMap(GlobalId::parsePlain);
    }

    /** the opaque text that clients see */
    public String text() {
        byte[] plain = (type.typeName + ":" + uuid).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static Optional<UUID> parse(String text, Type wanted) {
        return parse(text).filter(id -> id.type == wanted).map(GlobalId::uuid);
    }

    private static Optional<String> decoded(String text) {
        try {
            byte[] plain = Base64.getUrlDecoder().decode(text);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<GlobalId> parsePlain(String plain) {
        for (Type type : Type.values()) {
            if (plain.startsWith(type.typeName + ":")) {
                return uuid(plain.substring(type.typeName.length() + 1))
                        .map(uuid -> new GlobalId(type, uuid));
            }
        }
        return Optional.empty();
    }

    /** Java reads "1-1-1-1-1" as a UUID too; one object has one id. */
    private static Optional<UUID> uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }
}
