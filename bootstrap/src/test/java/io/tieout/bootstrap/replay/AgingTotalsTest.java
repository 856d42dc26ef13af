package io.tieout.bootstrap.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgingTotalsTest {

    private static final LocalDate DUE = LocalDate.of(2013, 3, 31);

    private static final List<HistoricInvoice> ONE_INVOICE =
            List.of(
                    new HistoricInvoice(
                            2,
                            "a",
                            "1",
                            DUE.minusDays(30),
                            DUE,
                            new BigDecimal("10.00"),
                            DUE.plusDays(200)));

    @Test
    void anInvoiceIsOpenFromItsDateToTheDayBeforeItWasSettled() {
        assertThat(open(-31)).isEqualTo(AgingTotals.NONE);
        assertThat(open(-30).current()).isEqualByComparingTo("10");
        assertThat(open(199).over90()).isEqualByComparingTo("10");
        assertThat(open(200)).isEqualTo(AgingTotals.NONE);
    }

    @Test
    void whatIsDueTodayIsCurrentAndEachBucketEndsWhereTheNextBegins() {
        assertThat(open(0).current()).isEqualByComparingTo("10");
        assertThat(open(1).days1To30()).isEqualByComparingTo("10");
        assertThat(open(30).days1To30()).isEqualByComparingTo("10");
        assertThat(open(31).days31To60()).isEqualByComparingTo("10");
        assertThat(open(60).days31To60()).isEqualByComparingTo("10");
        assertThat(open(61).days61To90()).isEqualByComparingTo("10");
        assertThat(open(90).days61To90()).isEqualByComparingTo("10");
        assertThat(open(91).over90()).isEqualByComparingTo("10");
    }

    private static AgingTotals open(int daysPastDue) {
        return AgingTotals.fromHistory(ONE_INVOICE, DUE.plusDays(daysPastDue));
    }
}
