package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.view.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.SelectFieldOrAsterisk;

/**
 * The status of an invoice as a viewer is to see it. Paid in full is written off if a credit memo
 * that takes back nothing that was sold is used; whoever takes that back makes it paid or open
 * again. What was given up is between the books and the staff, so a customer sees it paid.
 */
final class ShownStatus {

    /** the position of a line that takes back none of the invoice's */
    private static final int OF_NO_LINE = -1;

    private ShownStatus() {}

    /** every column of an invoice's row, with the status to show */
    static List<SelectFieldOrAsterisk> columns(Viewer viewer) {
        return Stream.of(INVOICE_VIEW.fields())
                .<SelectFieldOrAsterisk>map(column ->
                        column.equals(INVOICE_VIEW.STATUS) && isStaff(viewer)
                                ? when(isWrittenOff(), inline(Status.WRITTEN_OFF.name()))
                                        .otherwise(INVOICE_VIEW.STATUS)
                                        .as(INVOICE_VIEW.STATUS)
                                : column)
                .toList();
    }

    /** invoices that are shown with one of these; all for none */
    static Condition isIn(Viewer viewer, Set<Status> wanted) {
        if (wanted.isEmpty()) {
            return noCondition();
        }
        Set<Status> stored = EnumSet.copyOf(wanted);
        boolean isWanted = stored.remove(Status.WRITTEN_OFF);
        Condition plain = INVOICE_VIEW.STATUS.in(stored.stream().map(Status::name).toList());
        if (!isStaff(viewer) || isWanted == wanted.contains(Status.PAID)) {
            return plain;
        }
        return isWanted ? plain.or(isWrittenOff()) : plain.and(not(isWrittenOff()));
    }

    private static boolean isStaff(Viewer viewer) {
        return viewer.confinedTo().isEmpty();
    }

    private static Condition isWrittenOff() {
        return INVOICE_VIEW
                .STATUS
                .eq(Status.PAID.name())
                .and(
                        exists(
                                selectOne()
                                        .from(CREDIT_MEMO_VIEW)
                                        .where(
                                                CREDIT_MEMO_VIEW.INVOICE_ID.eq(
                                                        INVOICE_VIEW.INVOICE_ID))
                                        .and(
                                                CREDIT_MEMO_VIEW.CHARGED_MINOR.gt(
                                                        CREDIT_MEMO_VIEW.LEFT_MINOR))
                                        .and(
                                                inline(OF_NO_LINE)
                                                        .eq(all(CREDIT_MEMO_VIEW.POSITIONS)))));
    }
}
