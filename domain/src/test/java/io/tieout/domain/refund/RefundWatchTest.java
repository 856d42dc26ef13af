package io.tieout.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.RecordVariants;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import io.tieout.domain.refund.RefundDocument.Given;
import io.tieout.domain.refund.RefundSeen.Gone;
import io.tieout.domain.refund.RefundSeen.PaidOut;
import io.tieout.domain.refund.RefundSeen.Paper;
import io.tieout.domain.refund.RefundSeen.TakenBack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefundWatchTest {

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(1, 1));
    private static final CreditMemoId MEMO = new CreditMemoId(new UUID(1, 2));
    private static final DocumentLink PURCHASE = new DocumentLink(BOOKS, "170");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Booked AT = new Booked.Stated(ExchangeRate.of("1.25"), List.of());
    private static final PaidOut AS_LANDED = paidOut("USD");

    @Test
    void whatSaysWhatLandedDoesNotDepart() {
        assertThat(RefundWatch.of(refund("USD"), AS_LANDED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyEdit")
    void anEditOfAnyFieldIsNamedWithBothValues(PaidOut edited) {
        assertThat(RefundWatch.of(refund("USD"), edited))
                .get()
                .satisfies(departure -> {
                    assertThat(departure.isGone()).isFalse();
                    assertThat(departure.changes()).singleElement().asString().contains(", now '");
                });
    }

    @Test
    void theNumberThatTheBooksGaveIsNoNews() {
        LandedRefund renumbered =
                refund(
                        "USD",
                        List.of(
                                new Difference(
                                        Difference.Kind.RENUMBERED, "number", "RF-1", "1042")));
        PaidOut theirs = new PaidOut(PURCHASE, "1042", DAY, money("USD"), "58", "35", "84", AT);

        assertThat(RefundWatch.of(renumbered, theirs)).isEmpty();
        assertThat(RefundWatch.of(renumbered, AS_LANDED))
                .get()
                .extracting(RefundDeparture::sentence)
                .isEqualTo("number: landed '1042', now 'RF-1'");
    }

    @Test
    void aDeletedDocumentIsGone() {
        assertThat(RefundWatch.of(refund("USD"), new Gone(Paper.EXPENSE, PURCHASE)))
                .contains(new RefundDeparture(true, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPY", "KWD"})
    void theSmallestUnitOfACurrencyIsADeparture(String code) {
        PaidOut less =
                new PaidOut(
                        PURCHASE,
                        "RF-1",
                        DAY,
                        money(code).minus(Money.ofMinor(1, new Currency(code))),
                        "58",
                        "35",
                        "84",
                        AT);

        assertThat(RefundWatch.of(refund(code), paidOut(code))).isEmpty();
        assertThat(RefundWatch.of(refund(code), less))
                .get()
                .extracting(RefundDeparture::sentence)
                .asString()
                .startsWith("total: ");
    }

    @Test
    void aReceiptThatSaysWhatLandedDoesNotDepart() {
        assertThat(RefundWatch.of(receipt(), takenBack("RF-1", "35"))).isEmpty();
        assertThat(RefundWatch.of(receipt(), AS_LANDED)).isEmpty();
    }

    @Test
    void whatSomebodyEditsOfAReceiptIsNamedWithBothValues() {
        assertThat(RefundWatch.of(receipt(), takenBack("RF-9", "36")))
                .contains(
                        new RefundDeparture(
                                false,
                                List.of(
                                        "number: landed 'RF-1', now 'RF-9'",
                                        "account: landed '35', now '36'")));
    }

    @Test
    void aReceiptIsTheSaleThatItTakesBack() {
        RefundDocument receipt = receipt().order().document();

        assertThat(receipt.number()).isEqualTo("RF-1");
        assertThat(receipt.paidOn()).isEqualTo(DAY);
        assertThat(receipt.amount()).isEqualTo(money("USD"));
        assertThat(receipt.connection()).isEqualTo(BOOKS);
        assertThat(takenBack("RF-1", "35").paper()).isEqualTo(Paper.RECEIPT);
        assertThat(takenBack("RF-1", "35").document()).isEqualTo(PURCHASE);
        assertThat(AS_LANDED.paper()).isEqualTo(Paper.EXPENSE);
        assertThat(refund("USD").order().document().connection()).isEqualTo(BOOKS);
    }

    private static LandedRefund receipt() {
        var sale =
                new InvoiceDocument(
                        new DocumentLink(BOOKS, "58"),
                        "RF-1",
                        DAY,
                        DAY,
                        Target.none(),
                        List.of(),
                        Money.zero(new Currency("USD")),
                        new ExpectedTax.None(),
                        money("USD"),
                        "",
                        Target.none(),
                        new ExpectedRate.Fixed(ExchangeRate.of("1.25")));
        return new LandedRefund(
                new RefundOrder(
                        RefundId.of(MEMO, "RF-1"),
                        new AccountId(new UUID(1, 5)),
                        new Returned.CreditRest(MEMO),
                        new RefundDocument.Receipt(sale, new Target("35", "Checking"))),
                new Landing(PURCHASE, "RF-1", money("USD"), "0", List.of(), AT),
                List.of());
    }

    private static TakenBack takenBack(String number, String from) {
        Money nothing = Money.zero(new Currency("USD"));
        return new TakenBack(
                new LandedDocument(
                        PURCHASE,
                        "1",
                        "58",
                        number,
                        DAY,
                        DAY,
                        "",
                        "",
                        List.of(),
                        nothing,
                        nothing,
                        nothing,
                        money("USD"),
                        nothing,
                        "",
                        Optional.of(ExchangeRate.of("1.25")),
                        List.of()),
                from);
    }

    static List<PaidOut> everyEdit() {
        return RecordVariants.of(AS_LANDED, RefundWatchTest::other)
                .filter(variant -> !variant.equals(AS_LANDED))
                .toList();
    }

    private static Object other(String component, Object value) {
        return switch (value) {
            case String text -> text + "9";
            case Money money -> money.plus(Money.ofMinor(1, money.currency()));
            case LocalDate day -> day.plusDays(1);
            case DocumentLink link -> link;
            case Booked _ -> new Booked.Stated(ExchangeRate.of("1.3"), List.of());
            default -> throw new IllegalStateException("say what else " + component + " may be");
        };
    }

    private static Money money(String code) {
        return Money.ofMinor(5_000, new Currency(code));
    }

    private static PaidOut paidOut(String code) {
        return new PaidOut(PURCHASE, "RF-1", DAY, money(code), "58", "35", "84", AT);
    }

    private static LandedRefund refund(String code) {
        return refund(code, List.of());
    }

    private static LandedRefund refund(String code, List<Difference> differences) {
        var document =
                new RefundDocument.Expense(
                        new DocumentLink(BOOKS, "58"),
                        "RF-1",
                        DAY,
                        money(code),
                        new Target("35", "Checking"),
                        new Target("84", "Receivables"),
                        Given.CREDIT_MEMO,
                        new DocumentLink(BOOKS, "150"));
        return new LandedRefund(
                new RefundOrder(
                        RefundId.of(MEMO, "RF-1"),
                        new AccountId(new UUID(1, 5)),
                        new Returned.CreditRest(MEMO),
                        document),
                new Landing(PURCHASE, "RF-1", money(code), "0", differences, AT),
                List.of());
    }
}
