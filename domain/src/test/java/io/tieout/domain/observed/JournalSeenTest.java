package io.tieout.domain.observed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.JournalSeen.Charge;
import io.tieout.domain.observed.JournalSeen.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalSeenTest {

    private static final DocumentLink ENTRY =
            new DocumentLink(new ConnectionId(new UUID(0, 1)), "145");

    @Test
    void aDebitChargesTheCustomerItNamesAndACreditTakesOff() {
        var entry =
                new JournalSeen.Standing(
                        ENTRY,
                        "J-9",
                        LocalDate.of(2026, 3, 31),
                        "3",
                        List.of(
                                line("58", Side.DEBIT, "84", "10.00"),
                                line("59", Side.CREDIT, "84", "4.00"),
                                line("", Side.CREDIT, "79", "6.00")),
                        Instant.EPOCH,
                        new Booked.Unstated());

        assertThat(entry.charges())
                .containsExactly(
                        new Charge("58", "84", usd("10.00")), new Charge("59", "84", usd("-4.00")));
    }

    @Test
    void whatAnEntryChargesEachCustomerIsADocumentOfItsOwn() {
        assertThat(JournalSeen.share(ENTRY, "58"))
                .isEqualTo(new DocumentLink(ENTRY.connection(), "145:58"));
    }

    private static Line line(String customer, Side side, String account, String amount) {
        return new Line(
                customer,
                new ExportedEntry.Line(side, new Target(account, ""), usd(amount), Target.none()));
    }

    private static Money usd(String amount) {
        return Money.of(amount, new Currency("USD"));
    }
}
