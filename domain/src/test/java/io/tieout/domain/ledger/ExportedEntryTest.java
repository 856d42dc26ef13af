package io.tieout.domain.ledger;

import static io.tieout.domain.ledger.LedgerExamples.MARCH;
import static io.tieout.domain.ledger.LedgerExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry.Line;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An entry as it lands in the accounting system. */
class ExportedEntryTest {

    private static final DocumentLink CUSTOMER =
            new DocumentLink(new ConnectionId(new UUID(0, 1)), "58");
    private static final Target REVENUE = new Target("1", "Sales");

    @Test
    void itMovesWhatItDebitsWhichIsWhatItCredits() {
        ExportedEntry entry =
                entry(
                        line(Side.DEBIT, "60.00"),
                        line(Side.DEBIT, "40.00"),
                        line(Side.CREDIT, "100.00"));

        assertThat(entry.total()).isEqualTo(usd("100.00"));
    }

    @Test
    void oneOutOfBalanceDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(line(Side.DEBIT, "100.00"), line(Side.CREDIT, "99.99")))
                .withMessage("entry E-1 debits 100.00 USD and credits 99.99 USD");
    }

    @Test
    void norDoesOneOfOneSide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(line(Side.CREDIT, "100.00")))
                .withMessage("an entry has both sides");
    }

    @Test
    void inTheCustomersCurrencyEachLineNamesTheCustomer() {
        ExportedEntry entry = entry(line(Side.DEBIT, "1.00"), line(Side.CREDIT, "1.00"));

        assertThat(entry.named()).contains("58");
        assertThat(entry.memo()).isEqualTo("recognised");
    }

    @Test
    void inAnotherCurrencyOnlyTheMemoNamesTheCustomer() {
        ExportedEntry entry =
                ExportedEntry.namingNobody(
                        CUSTOMER,
                        "E-1",
                        MARCH,
                        "recognised",
                        List.of(line(Side.DEBIT, "1.00"), line(Side.CREDIT, "1.00")));

        assertThat(entry.named()).isEmpty();
        assertThat(entry.memo()).isEqualTo("recognised, customer 58");
    }

    private static ExportedEntry entry(Line... lines) {
        return new ExportedEntry(CUSTOMER, "E-1", MARCH, "recognised", List.of(lines));
    }

    private static Line line(Side side, String amount) {
        return new Line(side, REVENUE, usd(amount), Target.none());
    }
}
