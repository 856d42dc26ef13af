package io.tieout.domain.credit;

import static io.tieout.domain.credit.CreditExamples.anInvoice;
import static io.tieout.domain.credit.CreditExamples.someOf;
import static io.tieout.domain.credit.CreditExamples.usd;
import static io.tieout.domain.credit.CreditExamples.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.credit.CreditOrder.Part;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import io.tieout.domain.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** However an invoice is credited bit by bit: these hold. */
class CreditableProperties {

    @Property
    void allCreditsTogetherNeverTakeBackMoreThanWasBilled(
            @ForAll("lines") @Size(min = 1, max = 4) List<InvoiceLine> lines,
            @ForAll("discounts") Discount discount,
            @ForAll("parts") @Size(max = 12) List<Part> parts) {
        var taken = credited(lines, discount, parts);
        var invoice = anInvoice(lines, discount, taken.toArray(CreditMemoContent[]::new));

        assertThat(sum(taken).exceeds(invoice.totals().total())).isFalse();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(invoice.takenOf(i).exceeds(invoice.totals().lineAmounts().get(i))).isFalse();
            assertThat(invoice.unitsTakenOf(i))
                    .isLessThanOrEqualTo(lines.get(i).quantity().value());
        }
        assertThat(taken).allSatisfy(memo -> assertThat(memo.total().isPositive()).isTrue());
        assertThat(taken).allSatisfy(memo -> assertThat(memo.discount().isNegative()).isFalse());
    }

    @Property
    void whateverWasCreditedBeforeTheRestSumsToTheTotal(
            @ForAll("lines") @Size(min = 1, max = 4) List<InvoiceLine> lines,
            @ForAll("discounts") Discount discount,
            @ForAll("parts") @Size(max = 12) List<Part> parts) {
        var taken = credited(lines, discount, parts);
        var invoice = anInvoice(lines, discount, taken.toArray(CreditMemoContent[]::new));

        accepted(invoice, whole()).ifPresent(taken::add);

        assertThat(sum(taken)).isEqualTo(invoice.totals().total());
    }

    /** each part in a credit memo of its own; what is refused is left out */
    private static List<CreditMemoContent> credited(
            List<InvoiceLine> lines, Discount discount, List<Part> parts) {
        List<CreditMemoContent> taken = new ArrayList<>();
        for (Part part : parts) {
            var invoice = anInvoice(lines, discount, taken.toArray(CreditMemoContent[]::new));
            accepted(invoice, someOf(part)).ifPresent(taken::add);
        }
        return taken;
    }

    private static Optional<CreditMemoContent> accepted(Creditable invoice, CreditOrder order) {
        try {
            return Optional.of(invoice.credit(order));
        } catch (CreditMemoRejected _) {
            return Optional.empty();
        }
    }

    private static Money sum(List<CreditMemoContent> taken) {
        return taken.stream().map(CreditMemoContent::total).reduce(usd("0.00"), Money::plus);
    }

    @Provide
    Arbitrary<List<InvoiceLine>> lines() {
        Arbitrary<BigDecimal> quantities =
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("0.001"), new BigDecimal("50"))
                        .ofScale(3);
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 5_000);
        return Combinators.combine(quantities, cents)
                .as((quantity, price) ->
                        CreditExamples.hours(
                                quantity.toPlainString(),
                                BigDecimal.valueOf(price, 2).toPlainString()))
                .list();
    }

    @Provide
    Arbitrary<Discount> discounts() {
        Arbitrary<Discount> shares =
                Arbitraries.integers()
                        .between(1, 100)
                        .map(percent -> new Discount.Share(Percent.of(percent.toString())));
        return Arbitraries.oneOf(Arbitraries.just(new Discount.None()), shares);
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        Arbitrary<Integer> positions = Arbitraries.integers().between(0, 3);
        Arbitrary<Part> units =
                Combinators.combine(
                                positions,
                                Arbitraries.bigDecimals()
                                        .between(new BigDecimal("0.001"), new BigDecimal("20"))
                                        .ofScale(3))
                        .as((position, quantity) ->
                                new Part.Units(position, new Quantity(quantity)));
        Arbitrary<Part> worth =
                Combinators.combine(positions, Arbitraries.integers().between(1, 20_000))
                        .as((position, cents) ->
                                new Part.Worth(position, Money.ofMinor(cents, CreditExamples.USD)));
        return Arbitraries.oneOf(units, worth).list();
    }
}
