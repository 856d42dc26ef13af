package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.LATE_FEE_VIEW;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static java.util.stream.Collectors.groupingBy;

import io.tieout.domain.collection.Clearing;
import io.tieout.domain.collection.Debt;
import io.tieout.domain.collection.OpenMoney;
import io.tieout.domain.collection.Owed;
import io.tieout.domain.collection.Span;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What accounts owe, from the movements of the receivables: the first movement of an invoice that
 * stands is its debt, each later one clears so much of it, and what settles nothing waits.
 *
 * <p>An invoice that is restated keeps its first total; the difference clears it, or owes more.
 */
final class OwedRows {

    /** An invoice that stands in the books. */
    private record Standing(
            UUID account,
            UUID invoice,
            LocalDate issuedOn,
            LocalDate dueOn,
            long taxMinor,
            Instant at,
            Debt.Origin origin) {}

    /** A change of what an account owes, or of what waits. */
    private record Moved(
            UUID document,
            UUID account,
            LocalDate on,
            Instant at,
            Currency currency,
            long owedMinor,
            long unappliedMinor) {}

    private final Map<UUID, List<Standing>> standing;
    private final Map<UUID, List<Moved>> moved;
    private final Map<UUID, List<Moved>> money;

    private OwedRows(List<Standing> standing, List<Moved> moved) {
        this.standing = standing.stream().collect(groupingBy(Standing::account));
        this.moved = moved.stream().collect(groupingBy(Moved::document));
        this.money = moved.stream().collect(groupingBy(Moved::account));
    }

    /** two statements, however many accounts */
    static OwedRows of(DSLContext sql, List<UUID> accounts) {
        return new OwedRows(standing(sql, accounts), moved(sql, accounts));
    }

    Owed by(UUID account, FeeBasis basis) {
        List<Debt> debts = new ArrayList<>();
        List<Clearing> clearings = new ArrayList<>();
        for (Standing invoice : standing.getOrDefault(account, List.of())) {
            List<Moved> movements = moved.getOrDefault(invoice.invoice(), List.of());
            if (!movements.isEmpty()) {
                debts.add(debt(invoice, movements.getFirst(), basis));
                movements.stream()
                        .skip(1)
                        .filter(each -> each.owedMinor() != 0)
                        .forEach(each -> clearings.add(clearing(each)));
            }
        }
        return new Owed(debts, clearings, waiting(account));
    }

    private static Debt debt(Standing invoice, Moved first, FeeBasis basis) {
        Money total = Money.ofMinor(first.owedMinor(), first.currency());
        Money tax = Money.ofMinor(Math.max(0, invoice.taxMinor()), first.currency());
        return new Debt(
                new InvoiceId(invoice.invoice()),
                invoice.issuedOn(),
                invoice.dueOn(),
                total,
                tax.exceeds(total) ? Money.zero(first.currency()) : tax,
                invoice.origin(),
                basis,
                invoice.at());
    }

    private static Clearing clearing(Moved each) {
        return new Clearing(
                new InvoiceId(each.document()),
                each.on(),
                Money.ofMinor(Math.negateExact(each.owedMinor()), each.currency()),
                each.at());
    }

    /** what was received and settled in one breath of the same day never waited */
    private List<OpenMoney> waiting(UUID account) {
        record Moment(LocalDate on, Instant at, Currency currency) {}
        Map<Moment, Long> sums = new HashMap<>();
        money.getOrDefault(account, List.of())
                .forEach(each ->
                        sums.merge(
                                new Moment(each.on(), each.at(), each.currency()),
                                Math.negateExact(each.unappliedMinor()),
                                Math::addExact));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum ->
                        new OpenMoney(
                                Money.ofMinor(sum.getValue(), sum.getKey().currency()),
                                Span.from(sum.getKey().on(), sum.getKey().at())))
                .toList();
    }

    private static List<Standing> standing(DSLContext sql, List<UUID> accounts) {
        var invoice = INVOICE_VIEW;
        return sql.select(
                        invoice.ACCOUNT_ID,
                        invoice.INVOICE_ID,
                        invoice.ISSUED_ON,
                        invoice.DUE_ON,
                        invoice.CHARGED_MINOR.minus(invoice.TOTAL_MINOR),
                        invoice.STANDS_AT,
                        LATE_FEE_VIEW.OVERDUE_ID)
                .from(invoice)
                .leftJoin(LATE_FEE_VIEW)
                .on(LATE_FEE_VIEW.DOCUMENT_ID.eq(invoice.INVOICE_ID))
                .where(invoice.ACCOUNT_ID.in(accounts))
                .and(invoice.STANDS_AT.isNotNull())
                .orderBy(invoice.ISSUED_ON, invoice.INVOICE_ID)
                .fetch(row ->
                        new Standing(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                origin(row.value7())));
    }

    /** what bills a fee says for which invoice */
    private static Debt.Origin origin(@Nullable UUID overdue) {
        return overdue == null
                ? new Debt.Origin.Sale()
                : new Debt.Origin.LateFee(new InvoiceId(overdue));
    }

    private static List<Moved> moved(DSLContext sql, List<UUID> accounts) {
        var row = RECEIVABLE_MOVEMENT_VIEW;
        return sql.select(
                        row.DOCUMENT_ID,
                        row.ACCOUNT_ID,
                        row.EFFECTIVE_ON,
                        row.RECORDED_AT,
                        row.CURRENCY,
                        row.OWED_MINOR,
                        row.UNAPPLIED_MINOR)
                .from(row)
                .where(row.ACCOUNT_ID.in(accounts))
                .orderBy(row.DOCUMENT_ID, row.VERSION, row.PART)
                .fetch(each ->
                        new Moved(
                                each.value1(),
                                each.value2(),
                                each.value3(),
                                each.value4(),
                                new Currency(each.value5()),
                                each.value6(),
                                each.value7()));
    }
}
