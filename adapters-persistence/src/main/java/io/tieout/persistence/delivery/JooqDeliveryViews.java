package io.tieout.persistence.delivery;

import static io.tieout.persistence.jooq.Tables.DELIVERY_VIEW;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.tieout.application.delivery.DeliveryViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.DeliveryViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;

/** Deliveries read from their view; each read is one statement, and one for the keys. */
public final class JooqDeliveryViews implements DeliveryViews {

    private final Transactions transactions;
    private final PersonalSealer sealer;

    public JooqDeliveryViews(Transactions transactions, PersonalSealer sealer) {
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public Optional<DeliveryView> find(Viewer viewer, DeliveryId id) {
        return select(viewer, DELIVERY_VIEW.DELIVERY_ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public Map<InvoiceId, List<DeliveryView>> ofInvoices(Viewer viewer, Set<InvoiceId> invoices) {
        var ids = invoices.stream().map(InvoiceId::value).toList();
        return select(viewer, DELIVERY_VIEW.INVOICE_ID.in(ids)).stream()
                .collect(groupingBy(DeliveryView::invoice, toList()));
    }

    private List<DeliveryView> select(Viewer viewer, Condition wanted) {
        var rows =
                transactions
                        .of(viewer.tenant())
                        .read(sql ->
                                sql.selectFrom(DELIVERY_VIEW)
                                        .where(wanted)
                                        .and(Confinement.of(viewer, DELIVERY_VIEW.ACCOUNT_ID))
                                        .orderBy(
                                                DELIVERY_VIEW.ORDERED_AT, DELIVERY_VIEW.DELIVERY_ID)
                                        .fetch());
        return views(viewer.tenant(), rows);
    }

    private List<DeliveryView> views(TenantId tenant, List<DeliveryViewRecord> rows) {
        var opener =
                sealer.opener(
                        tenant,
                        rows.stream()
                                .map(row -> new SubjectId(row.getSubjectId()))
                                .collect(toSet()));
        return rows.stream()
                .map(row ->
                        new DeliveryView(
                                new DeliveryId(row.getDeliveryId()),
                                new InvoiceId(row.getInvoiceId()),
                                Status.valueOf(row.getStatus()),
                                opener.apply(new SubjectId(row.getSubjectId()), row.getToSealed()),
                                row.getReason(),
                                row.getOrderedBy(),
                                row.getOrderedAt(),
                                Optional.ofNullable(row.getEndedAt())))
                .toList();
    }
}
