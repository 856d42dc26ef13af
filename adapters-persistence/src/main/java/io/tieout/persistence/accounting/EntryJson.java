package io.tieout.persistence.accounting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.ExportedEntry.Naming;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a journal entry that the books shall hold; it tells its customer by id.
 *
 * @param naming none where every line names the customer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryJson(
        String connection,
        String customer,
        String number,
        String on,
        String memo,
        String currency,
        List<LineJson> lines,
        @Nullable String naming) {

    private static final String NOBODY = "nobody";

    /** One side of one movement. */
    record LineJson(
            boolean isDebit,
            String account,
            String accountName,
            long amountMinor,
            String reportedClass,
            String className) {}

    static EntryJson of(ExportedEntry entry) {
        return new EntryJson(
                entry.customer().connection().value().toString(),
                entry.customer().externalId(),
                entry.number(),
                entry.on().toString(),
                entry.memo(),
                entry.lines().getFirst().amount().currency().code(),
                entry.lines().stream().map(EntryJson::line).toList(),
                entry.naming() == Naming.NOBODY ? NOBODY : null);
    }

    private static LineJson line(ExportedEntry.Line line) {
        return new LineJson(
                line.side() == Side.DEBIT,
                line.account().id(),
                line.account().name(),
                line.amount().minorUnits(),
                line.reportedClass().id(),
                line.reportedClass().name());
    }

    ExportedEntry entry() {
        var books = new ConnectionId(UUID.fromString(connection));
        var unit = new Currency(currency);
        return new ExportedEntry(
                new DocumentLink(books, customer),
                NOBODY.equals(naming) ? Naming.NOBODY : Naming.CUSTOMER,
                number,
                LocalDate.parse(on),
                memo,
                lines.stream()
                        .map(line ->
                                new ExportedEntry.Line(
                                        line.isDebit() ? Side.DEBIT : Side.CREDIT,
                                        new Target(line.account(), line.accountName()),
                                        Money.ofMinor(line.amountMinor(), unit),
                                        new Target(line.reportedClass(), line.className())))
                        .toList());
    }
}
