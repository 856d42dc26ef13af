package io.tieout.persistence.agreement;

import static io.tieout.persistence.jooq.Tables.AGREEMENT_INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.AGREEMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.LEDGER_JOURNAL;
import static io.tieout.persistence.jooq.Tables.LEDGER_POSTING;
import static io.tieout.persistence.jooq.Tables.REFUND_VIEW;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.tieout.application.refund.RefundViews.Kind;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.HomeCurve.Landed;
import io.tieout.domain.revenue.MonthWorth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * less what their credit memos and refunds debit, so net of tax and of both.
 */
final class LandedAmounts {

    private LandedAmounts() {}

    static Map<AgreementId, List<Landed>> of(
            DSLContext sql, Collection<AgreementId> agreements, LocalDate asOf) {
        var documents =
                documents(
                        sql,
                        AGREEMENT_INVOICE_VIEW.AGREEMENT_ID.in(
                                agreements.stream().map(AgreementId::value).toList()));
        var agreement = documents.field("agreement_id", UUID.class);
        var document = requireNonNull(documents.field("document_id", UUID.class));
        var billed = credited(LEDGER_POSTING.AMOUNT_MINOR, Side.CREDIT).as("billed");
        var home = credited(LEDGER_POSTING.HOME_MINOR, Side.CREDIT).as("home");
        Map<AgreementId, List<Landed>> landed = new HashMap<>();
        sql.select(
                        agreement,
                        document,
                        LEDGER_POSTING.CURRENCY,
                        LEDGER_POSTING.HOME_CURRENCY,
                        billed,
                        home)
                .from(documents)
                .join(LEDGER_JOURNAL)
                .on(isOf(document))
                .join(LEDGER_POSTING)
                .on(LEDGER_POSTING.JOURNAL_ID.eq(LEDGER_JOURNAL.JOURNAL_ID))
                .where(LEDGER_POSTING.LEDGER_ACCOUNT.eq(LedgerAccount.DEFERRED_REVENUE.name()))
                .and(LEDGER_JOURNAL.EFFECTIVE_ON.le(asOf))
                .groupBy(agreement, document, LEDGER_POSTING.CURRENCY, LEDGER_POSTING.HOME_CURRENCY)
                .orderBy(
                        agreement,
                        min(LEDGER_JOURNAL.EFFECTIVE_ON),
                        min(LEDGER_JOURNAL.RECORDED_AT),
                        document,
                        LEDGER_POSTING.CURRENCY,
                        LEDGER_POSTING.HOME_CURRENCY)
                .forEach(row ->
                        landed.computeIfAbsent(
                                        new AgreementId(row.get(agreement)), _ -> new ArrayList<>())
                                .add(
                                        new Landed(
                                                money(
                                                        row.get(billed),
                                                        row.get(LEDGER_POSTING.CURRENCY)),
                                                money(
                                                        row.get(home),
                                                        row.get(LEDGER_POSTING.HOME_CURRENCY)))));
        return landed;
    }

    /**
     * whether a document of the agreement at hand defers what the last posted month could not know:
     * it was learnt since, or is dated behind that month
     */
    static Condition isNew(DSLContext sql, LocalDate asOf) {
        var documents =
                documents(sql, AGREEMENT_INVOICE_VIEW.AGREEMENT_ID.eq(AGREEMENT_VIEW.AGREEMENT_ID));
        var document = requireNonNull(documents.field("document_id", UUID.class));
        return exists(
                sql.selectOne()
                        .from(documents)
                        .join(LEDGER_JOURNAL)
                        .on(isOf(document))
                        .join(LEDGER_POSTING)
                        .on(LEDGER_POSTING.JOURNAL_ID.eq(LEDGER_JOURNAL.JOURNAL_ID))
                        .where(
                                LEDGER_POSTING.LEDGER_ACCOUNT.eq(
                                        LedgerAccount.DEFERRED_REVENUE.name()))
                        .and(LEDGER_JOURNAL.EFFECTIVE_ON.le(asOf))
                        .and(
                                AGREEMENT_VIEW
                                        .POSTED_AT
                                        .isNull()
                                        .or(LEDGER_JOURNAL.RECORDED_AT.ge(AGREEMENT_VIEW.POSTED_AT))
                                        .or(
                                                LEDGER_JOURNAL.EFFECTIVE_ON.gt(
                                                        AGREEMENT_VIEW.POSTED_THROUGH))));
    }

