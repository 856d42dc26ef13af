package io.tieout.domain.credit;

import static io.tieout.domain.credit.CreditExamples.billed;
import static io.tieout.domain.credit.CreditExamples.hours;
import static io.tieout.domain.credit.CreditExamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.credit.CreditMemoRejection.BeyondWhatIsLeft;
import io.tieout.domain.credit.CreditMemoRejection.InvalidCredit;
import io.tieout.domain.credit.CreditMemoRejection.NothingToCredit;
import io.tieout.domain.credit.CreditOrder.Selection.Share;
import io.tieout.domain.credit.CreditOrder.Selection.Whole;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareOfSaleTest {

    private static final Currency USD = new Currency("USD");

    @Test
    void anAmountIsSpreadOverTheLinesInProportionToWhatIsLeftOfEach() {
        CreditMemoContent share = sale("100.00", new Discount.None()).credit(order(share("10.00")));

        assertThat(share.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("7.50 USD", "2.50 USD");
        assertThat(share.total()).isEqualTo(usd("10.00"));
    }

    @Test
    void ofATaxedSaleTheSameShareIsTakenBeforeTax() {
        Creditable taxed = sale("120.00", new Discount.None());

        assertThat(taxed.credit(order(share("40.00"))).total()).isEqualTo(usd("33.33"));
        assertThat(taxed.credit(order(share("120.00"))).lines())
                .isEqualTo(taxed.credit(order(new Whole())).lines());
    }

    @Test
    void sharesOfATaxedSaleThatSumToAllOfItNeverTakeMoreThanItsLines() {
        List<CreditMemoContent> taken = new ArrayList<>();
        for (int third = 0; third < 3; third++) {
            taken.add(sale("119.99", new Discount.None(), taken).credit(order(share("39.99"))));
        }

        assertThat(total(taken)).isEqualTo(usd("99.99"));
        assertThat(sale("119.99", new Discount.None(), taken).credit(order(share("0.02"))).total())
                .isEqualTo(usd("0.01"));
    }

    @Test
    void aDiscountedSaleGivesBackExactlyTheAmount() {
        var discount = new Discount.Fixed(usd("9.99"));
        List<CreditMemoContent> taken = new ArrayList<>();
        for (String amount : List.of("33.33", "12.34", "44.34")) {
            CreditMemoContent share = sale("90.01", discount, taken).credit(order(share(amount)));
            assertThat(share.total()).isEqualTo(usd(amount));
            taken.add(share);
        }

        assertThat(total(taken)).isEqualTo(usd("90.01"));
        refused(sale("90.01", discount, taken), "0.01", new NothingToCredit("INV-1"));
    }

    @Test
    void neverMoreThanIsLeftNorNothingNorAnotherCurrency() {
        Creditable sale = sale("100.00", new Discount.None());

        refused(sale, "100.02", new BeyondWhatIsLeft("amount", "100.02 USD", "100.00 USD"));
        refused(
                sale,
                "0.00",
                new InvalidCredit("amount", "an amount to take back is positive, got 0.00 USD"));
        assertThatThrownBy(
                        () -> sale.credit(order(new Share(Money.of("1.00", new Currency("EUR"))))))
                .isInstanceOf(CreditMemoRejected.class)
                .hasMessageContaining("expected USD but got 1.00 EUR");
    }

    @Test
    void currenciesWithoutDecimalsAndWithThreeAreSplitInTheirOwnUnits() {
        var yen = new Currency("JPY");
        var share = new ChargedShare(Money.of("1000", yen), Money.of("1100", yen));
        var dinar = new Currency("KWD");
        var fine = new ChargedShare(Money.of("1.000", dinar), Money.of("1.050", dinar));

        assertThat(share.netOf(Money.of("333", yen))).isEqualTo(Money.of("303", yen));
        assertThat(share.chargedFor(Money.of("303", yen))).isEqualTo(Money.of("333", yen));
        assertThat(fine.netOf(Money.of("0.100", dinar))).isEqualTo(Money.of("0.095", dinar));
    }

    /** 3 hours and 1 hour at 25.00 */
    private static Creditable sale(String charged, Discount discount) {
        return sale(charged, discount, List.of());
    }

    private static Creditable sale(
            String charged, Discount discount, List<CreditMemoContent> taken) {
        InvoiceContent content =
                billed(List.of(hours("3", "25.00"), hours("1", "25.00")), discount);
        return new Creditable(
                CreditExamples.INVOICE, content, Totals.of(content), usd(charged), taken);
    }

    private static void refused(Creditable sale, String amount, CreditMemoRejection why) {
        assertThatThrownBy(() -> sale.credit(order(share(amount))))
                .isInstanceOfSatisfying(
                        CreditMemoRejected.class, no -> assertThat(no.rejection()).isEqualTo(why));
    }

    private static Money total(List<CreditMemoContent> memos) {
        return memos.stream().map(CreditMemoContent::total).reduce(usd("0.00"), Money::plus);
    }

    private static Share share(String amount) {
        return new Share(usd(amount));
    }

    private static Money usd(String amount) {
        return Money.of(amount, USD);
    }
}
