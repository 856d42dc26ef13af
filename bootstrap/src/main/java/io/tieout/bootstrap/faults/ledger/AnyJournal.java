package io.tieout.bootstrap.faults.ledger;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Journals made up by chance, of a company in dollars: any accounts, classes and amounts. */
public final class AnyJournal {

    /** with two decimals, with none and with three */
    private static final List<Currency> CURRENCIES =
            Stream.of("USD", "EUR", "JPY", "KWD").map(Currency::new).toList();

    private static final Currency HOME = CURRENCIES.getFirst();
    private static final List<String> CLASSES = List.of("", "East", "West");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 365;
    private static final int MOST_MOVEMENTS = 6;
    private static final long LARGEST = 1_000_000_000_000L;

    private final Random random;

    public AnyJournal(Random random) {
        this.random = random;
    }

    /** another one, of the event with this number */
    public Journal next(long number) {
        Cause cause = new Cause(new UUID(1, number), 0);
        Currency currency = any(CURRENCIES);
        List<Movement> movements =
                Stream.generate(() -> movement(currency))
                        .limit(1 + random.nextInt(MOST_MOVEMENTS))
                        .toList();
        return Journal.original(
                JournalId.of(cause, 0),
                JournalKind.MIRROR,
                new AccountId(new UUID(2, number % 1_000)),
                day(),
                cause,
                Reason.INVOICE_LANDED,
                movements);
    }

    /** a day of the year */
    public LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private Movement movement(Currency currency) {
        Place debit = place();
        Place credit = place();
        while (credit.equals(debit)) {
            credit = place();
        }
        return new Movement(debit, credit, amount(currency));
    }

    /** a foreign amount may be worth nothing at home, as when a gain is realised the other way */
    private Amount amount(Currency currency) {
        Money home = Money.ofMinor(random.nextLong(1, LARGEST), HOME);
        return currency.equals(HOME)
                ? Amount.ofHome(home)
                : new Amount(Money.ofMinor(random.nextLong(0, LARGEST), currency), home);
    }

    private Place place() {
        return new Place(any(List.of(LedgerAccount.values())), any(CLASSES));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
