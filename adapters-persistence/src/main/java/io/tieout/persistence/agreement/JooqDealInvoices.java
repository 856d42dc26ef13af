package io.tieout.persistence.agreement;

import static io.tieout.persistence.jooq.Tables.AGREEMENT_INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.LEDGER_JOURNAL;
import static io.tieout.persistence.jooq.Tables.LEDGER_POSTING;
import static io.tieout.persistence.jooq.Tables.REFUND_VIEW;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.tieout.application.agreement.DealInvoices;
import io.tieout.application.view.Viewer;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.DealComparison.Billed;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** What invoices of agreements put into deferred revenue, read from its journals: one statement. */
public final class JooqDealInvoices implements DealInvoices {

    private static final String VOIDED = "VOIDED";

    private final Transactions transactions;

    public JooqDealInvoices(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<BilledInvoice> of(Viewer viewer, Set<AgreementId> agreements, LocalDate through) {
        Field<BigDecimal> landed =
                field(
                                deferred(
                                        LandedAmounts.isOf(AGREEMENT_INVOICE_VIEW.INVOICE_ID),
                                        Side.CREDIT,
                                        through))
                        .as("landed");
        Field<BigDecimal> credited =
                field(deferred(ofWhatTakesBack(), Side.DEBIT, through)).as("credited");
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(AGREEMENT_INVOICE_VIEW.fields())
                                .select(INVOICE_VIEW.STATUS, landed, credited)
                                .from(AGREEMENT_INVOICE_VIEW)
                                .join(INVOICE_VIEW)
                                .on(INVOICE_VIEW.INVOICE_ID.eq(AGREEMENT_INVOICE_VIEW.INVOICE_ID))
                                .where(
                                        AGREEMENT_INVOICE_VIEW.AGREEMENT_ID.in(
                                                agreements.stream()
                                                        .map(AgreementId::value)
                                                        .toList()))
                                .and(AGREEMENT_INVOICE_VIEW.ISSUED_ON.le(through))
                                .and(Confinement.ofHouse(viewer))
                                .orderBy(
                                        AGREEMENT_INVOICE_VIEW.ISSUED_ON,
                                        AGREEMENT_INVOICE_VIEW.INVOICE_ID)
                                .fetch(row -> billed(row, row.get(landed), row.get(credited))));
    }

    /** credit memos, and refunds of the sale */
    private static Condition ofWhatTakesBack() {
        return exists(
                        selectOne()
                                .from(CREDIT_MEMO_VIEW)
                                .where(
                                        CREDIT_MEMO_VIEW.INVOICE_ID.eq(
                                                AGREEMENT_INVOICE_VIEW.INVOICE_ID))
                                .and(LandedAmounts.isOf(CREDIT_MEMO_VIEW.MEMO_ID)))
                .or(
                        exists(
                                selectOne()
                                        .from(REFUND_VIEW)
                                        .where(
                                                LandedAmounts.takesBack(
                                                        AGREEMENT_INVOICE_VIEW.INVOICE_ID))
                                        .and(LandedAmounts.isOf(REFUND_VIEW.REFUND_ID))));
    }

    /** what those documents moved to that side of deferred revenue, less what they moved back */
    private static Select<Record1<BigDecimal>> deferred(
            Condition documents, Side side, LocalDate through) {
        return select(
                        sum(
                                when(
                                                LEDGER_POSTING.SIDE.eq(side.name()),
                                                LEDGER_POSTING.AMOUNT_MINOR)
                                        .else_(LEDGER_POSTING.AMOUNT_MINOR.neg())))
                .from(LEDGER_JOURNAL)
                .join(LEDGER_POSTING)
                .on(LEDGER_POSTING.JOURNAL_ID.eq(LEDGER_JOURNAL.JOURNAL_ID))
                .where(documents)
                .and(LEDGER_POSTING.LEDGER_ACCOUNT.eq(LedgerAccount.DEFERRED_REVENUE.name()))
                .and(LEDGER_JOURNAL.EFFECTIVE_ON.le(through));
    }

    private static BilledInvoice billed(
            Record row, @Nullable BigDecimal landed, @Nullable BigDecimal credited) {
        Currency currency = new Currency(row.get(AGREEMENT_INVOICE_VIEW.CURRENCY));
        return new BilledInvoice(
                new AgreementId(row.get(AGREEMENT_INVOICE_VIEW.AGREEMENT_ID)),
                new Billed(
                        new InvoiceId(row.get(AGREEMENT_INVOICE_VIEW.INVOICE_ID)),
                        Money.ofMinor(row.get(AGREEMENT_INVOICE_VIEW.AMOUNT_MINOR), currency),
                        money(landed, currency),
                        money(credited, currency),
                        row.get(INVOICE_VIEW.STATUS).equals(VOIDED)));
    }

    /** no posting at all is nothing */
    private static Money money(@Nullable BigDecimal minor, Currency currency) {
        return minor == null
                ? Money.zero(currency)
                : Money.ofMinor(minor.longValueExact(), currency);
    }
}
