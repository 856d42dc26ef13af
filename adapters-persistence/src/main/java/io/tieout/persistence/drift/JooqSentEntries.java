package io.tieout.persistence.drift;

import static io.tieout.persistence.jooq.Tables.SENT_ENTRY_VIEW;

import io.tieout.application.drift.SentEntries;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.persistence.jooq.tables.records.SentEntryViewRecord;
import io.tieout.persistence.tenant.Transactions;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The journal entries that we sent, from their view; each read is one statement. */
public final class JooqSentEntries implements SentEntries {

    private final Transactions transactions;

    public JooqSentEntries(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<SentEntry> standingAs(DocumentLink document) {
        return find(
                SENT_ENTRY_VIEW
                        .CONNECTION_ID
                        .eq(document.connection().value())
                        .and(SENT_ENTRY_VIEW.DOCUMENT_ID.eq(document.externalId())));
    }

    @Override
    public Optional<SentEntry> of(Holder.OfEntry holder) {
        return find(SENT_ENTRY_VIEW.ENTRY_ID.eq(holder.value()));
    }

    @Override
    public Optional<String> numberOf(TenantId tenant, Holder.OfEntry holder) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(SENT_ENTRY_VIEW.NUMBER)
                                .from(SENT_ENTRY_VIEW)
                                .where(SENT_ENTRY_VIEW.ENTRY_ID.eq(holder.value()))
                                .fetchOptional(SENT_ENTRY_VIEW.NUMBER));
    }

    private Optional<SentEntry> find(Condition wanted) {
        return transactions
                .present()
                .selectFrom(SENT_ENTRY_VIEW)
                .where(wanted)
                .fetchOptional(JooqSentEntries::entry);
    }

    private static SentEntry entry(SentEntryViewRecord row) {
        var connection = new ConnectionId(row.getConnectionId());
        return new SentEntry(
                holder(row),
                new AccountId(row.getAccountId()),
                SentEntryJson.read(row.getEntry()),
                SentEntryJson.parts(row.getParts()),
                Optional.ofNullable(row.getDocumentId())
                        .map(document -> new DocumentLink(connection, document)));
    }

    static Holder.OfEntry holder(SentEntryViewRecord row) {
        @Nullable UUID agreement = row.getAgreementId();
        @Nullable UUID recorded = row.getRecordedId();
        if (agreement != null) {
            return Holder.of(new AgreementId(agreement), row.getLastOn());
        }
        return recorded == null
                ? Holder.of(beside(row), row.getPart())
                : Holder.of(new RecordedPaymentId(recorded), row.getPart());
    }

    private static Holder.OfSale beside(SentEntryViewRecord row) {
        @Nullable UUID memo = row.getCreditMemoId();
        return memo == null
                ? Holder.of(new InvoiceId(row.getInvoiceId()))
                : Holder.of(new CreditMemoId(memo));
    }
}
