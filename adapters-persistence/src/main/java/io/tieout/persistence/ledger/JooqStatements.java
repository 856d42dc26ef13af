package io.tieout.persistence.ledger;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.LEDGER_JOURNAL;
import static io.tieout.persistence.jooq.Tables.LEDGER_POSTING;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.tieout.application.ledger.Statements;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Statements read from the journals: two statements a customer, one an invoice. */
public final class JooqStatements implements Statements {

    private static final Field<BigDecimal> OWED =
            sum(when(LEDGER_POSTING.SIDE.eq(Side.DEBIT.name()), LEDGER_POSTING.AMOUNT_MINOR)
                            .else_(LEDGER_POSTING.AMOUNT_MINOR.neg()))
                    .as("owed");

    private final Transactions transactions;

    public JooqStatements(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Statement> of(
            Viewer viewer,
            AccountId account,
            Optional<LocalDate> from,
            LocalDate asOf,
            Optional<Instant> knownAt) {
        Condition counted =
                LEDGER_JOURNAL
                        .ACCOUNT_ID
                        .eq(account.value())
                        .and(LEDGER_POSTING.LEDGER_ACCOUNT.eq(LedgerAccount.RECEIVABLES.name()))
                        .and(LEDGER_JOURNAL.EFFECTIVE_ON.le(asOf))
                        .and(knownAt.map(LEDGER_JOURNAL.RECORDED_AT::le).orElse(noCondition()))
                        .and(Confinement.of(viewer, LEDGER_JOURNAL.ACCOUNT_ID));
        return transactions
                .of(viewer.tenant())
                .read(sql -> {
                    var lines = lines(sql, counted, from);
                    return closings(sql, counted).entrySet().stream()
                            .map(each ->
                                    statement(new Currency(each.getKey()), each.getValue(), lines))
                            .toList();
                });
    }

    private static Map<String, BigDecimal> closings(DSLContext sql, Condition counted) {
        return sql.select(LEDGER_POSTING.CURRENCY, OWED)
                .from(LEDGER_POSTING)
                .join(LEDGER_JOURNAL)
                .on(LEDGER_JOURNAL.JOURNAL_ID.eq(LEDGER_POSTING.JOURNAL_ID))
                .where(counted)
                .groupBy(LEDGER_POSTING.CURRENCY)
                .orderBy(LEDGER_POSTING.CURRENCY)
                .fetchMap(LEDGER_POSTING.CURRENCY, OWED);
    }

    /** newest first */
    private static List<Record> lines(DSLContext sql, Condition counted, Optional<LocalDate> from) {
        return List.copyOf(
                sql.select(LEDGER_JOURNAL.fields())
                        .select(LEDGER_POSTING.CURRENCY, OWED)
                        .from(LEDGER_POSTING)
                        .join(LEDGER_JOURNAL)
                        .on(LEDGER_JOURNAL.JOURNAL_ID.eq(LEDGER_POSTING.JOURNAL_ID))
                        .where(counted)
                        .and(from.map(LEDGER_JOURNAL.EFFECTIVE_ON::ge).orElse(noCondition()))
                        .groupBy(
                                Stream.concat(
                                                Stream.of(LEDGER_JOURNAL.fields()),
                                                Stream.of(LEDGER_POSTING.CURRENCY))
                                        .toList())
                        .orderBy(
                                LEDGER_JOURNAL.EFFECTIVE_ON.desc(),
                                LEDGER_JOURNAL.RECORDED_AT.desc(),
                                LEDGER_JOURNAL.SUBJECT_VERSION.desc(),
                                LEDGER_JOURNAL.JOURNAL_ID)
                        .limit(MOST)
                        .fetch());
    }

    private static Statement statement(
            Currency currency, BigDecimal closing, List<Record> newestFirst) {
        Money balance = Money.ofMinor(closing.longValueExact(), currency);
        List<Line> lines = new ArrayList<>();
        for (Record row : newestFirst) {
            if (row.get(LEDGER_POSTING.CURRENCY).equals(currency.code())) {
                Money amount = Money.ofMinor(row.get(OWED).longValueExact(), currency);
                lines.add(line(row, amount, balance));
                balance = balance.minus(amount);
            }
        }
        Collections.reverse(lines);
        return new Statement(
                currency, balance, lines, Money.ofMinor(closing.longValueExact(), currency));
    }

    private static Line line(Record row, Money amount, Money balance) {
        return new Line(
                new JournalId(row.get(LEDGER_JOURNAL.JOURNAL_ID)),
                row.get(LEDGER_JOURNAL.EFFECTIVE_ON),
                row.get(LEDGER_JOURNAL.RECORDED_AT),
                new Cause(
                        row.get(LEDGER_JOURNAL.SUBJECT_ID),
                        row.get(LEDGER_JOURNAL.SUBJECT_VERSION)),
                Reason.valueOf(row.get(LEDGER_JOURNAL.REASON)),
                amount,
                balance);
    }

    @Override
    public Optional<InvoiceStanding> of(
            Viewer viewer, InvoiceId invoice, LocalDate asOf, Optional<Instant> knownAt) {
        var moved = RECEIVABLE_MOVEMENT_VIEW;
        Field<BigDecimal> charged =
                coalesce(
                                sum(when(moved.SETTLED_BY.isNull(), moved.OWED_MINOR).else_(0L)),
                                inline(BigDecimal.ZERO))
                        .as("charged");
        Field<BigDecimal> open =
                coalesce(sum(moved.OWED_MINOR), inline(BigDecimal.ZERO)).as("open");
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(INVOICE_VIEW.CURRENCY, charged, open)
                                .from(INVOICE_VIEW)
                                .leftJoin(moved)
                                .on(moved.DOCUMENT_ID.eq(INVOICE_VIEW.INVOICE_ID))
                                .and(moved.EFFECTIVE_ON.le(asOf))
                                .and(knownAt.map(moved.RECORDED_AT::le).orElse(noCondition()))
                                .where(INVOICE_VIEW.INVOICE_ID.eq(invoice.value()))
                                .and(Confinement.of(viewer, INVOICE_VIEW.ACCOUNT_ID))
                                .groupBy(INVOICE_VIEW.CURRENCY)
                                .fetchOptional(row ->
                                        standing(
                                                invoice,
                                                new Currency(row.value1()),
                                                row.value2().longValueExact(),
                                                row.value3().longValueExact())));
    }

    private static InvoiceStanding standing(
            InvoiceId invoice, Currency currency, long chargedMinor, long openMinor) {
        Money charged = Money.ofMinor(chargedMinor, currency);
        Money open = Money.ofMinor(openMinor, currency);
        return new InvoiceStanding(invoice, charged, charged.minus(open), open);
    }
}
