package io.tieout.persistence.accounting;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.recorded.Booking;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The stored form of a payment that the books shall hold; it names its customer by id only. */
record BookingJson(
        String connection,
        String customer,
        String depositTo,
        String depositToName,
        long grossMinor,
        String currency,
        String receivedOn,
        String reference,
        List<LineJson> lines) {

    /** So much of one invoice. */
    record LineJson(String invoice, String document, String issuedOn, long amountMinor) {}

    static BookingJson of(Booking booking) {
        return new BookingJson(
                booking.customer().connection().value().toString(),
                booking.customer().externalId(),
                booking.depositTo().id(),
                booking.depositTo().name(),
                booking.gross().minorUnits(),
                booking.gross().currency().code(),
                booking.receivedOn().toString(),
                booking.reference(),
                booking.lines().stream().map(BookingJson::line).toList());
    }

    private static LineJson line(Booking.Line line) {
        return new LineJson(
                line.invoice().value().toString(),
                line.document().externalId(),
                line.issuedOn().toString(),
                line.amount().minorUnits());
    }

    Booking booking() {
        var books = new ConnectionId(UUID.fromString(connection));
        var money = new Currency(currency);
        return new Booking(
                new DocumentLink(books, customer),
                new Target(depositTo, depositToName),
                Money.ofMinor(grossMinor, money),
                LocalDate.parse(receivedOn),
                reference,
                lines.stream()
                        .map(line ->
                                new Booking.Line(
                                        new InvoiceId(UUID.fromString(line.invoice())),
                                        new DocumentLink(books, line.document()),
                                        LocalDate.parse(line.issuedOn()),
                                        Money.ofMinor(line.amountMinor(), money)))
                        .toList());
    }
}
