package io.tieout.persistence.agreement;

import static io.tieout.persistence.jooq.Tables.AGREEMENT_INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.LEDGER_JOURNAL;
import static io.tieout.persistence.jooq.Tables.LEDGER_POSTING;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;

/**
 * What landed documents defer under each agreement: what its invoices credit to deferred revenue
 * less what their credit memos debit, so net of tax and of credits.
 */
final class LandedAmounts {

    private LandedAmounts() {}

    static Map<AgreementId, Money> of(
            DSLContext sql, Collection<AgreementId> agreements, LocalDate asOf) {
        var documents = documents(sql, agreements.stream().map(AgreementId::value).toList());
        var agreement = documents.field("agreement_id", UUID.class);
        var document = requireNonNull(documents.field("document_id", UUID.class));
        var net =
                sum(
                        when(
                                        LEDGER_POSTING.SIDE.eq(Side.CREDIT.name()),
                                        LEDGER_POSTING.AMOUNT_MINOR)
                                .else_(LEDGER_POSTING.AMOUNT_MINOR.neg()));
        Map<AgreementId, Money> landed = new HashMap<>();
        sql.select(agreement, LEDGER_POSTING.CURRENCY, net)
                .from(documents)
                .join(LEDGER_JOURNAL)
                .on(isOf(document))
                .join(LEDGER_POSTING)
                .on(LEDGER_POSTING.JOURNAL_ID.eq(LEDGER_JOURNAL.JOURNAL_ID))
                .where(LEDGER_POSTING.LEDGER_ACCOUNT.eq(LedgerAccount.DEFERRED_REVENUE.name()))
                .and(LEDGER_JOURNAL.EFFECTIVE_ON.le(asOf))
                .groupBy(agreement, LEDGER_POSTING.CURRENCY)
                .orderBy(agreement, LEDGER_POSTING.CURRENCY)
                .forEach(row ->
                        landed.put(
                                new AgreementId(row.value1()),
                                Money.ofMinor(
                                        row.value3().longValueExact(),
                                        new Currency(row.value2()))));
        return landed;
    }

    /** what the document itself defers, and what an entry beside it does */
    static Condition isOf(Field<UUID> document) {
        return LEDGER_JOURNAL
                .SUBJECT_ID
                .eq(document)
                .and(LEDGER_JOURNAL.KIND.eq(JournalKind.MIRROR.name()))
                .or(
                        LEDGER_JOURNAL
                                .ABOUT_ID
                                .eq(document)
                                .and(LEDGER_JOURNAL.REASON.eq(Reason.DEFERRAL.name())));
    }

    private static Table<Record2<UUID, UUID>> documents(DSLContext sql, List<UUID> agreements) {
        return sql.select(
                        AGREEMENT_INVOICE_VIEW.AGREEMENT_ID.as("agreement_id"),
                        AGREEMENT_INVOICE_VIEW.INVOICE_ID.as("document_id"))
                .from(AGREEMENT_INVOICE_VIEW)
                .where(AGREEMENT_INVOICE_VIEW.AGREEMENT_ID.in(agreements))
                .unionAll(
                        sql.select(AGREEMENT_INVOICE_VIEW.AGREEMENT_ID, CREDIT_MEMO_VIEW.MEMO_ID)
                                .from(AGREEMENT_INVOICE_VIEW)
                                .join(CREDIT_MEMO_VIEW)
                                .on(
                                        CREDIT_MEMO_VIEW.INVOICE_ID.eq(
                                                AGREEMENT_INVOICE_VIEW.INVOICE_ID))
                                .where(AGREEMENT_INVOICE_VIEW.AGREEMENT_ID.in(agreements)))
                .asTable("documents");
    }
}
