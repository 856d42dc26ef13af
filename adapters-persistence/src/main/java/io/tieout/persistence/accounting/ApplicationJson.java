package io.tieout.persistence.accounting;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditApplication;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** The stored form of an order to apply a credit; it names its customer by id only. */
record ApplicationJson(
        String id,
        String invoice,
        String connection,
        String customer,
        String credit,
        String charge,
        long amountMinor,
        String currency,
        String effectiveOn) {

    static ApplicationJson of(CreditApplication application) {
        return new ApplicationJson(
                application.id().toString(),
                application.invoice().value().toString(),
                application.credit().connection().value().toString(),
                application.customer().externalId(),
                application.credit().externalId(),
                application.charge().externalId(),
                application.amount().minorUnits(),
                application.amount().currency().code(),
                application.effectiveOn().toString());
    }

    CreditApplication application() {
        var books = new ConnectionId(UUID.fromString(connection));
        return new CreditApplication(
                UUID.fromString(id),
                new InvoiceId(UUID.fromString(invoice)),
                new DocumentLink(books, customer),
                new DocumentLink(books, credit),
                new DocumentLink(books, charge),
                Money.ofMinor(amountMinor, new Currency(currency)),
                LocalDate.parse(effectiveOn));
    }
}
