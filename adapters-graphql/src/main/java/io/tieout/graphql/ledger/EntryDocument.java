package io.tieout.graphql.ledger;

import io.tieout.application.ledger.LedgerViews.JournalView;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Reason;
import io.tieout.graphql.schema.GlobalId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The document of ours whose event an entry follows from. */
final class EntryDocument {

    private static final Set<GlobalId.Type> DOCUMENTS =
            Set.of(GlobalId.Type.INVOICE, GlobalId.Type.PAYMENT, GlobalId.Type.CREDIT_MEMO);

    private EntryDocument() {}

    /** null if it is none of ours */
    static @Nullable String id(JournalView entry) {
        return id(entry.reason(), entry.cause());
    }

    /** null if it is none of ours */
    static @Nullable String id(Reason reason, Cause cause) {
        UUID subject = cause.subject();
        return switch (reason) {
            case INVOICE_LANDED, INVOICE_VOIDED, INVOICE_RESTATED, PAID_FOR_ANOTHER ->
                    of(GlobalId.Type.INVOICE, subject);
            case PAYMENT_RECEIVED,
                    PAYMENT_AMENDED,
                    PAYMENT_REVERSED,
                    PAYMENT_RETURNED,
                    PAYER_CHANGED,
                    EXCHANGE_REALISED,
                    SETTLED_ELSEWHERE ->
                    of(GlobalId.Type.PAYMENT, subject);
            case CREDIT_LANDED, CREDIT_RESTATED, CREDIT_VOIDED, CREDIT_USED ->
                    of(GlobalId.Type.CREDIT_MEMO, subject);
            case SALE_REFUNDED,
                    EXCHANGE_RESTATED,
                    OBSERVED,
                    OBSERVED_SETTLED,
                    RECOGNITION,
                    DEFERRAL,
                    RECOGNITION_CORRECTED,
                    PROCESSOR_FEE ->
                    null;
        };
    }

    /** what a global id of such a document names; empty for any other text */
    static Optional<UUID> subject(String text) {
        return GlobalId.parse(text).filter(id -> DOCUMENTS.contains(id.type())).map(GlobalId::uuid);
    }

    private static String of(GlobalId.Type type, UUID subject) {
        return new GlobalId(type, subject).text();
    }
}
