package io.tieout.domain.deferral;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** An invoice of the platform, class West, whose item credits income. */
public final class DeferralExamples {

    static final Currency USD = new Currency("USD");
    static final Currency EUR = new Currency("EUR");
    static final ConnectionId BOOKS = new ConnectionId(new UUID(9, 1));
    static final AccountId ACCOUNT = new AccountId(new UUID(9, 2));
    static final DocumentLink CUSTOMER = new DocumentLink(BOOKS, "58");
    static final Holder.OfSale INVOICE = Holder.of(new InvoiceId(new UUID(9, 95)));
    static final Holder.OfSale MEMO = Holder.of(new CreditMemoId(new UUID(9, 96)));
    static final DeferralId ID = DeferralId.of(INVOICE);
    static final LocalDate ISSUED_ON = LocalDate.of(2026, 3, 1);
    static final Target INCOME = new Target("82", "Plan revenue");
    static final Target DEFERRED = new Target("81", "Plan revenue deferred");
    static final Target WEST = new Target("9", "West");

    private static final HomeRate AT_HOME = HomeRate.ofHome(USD);

    private DeferralExamples() {}

    static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }

    public static Optional<DeferredSale> sold(String amount) {
        return sale(INVOICE, ISSUED_ON, usd(amount), AT_HOME);
    }

    public static Optional<DeferredSale> taken(String amount) {
        return sale(MEMO, ISSUED_ON.plusDays(9), usd(amount), AT_HOME);
    }

    /** in euros, in books that are kept in dollars */
    public static Optional<DeferredSale> soldAt(String euros, String rate) {
        return sale(
                INVOICE, ISSUED_ON, Money.of(euros, EUR), new HomeRate(USD, new BigDecimal(rate)));
    }

    /** the entry that such a sale posts, as a page shows it */
    public static String entry(Optional<DeferredSale> sale) {
        var event =
                (RevenueDeferred)
                        Deferral.unborn().become(ID, ACCOUNT, sale, Optional.empty()).getFirst();
        return "| account | debit | credit |\n|---|---:|---:|\n"
                + event.entry().lines().stream()
                        .map(line ->
                                (line.side() == Side.DEBIT ? "| %s | %s | |" : "| %s | | %s |")
                                        .formatted(line.account().name(), line.amount()))
                        .collect(Collectors.joining("\n"));
    }

    static Optional<DeferredSale> sale(
            Holder.OfSale document, LocalDate on, Money amount, HomeRate rate) {
        return DeferredSale.of(
                document,
                content(on, List.of(line(amount, "west"))),
                signed(on, List.of(signedLine(amount, WEST, DEFERRED))),
                rate);
    }

    /** in euros, of two classes, with something beside them that is not deferred */
    static Optional<DeferredSale> sale(String west, String east, String rate) {
        Money first = Money.of(west, EUR);
        Money second = Money.of(east, EUR);
        return DeferredSale.of(
                INVOICE,
                content(
                        ISSUED_ON,
                        List.of(line(first, "west"), line(first, "west"), line(second, "east"))),
                signed(
                        ISSUED_ON,
                        List.of(
                                signedLine(first, WEST, DEFERRED),
                                signedLine(first, WEST, Target.none()),
                                signedLine(second, new Target("10", "East"), DEFERRED))),
                new HomeRate(USD, new BigDecimal(rate)));
    }

    private static InvoiceContent content(LocalDate on, List<InvoiceLine> lines) {
        return new InvoiceContent(
                ACCOUNT,
                "INV-1",
                lines.getFirst().unitPrice().currency(),
                on,
                on,
                lines,
                new Discount.None(),
                "",
                "");
    }

    private static InvoiceLine line(Money amount, String className) {
        return new InvoiceLine(
                "Access",
                "platform",
                Quantity.of("1"),
                amount,
                new ServicePeriod.Unstated(),
                "NON",
                className);
    }

    private static InvoiceDocument signed(LocalDate on, List<InvoiceDocument.Line> lines) {
        Money total =
                lines.stream().map(InvoiceDocument.Line::amount).reduce(Money::plus).orElseThrow();
        return new InvoiceDocument(
                CUSTOMER,
                "INV-1",
                on,
                on,
                Target.none(),
                lines,
                Money.zero(total.currency()),
                new ExpectedTax.None(),
                total,
                "",
                Target.none(),
                new ExpectedRate.Unstated());
    }

    private static InvoiceDocument.Line signedLine(Money amount, Target of, Target deferredTo) {
        return new InvoiceDocument.Line(
                "Access",
                new Target("7", "Platform"),
                INCOME,
                Quantity.of("1"),
                amount,
                amount,
                new ServicePeriod.Unstated(),
                "NON",
                of,
                deferredTo);
    }
}
