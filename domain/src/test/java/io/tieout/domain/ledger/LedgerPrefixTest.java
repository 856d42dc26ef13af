package io.tieout.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Balances follow from the log alone, wherever somebody begins to count. */
class LedgerPrefixTest {

    /** a fiftieth of the 2,000 that {@code -Dtieout.ledger.logs=2000} takes */
    private static final int LOGS = Integer.getInteger("tieout.ledger.logs", 40);

    private static final int LENGTH = 60;
    private static final Currency USD = new Currency("USD");
    private static final Currency JPY = new Currency("JPY");
    private static final LocalDate START = LocalDate.parse("2026-01-01");

    @Test
    void everyPrefixAndASnapshotWithItsTailGiveTheSameBytes() {
        for (int seed = 0; seed < LOGS; seed++) {
            List<Journal> log = log(new Random(seed));
            TrialBalance running = TrialBalance.empty();
            List<TrialBalance> snapshots = new ArrayList<>(List.of(running));
            for (int end = 1; end <= log.size(); end++) {
                running = running.plus(log.get(end - 1));
                snapshots.add(running);
                assertThat(bytes(running))
                        .as("log %d, first %d", seed, end)
                        .isEqualTo(bytes(TrialBalance.of(log.subList(0, end))));
            }
            int at = new Random(seed).nextInt(log.size());
            TrialBalance resumed = snapshots.get(at);
            for (Journal journal : log.subList(at, log.size())) {
                resumed = resumed.plus(journal);
            }
            assertThat(bytes(resumed)).as("log %d from %d", seed, at).isEqualTo(bytes(running));
        }
    }

    private static byte[] bytes(TrialBalance balance) {
        return balance.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** journals at home and abroad, some of them taken back, and gains of exchange rates */
    private static List<Journal> log(Random random) {
        List<Journal> log = new ArrayList<>();
        while (log.size() < LENGTH) {
            boolean isReversal = !log.isEmpty() && random.nextInt(5) == 0;
            log.add(
                    isReversal
                            ? log.get(random.nextInt(log.size()))
                                    .reversed(START, cause(log.size()), Reason.INVOICE_VOIDED)
                            : journal(random, log.size()));
        }
        return log;
    }

    private static Journal journal(Random random, int number) {
        Cause cause = cause(number);
        return Journal.original(
                JournalId.of(cause, 0),
                JournalKind.MIRROR,
                LedgerExamples.CUSTOMER,
                START.plusDays(random.nextInt(300)),
                cause,
                Reason.INVOICE_LANDED,
                List.of(
                        new Movement(
                                Place.of(LedgerAccount.RECEIVABLES),
                                Place.of(
                                        random.nextBoolean()
                                                ? LedgerAccount.REVENUE
                                                : LedgerAccount.EXCHANGE_GAIN),
                                amount(random))));
    }

    private static Amount amount(Random random) {
        Money home = Money.ofMinor(1 + random.nextInt(100_000), USD);
        return switch (random.nextInt(3)) {
            case 0 -> Amount.ofHome(home);
            case 1 -> new Amount(Money.zero(JPY), home);
            default -> new Amount(Money.ofMinor(1 + random.nextInt(9_999_999), JPY), home);
        };
    }

    private static Cause cause(int number) {
        return new Cause(new UUID(7, number), number);
    }
}
