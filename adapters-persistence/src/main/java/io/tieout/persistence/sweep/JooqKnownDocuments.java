package io.tieout.persistence.sweep;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.OBSERVED_DOCUMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.SENT_ENTRY_VIEW;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.splitPart;

import io.tieout.application.sweep.KnownDocuments;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.payment.Unbooked;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.util.List;
import org.jooq.Record1;
import org.jooq.Select;

/** Documents that stand there as far as our views say, one statement a page. */
public final class JooqKnownDocuments implements KnownDocuments {

    private final Transactions transactions;

    public JooqKnownDocuments(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<String> standing(
            TenantId tenant, ConnectionId connection, Kind kind, String after, int limit) {
        var known = known(connection, kind).asTable("known");
        var document = requireNonNull(known.field(0, String.class));
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(document)
                                .from(known)
                                .where(document.gt(after))
                                .orderBy(document)
                                .limit(limit)
                                .fetch(document));
    }

    private static Select<Record1<String>> known(ConnectionId connection, Kind kind) {
        return switch (kind) {
            case INVOICE ->
                    select(INVOICE_VIEW.DOCUMENT_ID)
                            .from(INVOICE_VIEW)
                            .where(INVOICE_VIEW.CONNECTION_ID.eq(connection.value()))
                            .and(INVOICE_VIEW.STATUS.ne("VOIDED"))
                            .union(theirs(connection, ObservedKind.INVOICE));
            case CREDIT_MEMO ->
                    select(CREDIT_MEMO_VIEW.DOCUMENT_ID)
                            .from(CREDIT_MEMO_VIEW)
                            .where(CREDIT_MEMO_VIEW.CONNECTION_ID.eq(connection.value()))
                            .and(CREDIT_MEMO_VIEW.STATUS.ne("VOIDED"))
                            .union(theirs(connection, ObservedKind.CREDIT_MEMO));
            case JOURNAL_ENTRY ->
                    selectDistinct(
                                    splitPart(
                                            OBSERVED_DOCUMENT_VIEW.DOCUMENT_ID,
                                            JournalSeen.SHARE_OF,
                                            1))
                            .from(OBSERVED_DOCUMENT_VIEW)
                            .where(OBSERVED_DOCUMENT_VIEW.CONNECTION_ID.eq(connection.value()))
                            .and(OBSERVED_DOCUMENT_VIEW.KIND.eq(ObservedKind.JOURNAL_ENTRY.name()))
                            .and(OBSERVED_DOCUMENT_VIEW.STATE.in("OPEN", "SETTLED"))
                            .union(
                                    select(SENT_ENTRY_VIEW.DOCUMENT_ID)
                                            .from(SENT_ENTRY_VIEW)
                                            .where(
                                                    SENT_ENTRY_VIEW.CONNECTION_ID.eq(
                                                            connection.value()))
                                            .and(SENT_ENTRY_VIEW.DOCUMENT_ID.isNotNull()));
            case PAYMENT ->
                    select(PAYMENT_VIEW.DOCUMENT_ID)
                            .from(PAYMENT_VIEW)
                            .where(PAYMENT_VIEW.CONNECTION_ID.eq(connection.value()))
                            .and(PAYMENT_VIEW.TOTAL_MINOR.gt(0L))
                            .and(PAYMENT_VIEW.DOCUMENT_ID.notLike(Unbooked.PREFIX + "%"));
        };
    }

    private static Select<Record1<String>> theirs(ConnectionId connection, ObservedKind kind) {
        return select(OBSERVED_DOCUMENT_VIEW.DOCUMENT_ID)
                .from(OBSERVED_DOCUMENT_VIEW)
                .where(OBSERVED_DOCUMENT_VIEW.CONNECTION_ID.eq(connection.value()))
                .and(OBSERVED_DOCUMENT_VIEW.KIND.eq(kind.name()))
                .and(OBSERVED_DOCUMENT_VIEW.STATE.in("OPEN", "SETTLED"));
    }
}