    /** what months moved at home, from the journals that name an agreement as their cause */
    static Map<AgreementId, MonthWorth> posted(DSLContext sql, Collection<AgreementId> agreements) {
        var revenue = on(LedgerAccount.REVENUE, Side.CREDIT).as("revenue");
        var unbilled = on(LedgerAccount.UNBILLED_RECEIVABLE, Side.DEBIT).as("unbilled");
        Map<AgreementId, MonthWorth> posted = new HashMap<>();
        sql.select(LEDGER_JOURNAL.SUBJECT_ID, LEDGER_POSTING.HOME_CURRENCY, revenue, unbilled)
                .from(LEDGER_JOURNAL)
                .join(LEDGER_POSTING)
                .on(LEDGER_POSTING.JOURNAL_ID.eq(LEDGER_JOURNAL.JOURNAL_ID))
                .where(
                        LEDGER_JOURNAL.SUBJECT_ID.in(
                                agreements.stream().map(AgreementId::value).toList()))
                .groupBy(LEDGER_JOURNAL.SUBJECT_ID, LEDGER_POSTING.HOME_CURRENCY)
                .orderBy(LEDGER_JOURNAL.SUBJECT_ID, LEDGER_POSTING.HOME_CURRENCY)
                .forEach(row ->
                        posted.put(
                                new AgreementId(row.value1()),
                                new MonthWorth(
                                        money(row.value3(), row.value2()),
                                        money(row.value4(), row.value2()))));
        return posted;
    }

    private static Field<BigDecimal> on(LedgerAccount account, Side side) {
        return sum(
                when(LEDGER_POSTING.LEDGER_ACCOUNT.ne(account.name()), 0L)
                        .when(LEDGER_POSTING.SIDE.eq(side.name()), LEDGER_POSTING.HOME_MINOR)
                        .else_(LEDGER_POSTING.HOME_MINOR.neg()));
    }

    private static Field<BigDecimal> credited(Field<Long> minor, Side side) {
        return sum(when(LEDGER_POSTING.SIDE.eq(side.name()), minor).else_(minor.neg()));
    }

    private static Money money(BigDecimal minor, String currency) {
        return Money.ofMinor(minor.longValueExact(), new Currency(currency));
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

    /** a refund that gives back the sale of this invoice */
    static Condition takesBack(Field<UUID> invoice) {
        return REFUND_VIEW.SUBJECT_ID.eq(invoice).and(REFUND_VIEW.KIND.eq(Kind.SALE.name()));
    }

    private static Table<Record2<UUID, UUID>> documents(DSLContext sql, Condition ofAgreements) {
        return sql.select(
                        AGREEMENT_INVOICE_VIEW.AGREEMENT_ID.as("agreement_id"),
                        AGREEMENT_INVOICE_VIEW.INVOICE_ID.as("document_id"))
                .from(AGREEMENT_INVOICE_VIEW)
                .where(ofAgreements)
                .unionAll(
                        sql.select(AGREEMENT_INVOICE_VIEW.AGREEMENT_ID, CREDIT_MEMO_VIEW.MEMO_ID)
                                .from(AGREEMENT_INVOICE_VIEW)
                                .join(CREDIT_MEMO_VIEW)
                                .on(
                                        CREDIT_MEMO_VIEW.INVOICE_ID.eq(
                                                AGREEMENT_INVOICE_VIEW.INVOICE_ID))
                                .where(ofAgreements))
                .unionAll(
                        sql.select(AGREEMENT_INVOICE_VIEW.AGREEMENT_ID, REFUND_VIEW.REFUND_ID)
                                .from(AGREEMENT_INVOICE_VIEW)
                                .join(REFUND_VIEW)
                                .on(takesBack(AGREEMENT_INVOICE_VIEW.INVOICE_ID))
                                .where(ofAgreements))
                .asTable("documents");
    }
}
