package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.CONNECTION;
import static io.tieout.persistence.jooq.Tables.REVISION_VIEW;
import static org.jooq.impl.DSL.select;

import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.drift.SignedDocuments;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.persistence.tenant.Transactions;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * The documents that were signed, from the outbox: it keeps exactly what was ordered to land or to
 * be linked.
 */
public final class JooqSignedDocuments implements SignedDocuments {

    private final Transactions transactions;

    public JooqSignedDocuments(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<InvoiceDocument> of(Holder.OfSale holder) {
        return switch (holder) {
            case Holder.OfInvoice(var id) ->
                    latest(
                            id.value(),
                            isOfKind(Kind.PUSH_INVOICE)
                                    .or(isOfKind(Kind.LINK_INVOICE))
                                    .or(ACCOUNTING_OPERATION.ID.in(landedRevision(id))));
            case Holder.OfCreditMemo(var id) -> latest(id.value(), isOfKind(Kind.PUSH_CREDIT_MEMO));
        };
    }

    private Optional<InvoiceDocument> latest(UUID target, Condition isOrder) {
        return transactions
                .present()
                .select(ACCOUNTING_OPERATION.WORK)
                .from(ACCOUNTING_OPERATION)
                .where(ACCOUNTING_OPERATION.TARGET.eq(target.toString()))
                // The index on targets begins with the connection.
                .and(ACCOUNTING_OPERATION.CONNECTION_ID.in(select(CONNECTION.ID).from(CONNECTION)))
                .and(isOrder)
                .orderBy(ACCOUNTING_OPERATION.POSITION.desc())
                .limit(1)
                .fetchOptional(row -> WorkJson.read(row.value1()))
                .flatMap(JooqSignedDocuments::document);
    }

    private static Condition isOfKind(Kind kind) {
        return ACCOUNTING_OPERATION.KIND.eq(kind.name());
    }

    /** a revision that was ordered and never landed is nothing that stands for the invoice */
    private static Select<Record1<UUID>> landedRevision(InvoiceId invoice) {
        return select(REVISION_VIEW.LANDED_OPERATION)
                .from(REVISION_VIEW)
                .where(REVISION_VIEW.INVOICE_ID.eq(invoice.value()));
    }

    private static Optional<InvoiceDocument> document(Work work) {
        return switch (work) {
            case Work.PushInvoice(_, var document) -> Optional.of(document);
            case Work.LinkInvoice(_, _, _, var document) -> Optional.of(document);
            case Work.ReviseInvoice(_, var document) -> Optional.of(document);
            case Work.PushCreditMemo(_, var document) -> Optional.of(document.sale());
            default -> Optional.empty();
        };
    }
}
