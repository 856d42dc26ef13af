package io.tieout.persistence.invoice;

import io.tieout.application.invoice.AgingReports.Buckets;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;

/** The columns of an aging report in minor units of one currency. */
record AgedSums(
        long current,
        long days1To30,
        long days31To60,
        long days61To90,
        long over90,
        long unapplied) {

    static final AgedSums NOTHING = new AgedSums(0, 0, 0, 0, 0, 0);

    AgedSums plus(AgedSums other) {
        return new AgedSums(
                Math.addExact(current, other.current),
                Math.addExact(days1To30, other.days1To30),
                Math.addExact(days31To60, other.days31To60),
                Math.addExact(days61To90, other.days61To90),
                Math.addExact(over90, other.over90),
                Math.addExact(unapplied, other.unapplied));
    }

    Buckets in(Currency currency) {
        return new Buckets(
                Money.ofMinor(current, currency),
                Money.ofMinor(days1To30, currency),
                Money.ofMinor(days31To60, currency),
                Money.ofMinor(days61To90, currency),
                Money.ofMinor(over90, currency),
                Money.ofMinor(unapplied, currency),
                Money.ofMinor(total(), currency));
    }

    private long total() {
        long invoices = Math.addExact(Math.addExact(current, days1To30), days31To60);
        return Math.addExact(Math.addExact(invoices, days61To90), Math.addExact(over90, unapplied));
    }
}
