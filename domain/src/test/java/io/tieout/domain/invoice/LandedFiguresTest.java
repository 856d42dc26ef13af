package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.DUE_ON;
import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.plan;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LandedFiguresTest {

    private static final InvoiceDocument APPROVED = plan().document();

    @Test
    void whatLandedToTheCentHasNoDifferences() {
        LandedFigures landed =
                new LandedFigures(
                        "INV-1",
                        ISSUED_ON,
                        DUE_ON,
                        List.of(usd("100")),
                        usd("0"),
                        usd("0"),
                        usd("100"));

        assertThat(landed.differencesFrom(APPROVED)).isEmpty();
    }

    @Test
    void taxIsNamedAndDoesNotMakeTheTotalDiffer() {
        LandedFigures landed =
                new LandedFigures(
                        "INV-1",
                        ISSUED_ON,
                        DUE_ON,
                        List.of(usd("100")),
                        usd("0"),
                        usd("7"),
                        usd("107"));

        assertThat(landed.differencesFrom(APPROVED))
                .containsExactly("tax: the accounting system added 7.00 USD");
    }

    @Test
    void everyOtherFigureThatDiffersIsNamedWithBothValues() {
        LandedFigures landed =
                new LandedFigures(
                        "1042",
                        ISSUED_ON.plusDays(1),
                        DUE_ON.plusDays(1),
                        List.of(usd("99"), usd("2")),
                        usd("1"),
                        usd("0"),
                        usd("101"));

        assertThat(landed.differencesFrom(APPROVED))
                .containsExactly(
                        "number: approved INV-1, landed 1042",
                        "date: approved 2026-03-01, landed 2026-03-02",
                        "due date: approved 2026-03-31, landed 2026-04-01",
                        "number of lines: approved 1, landed 2",
                        "amount of line 1: approved 100.00 USD, landed 99.00 USD",
                        "discount: approved 0.00 USD, landed 1.00 USD",
                        "total before tax: approved 100.00 USD, landed 101.00 USD");
    }
}
