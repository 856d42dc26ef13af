package io.tieout.domain.agreement;

import static io.tieout.domain.agreement.AgreementExamples.aYearByTheMonth;
import static io.tieout.domain.agreement.AgreementExamples.billedThrough;
import static io.tieout.domain.agreement.AgreementExamples.hours;
import static io.tieout.domain.agreement.AgreementExamples.inForce;
import static io.tieout.domain.agreement.AgreementExamples.on;
import static io.tieout.domain.agreement.AgreementExamples.twoMilestones;
import static io.tieout.domain.agreement.AgreementExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.agreement.DealComparison.Billed;
import io.tieout.domain.agreement.DealComparison.Gap;
import io.tieout.domain.agreement.DealComparison.Why;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DealComparisonTest {

    private static final InvoiceId FIRST = new InvoiceId(new UUID(7, 1));
    private static final InvoiceId SECOND = new InvoiceId(new UUID(7, 2));
    private static final LocalDate END_OF_FEBRUARY = on("2026-02-28");
    private static final Money NOTHING = usd("0.00");
    private static final Money MONTH = usd("100.00");

    @Test
    void whatIsBilledByTheMonthIsBilledLater() {
        DealComparison compared = compared(landed(FIRST), landed(SECOND));

        assertThat(compared.agreed()).isEqualTo(usd("1200.00"));
        assertThat(compared.invoiced()).isEqualTo(usd("200.00"));
        assertThat(compared.difference()).isEqualTo(usd("1000.00"));
        assertThat(compared.gaps())
                .containsExactly(new Gap(Why.BILLED_LATER, usd("1000.00"), List.of()));
        assertThat(compared.isExplained()).isTrue();
    }

    @Test
    void whatIsInvoicedBeforeItIsEarnedIsInAdvance() {
        DealComparison compared = compared(landed(FIRST), landed(SECOND));

        // 59 days of 365 of 1,200.00.
        assertThat(compared.earned()).isEqualTo(usd("193.97"));
        assertThat(compared.inAdvance()).isEqualTo(usd("6.03"));
        assertThat(compared(waiting(FIRST), waiting(SECOND)).inAdvance()).isEqualTo(NOTHING);
    }

    @Test
    void anInvoiceThatDidNotLandIsInTheGateUnlessItWasVoided() {
        DealComparison compared =
                compared(waiting(FIRST), new Billed(SECOND, MONTH, NOTHING, NOTHING, true));

        assertThat(compared.gaps())
                .contains(
                        new Gap(Why.IN_GATE, MONTH, List.of(FIRST)),
                        new Gap(Why.VOIDED, MONTH, List.of(SECOND)));
        assertThat(compared.isExplained()).isTrue();
    }

    @Test
    void aCreditIsNamedBesideItsInvoice() {
        DealComparison compared =
                compared(landed(FIRST), new Billed(SECOND, MONTH, MONTH, usd("30.00"), false));

        assertThat(compared.invoiced()).isEqualTo(usd("170.00"));
        assertThat(compared.gaps()).contains(new Gap(Why.CREDITED, usd("30.00"), List.of(SECOND)));
    }

    @Test
    void anInvoiceOfAnotherAmountIsADiscrepancy() {
        DealComparison compared =
                compared(landed(FIRST), new Billed(SECOND, MONTH, usd("120.00"), NOTHING, false));

        assertThat(compared.gaps())
                .contains(new Gap(Why.OTHER_AMOUNT, usd("-20.00"), List.of(SECOND)));
        assertThat(compared.isExplained()).isFalse();
    }

    @Test
    void whatIsDueAndNobodyDraftedIsADiscrepancy() {
        Deal deal = inForce(aYearByTheMonth()).deal();

        DealComparison compared = DealComparison.of(deal, END_OF_FEBRUARY, List.of());

        assertThat(compared.gaps())
                .containsExactly(
                        new Gap(Why.BILLED_LATER, usd("1000.00"), List.of()),
                        new Gap(Why.NOT_DRAFTED, usd("200.00"), List.of()));
        assertThat(compared.isExplained()).isFalse();
    }

    @Test
    void moreThanWasAgreedIsADiscrepancy() {
        Deal deal = inForce(twoMilestones()).deal();
        var tooMuch = new Billed(FIRST, usd("1500.00"), usd("1500.00"), NOTHING, false);

        DealComparison compared = DealComparison.of(deal, END_OF_FEBRUARY, List.of(tooMuch));

        assertThat(compared.gaps())
                .containsExactly(new Gap(Why.BEYOND_PRICE, usd("-500.00"), List.of()));
        assertThat(compared.isExplained()).isFalse();
    }

    @Test
    void whatIsNotDeliveredIsAPartialDelivery() {
        DealComparison milestones =
                DealComparison.of(inForce(twoMilestones()).deal(), END_OF_FEBRUARY, List.of());
        DealComparison time =
                DealComparison.of(inForce(hours()).deal(), END_OF_FEBRUARY, List.of());

        assertThat(milestones.gaps())
                .containsExactly(new Gap(Why.NOT_DELIVERED, usd("1000.00"), List.of()));
        assertThat(time.gaps())
                .containsExactly(new Gap(Why.NOT_DELIVERED, usd("1000.00"), List.of()));
    }

    @Test
    void whateverHappenedTheGapsComeToTheDifference() {
        Deal deal = billedThrough(inForce(aYearByTheMonth()), "2026-02-28").deal();
        for (String landed : List.of("0.00", "70.00", "100.00", "130.00")) {
            for (String credited : List.of("0.00", "0.01", "70.00")) {
                for (String drafted : List.of("100.00", "2000.00")) {
                    var billed = new Billed(FIRST, usd(drafted), usd(landed), usd(credited), false);
                    var compared = DealComparison.of(deal, END_OF_FEBRUARY, List.of(billed));
                    List<Money> amounts = new ArrayList<>();
                    compared.gaps().forEach(gap -> amounts.add(gap.amount()));

                    assertThat(amounts.stream().reduce(NOTHING, Money::plus))
                            .isEqualTo(compared.difference());
                }
            }
        }
    }

    private static Billed landed(InvoiceId invoice) {
        return new Billed(invoice, MONTH, MONTH, NOTHING, false);
    }

    private static Billed waiting(InvoiceId invoice) {
        return new Billed(invoice, MONTH, NOTHING, NOTHING, false);
    }

    private static DealComparison compared(Billed... billed) {
        Deal deal = billedThrough(inForce(aYearByTheMonth()), "2026-02-28").deal();
        return DealComparison.of(deal, END_OF_FEBRUARY, List.of(billed));
    }
}
