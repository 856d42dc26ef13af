package io.tieout.persistence.refund;

import static io.tieout.persistence.jooq.Tables.REFUND_DEPARTURE;
import static io.tieout.persistence.jooq.Tables.REFUND_VIEW;

import io.tieout.application.refund.RefundDepartures;
import io.tieout.application.refund.RefundViews.Kind;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.refund.RefundDeparture;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.refund.RefundSeen.Paper;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;

/** Refunds whose document departed, in the transaction at hand. */
public final class JooqRefundDepartures implements RefundDepartures {

    private final Transactions transactions;

    public JooqRefundDepartures(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<RefundId> landedAs(Paper paper, DocumentLink document) {
        return transactions
                .present()
                .select(REFUND_VIEW.REFUND_ID)
                .from(REFUND_VIEW)
                .where(isLanded(paper, document.connection()))
                .and(REFUND_VIEW.DOCUMENT_ID.eq(document.externalId()))
                .fetchOptional(row -> new RefundId(row.value1()));
    }

    /** only expenses are linked; a payment that was voided is a document of neither kind */
    public static Condition isLanded(Paper paper, ConnectionId connection) {
        return REFUND_VIEW
                .CONNECTION_ID
                .eq(connection.value())
                .and(
                        switch (paper) {
                            case EXPENSE -> REFUND_VIEW.LINKED_AS.isNotNull();
                            case RECEIPT -> REFUND_VIEW.KIND.eq(Kind.SALE.name());
                        });
    }

    @Override
    public void keep(TenantId tenant, RefundId refund, RefundDeparture departure, Instant foundAt) {
        transactions
                .present()
                .insertInto(REFUND_DEPARTURE)
                .set(REFUND_DEPARTURE.TENANT_ID, tenant.value())
                .set(REFUND_DEPARTURE.REFUND_ID, refund.value())
                .set(REFUND_DEPARTURE.IS_GONE, departure.isGone())
                .set(REFUND_DEPARTURE.CHANGES, departure.sentence())
                .set(REFUND_DEPARTURE.FOUND_AT, foundAt)
                .onDuplicateKeyUpdate()
                .set(REFUND_DEPARTURE.IS_GONE, departure.isGone())
                .set(REFUND_DEPARTURE.CHANGES, departure.sentence())
                .execute();
    }

    @Override
    public void forget(TenantId tenant, RefundId refund) {
        transactions
                .present()
                .deleteFrom(REFUND_DEPARTURE)
                .where(REFUND_DEPARTURE.TENANT_ID.eq(tenant.value()))
                .and(REFUND_DEPARTURE.REFUND_ID.eq(refund.value()))
                .execute();
    }
}
