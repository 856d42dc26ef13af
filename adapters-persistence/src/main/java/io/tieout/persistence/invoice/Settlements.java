package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import io.tieout.application.invoice.InvoiceViews.Settlement;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.persistence.view.Confinement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * What settles each invoice: the sum of its movements per payment and accounting date, those
 * released left out. A payment that was moved to another date sums to nothing at the old one.
 */
final class Settlements {

    private Settlements() {}

    static Map<InvoiceId, List<Settlement>> of(
            DSLContext sql, Viewer viewer, Set<InvoiceId> invoices) {
        return where(
                        sql,
                        viewer,
                        RECEIVABLE_MOVEMENT_VIEW.DOCUMENT_ID.in(
                                invoices.stream().map(InvoiceId::value).toList()))
                .collect(groupingBy(Settlement::invoice));
    }

    static Map<PaymentId, List<Settlement>> by(
            DSLContext sql, Viewer viewer, Set<PaymentId> payments) {
        return where(
                        sql,
                        viewer,
                        RECEIVABLE_MOVEMENT_VIEW.SETTLED_BY.in(
                                payments.stream().map(PaymentId::value).toList()))
                .collect(groupingBy(Settlement::payment));
    }

    private static Stream<Settlement> where(DSLContext sql, Viewer viewer, Condition wanted) {
        var moved = RECEIVABLE_MOVEMENT_VIEW;
        var settled = sum(moved.UNAPPLIED_MINOR);
        return sql
                .select(
                        moved.DOCUMENT_ID,
                        moved.SETTLED_BY,
                        moved.CURRENCY,
                        settled,
                        moved.EFFECTIVE_ON)
                .from(moved)
                .where(wanted)
                .and(moved.SETTLED_BY.isNotNull())
                .and(Confinement.of(viewer, moved.ACCOUNT_ID))
                .groupBy(moved.DOCUMENT_ID, moved.SETTLED_BY, moved.EFFECTIVE_ON, moved.CURRENCY)
                .having(settled.gt(BigDecimal.ZERO))
                .orderBy(moved.EFFECTIVE_ON, max(moved.VERSION))
                .fetch(row ->
                        new Settlement(
                                new InvoiceId(row.value1()),
                                new PaymentId(row.value2()),
                                Money.ofMinor(
                                        row.value4().longValueExact(), new Currency(row.value3())),
                                row.value5()))
                .stream();
    }
}
