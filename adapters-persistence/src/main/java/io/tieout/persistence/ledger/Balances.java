package io.tieout.persistence.ledger;

import static io.tieout.persistence.jooq.Tables.COMPANY_PROFILE;
import static io.tieout.persistence.jooq.Tables.LEDGER_JOURNAL;
import static io.tieout.persistence.jooq.Tables.LEDGER_POSTING;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.tieout.application.ledger.LedgerViews.AccountBalance;
import io.tieout.application.ledger.LedgerViews.CurrencyBalance;
import io.tieout.application.ledger.LedgerViews.HomeBalance;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Sums of postings by account, in the currencies of the documents and at home: one statement. */
final class Balances {

    private static final Field<String> BOOKS =
            field(
                            select(COMPANY_PROFILE.HOME_CURRENCY)
                                    .from(COMPANY_PROFILE)
                                    .orderBy(COMPANY_PROFILE.CONNECTION_ID.desc())
                                    .limit(1))
                    .as("books");

    private static final Field<BigDecimal> DEBITS = side(Side.DEBIT, LEDGER_POSTING.AMOUNT_MINOR);
    private static final Field<BigDecimal> CREDITS = side(Side.CREDIT, LEDGER_POSTING.AMOUNT_MINOR);
    private static final Field<BigDecimal> HOME_DEBITS =
            side(Side.DEBIT, LEDGER_POSTING.HOME_MINOR).as("home_debits");
    private static final Field<BigDecimal> HOME_CREDITS =
            side(Side.CREDIT, LEDGER_POSTING.HOME_MINOR).as("home_credits");

    private Balances() {}

    /** A sum as the database has it. */
    private record Line(
            LedgerAccount account,
            Money debits,
            Money credits,
            Money homeDebits,
            Money homeCredits,
            Optional<Currency> books) {

        /** whether its home amounts are in the currency of the books */
        boolean isConverted() {
            return books.filter(homeDebits.currency()::equals).isPresent();
        }

        Money home() {
            return homeDebits.minus(homeCredits);
        }
    }

    static List<CurrencyBalance> byCurrency(DSLContext sql, Condition counted) {
        var byCurrency =
                lines(sql, counted).stream()
                        .collect(
                                groupingBy(
                                        line -> line.debits().currency().code(),
                                        TreeMap::new,
                                        toList()));
        return byCurrency.values().stream()
                .map(lines -> book(lines.getFirst().debits().currency(), lines))
                .toList();
    }

    static Optional<HomeBalance> atHome(DSLContext sql, Condition counted) {
        List<Line> lines = lines(sql, counted);
        return lines.stream()
                .flatMap(line -> line.books().stream())
                .findFirst()
                .map(books -> {
                    List<Line> converted =
                            lines.stream().filter(Line::isConverted).map(Balances::atHome).toList();
                    List<Currency> rest =
                            lines.stream()
                                    .filter(line -> !line.isConverted())
                                    .map(line -> line.debits().currency())
                                    .distinct()
                                    .toList();
                    return new HomeBalance(book(books, converted), rest);
                });
    }

    private static Line atHome(Line line) {
        return new Line(
                line.account(),
                line.homeDebits(),
                line.homeCredits(),
                line.homeDebits(),
                line.homeCredits(),
                line.books());
    }

    private static CurrencyBalance book(Currency currency, List<Line> lines) {
        return new CurrencyBalance(
                currency,
                lines.stream().collect(groupingBy(Line::account)).values().stream()
                        .map(Balances::account)
                        .sorted(Comparator.comparing(AccountBalance::account))
                        .toList());
    }

    private static AccountBalance account(List<Line> lines) {
        return new AccountBalance(
                lines.getFirst().account(),
                lines.stream().map(Line::debits).reduce(Money::plus).orElseThrow(),
                lines.stream().map(Line::credits).reduce(Money::plus).orElseThrow(),
                lines.stream().allMatch(Line::isConverted)
                        ? lines.stream().map(Line::home).reduce(Money::plus)
                        : Optional.empty());
    }

    private static List<Line> lines(DSLContext sql, Condition counted) {
        return sql.select(
                        BOOKS,
                        LEDGER_POSTING.CURRENCY,
                        LEDGER_POSTING.HOME_CURRENCY,
                        LEDGER_POSTING.LEDGER_ACCOUNT,
                        DEBITS,
                        CREDITS,
                        HOME_DEBITS,
                        HOME_CREDITS)
                .from(LEDGER_POSTING)
                .join(LEDGER_JOURNAL)
                .on(LEDGER_JOURNAL.JOURNAL_ID.eq(LEDGER_POSTING.JOURNAL_ID))
                .where(counted)
                .groupBy(
                        LEDGER_POSTING.CURRENCY,
                        LEDGER_POSTING.HOME_CURRENCY,
                        LEDGER_POSTING.LEDGER_ACCOUNT)
                .orderBy(
                        LEDGER_POSTING.CURRENCY,
                        LEDGER_POSTING.HOME_CURRENCY,
                        LEDGER_POSTING.LEDGER_ACCOUNT)
                .fetch(Balances::line);
    }

    private static Line line(Record row) {
        var currency = new Currency(row.get(LEDGER_POSTING.CURRENCY));
        var home = new Currency(row.get(LEDGER_POSTING.HOME_CURRENCY));
        return new Line(
                LedgerAccount.valueOf(row.get(LEDGER_POSTING.LEDGER_ACCOUNT)),
                money(row.get(DEBITS), currency),
                money(row.get(CREDITS), currency),
                money(row.get(HOME_DEBITS), home),
                money(row.get(HOME_CREDITS), home),
                Optional.ofNullable(row.get(BOOKS)).map(Currency::new));
    }

    private static Field<BigDecimal> side(Side side, Field<Long> minor) {
        return sum(when(LEDGER_POSTING.SIDE.eq(side.name()), minor).else_(0L)).as(side.name());
    }

    private static Money money(BigDecimal minor, Currency currency) {
        return Money.ofMinor(minor.longValueExact(), currency);
    }
}
