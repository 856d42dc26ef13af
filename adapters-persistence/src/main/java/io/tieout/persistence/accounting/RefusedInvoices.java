package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.persistence.jooq.tables.AccountingOperation;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;

/** Knows from the invoice whether an operation's refusal was told to it already. */
final class RefusedInvoices {

    /** an invoice that did not land waits for nothing in these */
    private static final List<String> NOT_APPROVED =
            names(Status.DRAFT, Status.SUBMITTED, Status.AWAITING_SECOND_APPROVAL);

    /** a landed invoice that nobody wants voided */
    private static final List<String> STANDING =
            names(Status.PUSHED, Status.PARTIALLY_PAID, Status.PAID);

    private RefusedInvoices() {}

    /** The invoice says so itself, or a later push of it could only be ordered after a refusal. */
    static Condition isRefused(AccountingOperation operation) {
        var isPush = operation.KIND.eq(Kind.PUSH_INVOICE.name());
        var isVoid = operation.KIND.eq(Kind.VOID_INVOICE.name());
        return isPush.and(
                        stands(operation, INVOICE_VIEW.STATUS.in(NOT_APPROVED))
                                .or(stands(operation, wasGivenUp()))
                                .or(hasFollower(operation)))
                .or(
                        isVoid.and(
                                stands(operation, INVOICE_VIEW.STATUS.in(STANDING))
                                        .or(hasFollower(operation))));
    }

    /** voided before it ever landed, as only what is no longer approved can be */
    private static Condition wasGivenUp() {
        return INVOICE_VIEW.STATUS.eq(Status.VOIDED.name()).and(INVOICE_VIEW.DOCUMENT_ID.isNull());
    }

    private static Condition stands(AccountingOperation operation, Condition how) {
        return exists(
                selectOne()
                        .from(INVOICE_VIEW)
                        .where(INVOICE_VIEW.INVOICE_ID.cast(String.class).eq(operation.TARGET))
                        .and(how));
    }

    private static Condition hasFollower(AccountingOperation operation) {
        var later = operation.as("later");
        return exists(
                selectOne()
                        .from(later)
                        .where(later.CONNECTION_ID.eq(operation.CONNECTION_ID))
                        .and(later.TARGET.eq(operation.TARGET))
                        .and(later.KIND.eq(operation.KIND))
                        .and(later.POSITION.gt(operation.POSITION)));
    }

    private static List<String> names(Status... statuses) {
        return Stream.of(statuses).map(Status::name).toList();
    }
}
