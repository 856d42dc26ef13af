package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static org.jooq.impl.DSL.and;

import io.tieout.application.invoice.InvoiceViews.InvoiceFilter;
import io.tieout.application.invoice.InvoiceViews.Order;
import io.tieout.persistence.view.Keyset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.SortOrder;

/** How lists of invoices are ordered and narrowed. */
final class InvoiceSearch {

    private static final Keyset<LocalDate> NEWEST_FIRST =
            new Keyset<>(
                    "issued",
                    INVOICE_VIEW.ISSUED_ON,
                    INVOICE_VIEW.INVOICE_ID,
                    SortOrder.DESC,
                    LocalDate::parse);

    private static final Keyset<LocalDate> DUE_FIRST =
            new Keyset<>(
                    "due",
                    INVOICE_VIEW.DUE_ON,
                    INVOICE_VIEW.INVOICE_ID,
                    SortOrder.ASC,
                    LocalDate::parse);

    private static final Keyset<String> BY_NUMBER =
            new Keyset<>(
                    "number",
                    INVOICE_VIEW.NUMBER,
                    INVOICE_VIEW.INVOICE_ID,
                    SortOrder.ASC,
                    Function.identity());

    private InvoiceSearch() {}

    static Keyset<?> keyset(Order order) {
        return switch (order) {
            case ISSUED_ON_DESC -> NEWEST_FIRST;
            case DUE_ON_ASC -> DUE_FIRST;
            case NUMBER_ASC -> BY_NUMBER;
        };
    }

    static Condition matches(InvoiceFilter filter) {
        List<Condition> all = new ArrayList<>();
        filter.account().ifPresent(id -> all.add(INVOICE_VIEW.ACCOUNT_ID.eq(id.value())));
        filter.dueFrom().ifPresent(day -> all.add(INVOICE_VIEW.DUE_ON.ge(day)));
        filter.dueTo().ifPresent(day -> all.add(INVOICE_VIEW.DUE_ON.le(day)));
        all.add(SyncColumns.isIn(filter.syncStates()));
        var text = filter.text().strip();
        if (!text.isEmpty()) {
            all.add(
                    INVOICE_VIEW
                            .NUMBER
                            .containsIgnoreCase(text)
                            .or(INVOICE_VIEW.MEMO.containsIgnoreCase(text)));
        }
        return and(all);
    }
}
