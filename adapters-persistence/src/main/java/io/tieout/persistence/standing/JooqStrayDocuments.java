package io.tieout.persistence.standing;

import static io.tieout.persistence.jooq.Tables.STRAY_DOCUMENT;

import io.tieout.application.standing.StrayDocuments;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;

/** Stray documents, a row each. */
public final class JooqStrayDocuments implements StrayDocuments {

    private final Transactions transactions;

    public JooqStrayDocuments(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void keep(
            TenantId tenant,
            ObservedKind kind,
            DocumentLink document,
            String number,
            Holder.OfSale mark,
            Instant foundAt) {
        transactions
                .present()
                .insertInto(STRAY_DOCUMENT)
                .set(STRAY_DOCUMENT.TENANT_ID, tenant.value())
                .set(STRAY_DOCUMENT.CONNECTION_ID, document.connection().value())
                .set(STRAY_DOCUMENT.KIND, kind.name())
                .set(STRAY_DOCUMENT.DOCUMENT_ID, document.externalId())
                .set(STRAY_DOCUMENT.NUMBER, number)
                .set(STRAY_DOCUMENT.MARK, mark.value())
                .set(STRAY_DOCUMENT.FOUND_AT, foundAt)
                .onDuplicateKeyUpdate()
                .set(STRAY_DOCUMENT.NUMBER, number)
                .set(STRAY_DOCUMENT.MARK, mark.value())
                .execute();
    }

    @Override
    public void forget(TenantId tenant, ObservedKind kind, DocumentLink document) {
        transactions
                .present()
                .deleteFrom(STRAY_DOCUMENT)
                .where(STRAY_DOCUMENT.CONNECTION_ID.eq(document.connection().value()))
                .and(STRAY_DOCUMENT.KIND.eq(kind.name()))
                .and(STRAY_DOCUMENT.DOCUMENT_ID.eq(document.externalId()))
                .execute();
    }
}
