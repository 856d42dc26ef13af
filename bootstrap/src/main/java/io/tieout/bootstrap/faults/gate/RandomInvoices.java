package io.tieout.bootstrap.faults.gate;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import io.tieout.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Invoices of every shape that the rules of a draft allow; the same seed makes the same ones. */
final class RandomInvoices {

    private static final Currency USD = new Currency("USD");

    private static final List<String> TEXTS =
            List.of(
                    "Seats, March",
                    "It's 50% \"off\" & <more>",
                    "M\u00fcller \u2013 \u4e2d\u6587",
                    "back\\slash / + = ; --",
                    "x".repeat(1_000));

    private static final int MOST_LINES = 6;

    private static final int OLDEST_DAYS = 60;

    /** one line in so many is one that cannot be pushed: a bad line spoils a whole invoice */
    private static final int ODD_ONE = 40;

    private final Random random;
    private final Books books;

    RandomInvoices(long seed, Books books) {
        this.random = new Random(seed);
        this.books = books;
    }

    InvoiceContent next(AccountId account, String number, LocalDate today) {
        LocalDate issuedOn = issuedOn(today);
        List<InvoiceLine> lines =
                IntStream.rangeClosed(1, 1 + random.nextInt(MOST_LINES))
                        .mapToObj(_ -> line(issuedOn))
                        .toList();
        return new InvoiceContent(
                account,
                number,
                USD,
                issuedOn,
                issuedOn.plusDays(random.nextInt(OLDEST_DAYS)),
                lines,
                discount(),
                random.nextBoolean() ? "" : oneOf(TEXTS),
                "");
    }

    private LocalDate issuedOn(LocalDate today) {
        LocalDate any = today.minusDays(random.nextInt(OLDEST_DAYS));
        return any.isAfter(books.closedThrough()) || isOdd() ? any : today;
    }

    private InvoiceLine line(LocalDate issuedOn) {
        return new InvoiceLine(
                oneOf(TEXTS),
                usually(Books.PRODUCTS, Books.SOLD),
                new Quantity(quantity()),
                Money.of(BigDecimal.valueOf(1 + random.nextInt(100_000), 2).toPlainString(), USD),
                random.nextBoolean()
                        ? new ServicePeriod.Unstated()
                        : new ServicePeriod.Between(
                                issuedOn, issuedOn.plusDays(random.nextInt(90))),
                random.nextBoolean() ? "NON" : "TAX",
                usually(Books.CLASSES, books.usableClasses()));
    }

    /** whole ones, and fractions of every length that books keep */
    private BigDecimal quantity() {
        return BigDecimal.valueOf(1 + random.nextInt(10_000), random.nextInt(5));
    }

    private Discount discount() {
        return switch (random.nextInt(4)) {
            case 0 -> new Discount.Share(Percent.of("12.5"));
            case 1 -> new Discount.Fixed(Money.of("0.01", USD));
            default -> new Discount.None();
        };
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String usually(List<String> choices, int usable) {
        return isOdd() ? oneOf(choices) : choices.get(random.nextInt(usable));
    }

    private boolean isOdd() {
        return random.nextInt(ODD_ONE) == 0;
    }
}
