package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.invoice.AgingReports;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Aging summed from the movements of the receivables up to a day, in one statement. */
public final class JooqAgingReports implements AgingReports {

    private final Transactions transactions;

    public JooqAgingReports(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<CurrencyAging> asOf(Viewer viewer, LocalDate asOf, Optional<Instant> knownAt) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> select(sql, viewer, asOf, knownAt))
                .stream()
                .collect(groupingBy(Line::currency, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(book -> report(book.getKey(), book.getValue()))
                .toList();
    }

    /** What one account owes in one currency. */
    private record Line(Currency currency, AccountId account, AgedSums sums) {}

    private static List<Line> select(
            DSLContext sql, Viewer viewer, LocalDate asOf, Optional<Instant> knownAt) {
        var moved = RECEIVABLE_MOVEMENT_VIEW;
        var columns = new AgingColumns(asOf);
        return sql.select(moved.CURRENCY, moved.ACCOUNT_ID)
                .select(columns.all())
                .from(moved)
                .join(ACCOUNT_VIEW)
                .on(ACCOUNT_VIEW.ACCOUNT_ID.eq(moved.ACCOUNT_ID))
                .where(moved.EFFECTIVE_ON.le(asOf))
                .and(knownAt.map(moved.RECORDED_AT::le).orElse(noCondition()))
                .and(Confinement.of(viewer, moved.ACCOUNT_ID))
                .groupBy(moved.CURRENCY, moved.ACCOUNT_ID, ACCOUNT_VIEW.REFERENCE)
                .having(columns.anyIsOwed())
                .orderBy(moved.CURRENCY, ACCOUNT_VIEW.REFERENCE)
                .fetch(row ->
                        new Line(
                                new Currency(row.get(moved.CURRENCY)),
                                new AccountId(row.get(moved.ACCOUNT_ID)),
                                columns.read(row)));
    }

    private static CurrencyAging report(Currency currency, List<Line> lines) {
        var accounts =
                lines.stream()
                        .map(line -> new AccountAging(line.account(), line.sums().in(currency)))
                        .toList();
        var total = lines.stream().map(Line::sums).reduce(AgedSums.NOTHING, AgedSums::plus);
        return new CurrencyAging(currency, accounts, total.in(currency));
    }
}
