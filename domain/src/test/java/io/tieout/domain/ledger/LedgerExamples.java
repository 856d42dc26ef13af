package io.tieout.domain.ledger;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A journal of 100.00 USD from receivables to revenue, and its parts. */
final class LedgerExamples {

    static final Currency USD = new Currency("USD");
    static final Currency EUR = new Currency("EUR");
    static final AccountId CUSTOMER = new AccountId(new UUID(0, 1));
    static final Cause LANDED = new Cause(new UUID(0, 2), 3);
    static final Cause VOIDED = new Cause(new UUID(0, 2), 4);
    static final LocalDate MARCH = LocalDate.of(2026, 3, 10);
    static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private LedgerExamples() {}

    static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }

    static Movement movement(LedgerAccount debit, LedgerAccount credit, String decimal) {
        return new Movement(Place.of(debit), Place.of(credit), Amount.ofHome(usd(decimal)));
    }

    static Movement sale(String decimal) {
        return movement(LedgerAccount.RECEIVABLES, LedgerAccount.REVENUE, decimal);
    }

    static Movement recognition(String decimal) {
        return movement(LedgerAccount.DEFERRED_REVENUE, LedgerAccount.REVENUE, decimal);
    }

    static Journal journal(JournalKind kind, Movement... movements) {
        return Journal.original(
                JournalId.of(LANDED, 0),
                kind,
                CUSTOMER,
                MARCH,
                LANDED,
                Reason.INVOICE_LANDED,
                List.of(movements));
    }

    static Journal aSale() {
        return journal(JournalKind.MIRROR, sale("100.00"));
    }
}
