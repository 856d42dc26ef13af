package io.tieout.persistence.accounting;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.Relinking;
import io.tieout.domain.payment.Relinking.Line;
import java.util.List;
import java.util.UUID;

/** The stored form of an order to have a payment pay other documents. */
record RelinkingJson(String id, String currency, List<Paid> before, List<Paid> after) {

    /** So much for one document. */
    record Paid(String documentId, long amountMinor) {}

    static RelinkingJson of(Relinking relinking, Currency currency) {
        return new RelinkingJson(
                relinking.id().toString(),
                currency.code(),
                paid(relinking.before()),
                paid(relinking.after()));
    }

    Relinking relinking() {
        return new Relinking(UUID.fromString(id), lines(before), lines(after));
    }

    Currency unit() {
        return new Currency(currency);
    }

    private static List<Paid> paid(List<Line> lines) {
        return lines.stream()
                .map(line -> new Paid(line.documentId(), line.amount().minorUnits()))
                .toList();
    }

    private List<Line> lines(List<Paid> paid) {
        return paid.stream()
                .map(line -> new Line(line.documentId(), Money.ofMinor(line.amountMinor(), unit())))
                .toList();
    }
}
