package io.tieout.application.collection;

import static io.tieout.application.fixture.Examples.ACME;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Clearing;
import io.tieout.domain.collection.Debt;
import io.tieout.domain.collection.Debtor;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.Log;
import io.tieout.domain.collection.Outage;
import io.tieout.domain.collection.Owed;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** An account that owes 100 cents of an invoice that was due on 3 March. */
final class Owing {

    static final Currency USD = new Currency("USD");
    static final InvoiceId INVOICE = new InvoiceId(new UUID(9, 1));
    static final LocalDate DUE = LocalDate.of(2026, 3, 3);

    private Owing() {}

    /** the known account, with what was paid and when nobody saw what is */
    static Facts owing(List<Clearing> clearings, List<Outage> outages) {
        return owing(ACME, clearings, outages);
    }

    static Facts owing(AccountId account, List<Clearing> clearings, List<Outage> outages) {
        return new Facts(
                new Debtor(account, "", ZoneOffset.UTC, Venue.unknown(), USD),
                new Owed(
                        List.of(
                                new Debt(
                                        INVOICE,
                                        DUE.minusDays(30),
                                        DUE,
                                        Money.ofMinor(100, USD),
                                        Money.zero(USD),
                                        new Debt.Origin.Sale(),
                                        new FeeBasis.Unrecorded(),
                                        Instant.EPOCH)),
                        clearings,
                        List.of()),
                List.of(),
                outages,
                Log.empty());
    }
}
