package io.tieout.domain.invoice.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.linking.BillEvidence.Factor;
import io.tieout.domain.invoice.linking.BillMatch.Fit;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillMatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Bill OURS = bill("INV-0042", 0, 30, "120.00");

    @Test
    void theSameNumberTotalAndDayIsTheSameBill() {
        BillMatch match = match(OURS);

        assertThat(match.fit()).isEqualTo(Fit.EXACT);
        assertThat(factors(match))
                .containsExactly(
                        Factor.NUMBER,
                        Factor.TOTAL,
                        Factor.ISSUE_DATE,
                        Factor.CUSTOMER,
                        Factor.DUE_DATE);
    }

    @Test
    void aDueDateAloneLeavesNoDoubtWhichBillItIs() {
        BillMatch match = match(bill("INV-0042", 0, 45, "120.00"));

        assertThat(match.fit()).isEqualTo(Fit.EXACT);
        assertThat(factors(match)).endsWith(Factor.OTHER_DUE_DATE);
    }

    @Test
    void anotherTotalUnderTheSameNumberIsForAPerson() {
        BillMatch match = match(bill("INV-0042", 0, 30, "119.00"));

        assertThat(match.fit()).isEqualTo(Fit.STRONG);
        assertThat(match.evidence().getLast().words())
                .isEqualTo("another total, 119.00 USD and not 120.00 USD");
    }

    @Test
    void aNumberThatIsWrittenOtherwiseIsFoundByItsDigits() {
        assertThat(factors(match(bill("000042", 3, 30, "120.00"))))
                .contains(Factor.OTHER_NUMBER, Factor.NEAR_DATE);
        assertThat(
                        factors(
                                BillMatch.of(
                                                bill("INV-1042", 0, 30, "120.00"),
                                                bill("R 01042", 9, 30, "120.00"))
                                        .orElseThrow()))
                .contains(Factor.SIMILAR_NUMBER, Factor.OTHER_ISSUE_DATE);
    }

    @Test
    void aBillWithoutANumberIsFoundByWhatItSays() {
        BillMatch match = match(bill("", 0, 30, "120.00"));

        assertThat(match.fit()).isEqualTo(Fit.STRONG);
        assertThat(factors(match)).doesNotContain(Factor.NUMBER, Factor.OTHER_NUMBER);
    }

    @Test
    void anotherCurrencyIsNeverTheSameBill() {
        Bill euros =
                new Bill(
                        "INV-0042", DAY, DAY.plusDays(30), Money.of("120.00", new Currency("EUR")));

        assertThat(match(euros).fit()).isEqualTo(Fit.WEAK);
    }

    @Test
    void aWeekApartIsNearAndADayMoreIsNot() {
        assertThat(factors(match(bill("INV-0042", 7, 30, "120.00")))).contains(Factor.NEAR_DATE);
        assertThat(factors(match(bill("INV-0042", -8, 30, "120.00"))))
                .contains(Factor.OTHER_ISSUE_DATE);
    }

    @Test
    void threeDigitsTellANumberAndTwoDoNot() {
        assertThat(
                        factors(
                                BillMatch.of(bill("A-123", 0, 30, "1"), bill("123", 0, 30, "1"))
                                        .orElseThrow()))
                .contains(Factor.SIMILAR_NUMBER);
        assertThat(factors(match(bill("42", 0, 30, "120.00")))).contains(Factor.OTHER_NUMBER);
    }

    @Test
    void theCustomerTheDueDateAndANearDayAloneAreNotShown() {
        assertThat(BillMatch.of(OURS, bill("", 3, 30, "7.00"))).isEmpty();
        assertThat(BillMatch.of(OURS, bill("", 0, 90, "7.00"))).isPresent();
    }

    @Test
    void itsScoreIsTheSumOfWhatSpeaksForAndAgainstIt() {
        BillMatch match = match(bill("INV-0042", 0, 45, "120.00"));

        assertThat(match.score()).isEqualTo(50 + 30 + 15 + 10 - 2);
        assertThat(match.evidence()).filteredOn(BillEvidence::isFor).hasSize(4);
    }

    @Test
    void whatSharesOnlyTheCustomerIsNotShown() {
        assertThat(BillMatch.of(OURS, bill("9", 60, 90, "7.00"))).isEmpty();
    }

    private static BillMatch match(Bill theirs) {
        return BillMatch.of(OURS, theirs).orElseThrow();
    }

    private static List<Factor> factors(BillMatch match) {
        return match.evidence().stream().map(BillEvidence::factor).toList();
    }

    private static Bill bill(String number, int daysLater, int dueInDays, String total) {
        return new Bill(
                number,
                DAY.plusDays(daysLater),
                DAY.plusDays(dueInDays),
                Money.of(total, new Currency("USD")));
    }
}
