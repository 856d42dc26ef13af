package io.tieout.persistence.drift;

import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;

/** The stored form of one line of a journal entry. */
record EntryLineJson(
        boolean isDebit,
        String account,
        String accountName,
        String currency,
        long amountMinor,
        String reportedClass,
        String className) {

    static EntryLineJson of(ExportedEntry.Line line) {
        return new EntryLineJson(
                line.side() == Side.DEBIT,
                line.account().id(),
                line.account().name(),
                line.amount().currency().code(),
                line.amount().minorUnits(),
                line.reportedClass().id(),
                line.reportedClass().name());
    }

    ExportedEntry.Line line() {
        return new ExportedEntry.Line(
                isDebit ? Side.DEBIT : Side.CREDIT,
                new Target(account, accountName),
                Money.ofMinor(amountMinor, new Currency(currency)),
                new Target(reportedClass, className));
    }
}
