package io.tieout.domain.drift;

import io.tieout.domain.invoice.Booked;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a document says where balances and aging look.
 *
 * @param total tax included; zero when it is void or gone
 * @param documentVersion the accounting system's opaque version of it
 * @param booked what it is worth at home, and whom its tax is owed to
 * @param lines of a journal entry, what it moves; none of any other document
 */
public record Figures(
        String customerId,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        String documentVersion,
        Booked booked,
        List<ExportedEntry.Line> lines) {

    public Figures {
        lines = List.copyOf(lines);
    }

    /** of a document of sale */
    public Figures(
            String customerId,
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            Money total,
            String documentVersion,
            Booked booked) {
        this(customerId, number, issuedOn, dueOn, total, documentVersion, booked, List.of());
    }
}
