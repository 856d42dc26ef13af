package io.tieout.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tieout.application.ledger.LedgerViews.AccountBalance;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.ledger.JooqLedgerViews;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two years of a real company's invoices: on each of their days the aging is the control account,
 * and both are what the file alone comes to. A fiftieth of the invoices; all of them with {@code
 * -Dtieout.history.every=1}, which takes minutes.
 */
class RealHistoryTest {

    private static final Path FILE = Path.of("../../shared/data/accounts-receivable.csv");
    private static final int EVERY = Integer.getInteger("tieout.history.every", 50);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);
    private static final TenantId TENANT = new TenantId(new UUID(3, 1));

    /** One row of the file. */
    private record Billed(
            String customer,
            String number,
            LocalDate on,
            LocalDate due,
            long minor,
            LocalDate paid) {

        static Billed of(String row) {
            String[] cells = row.split(",", -1);
            return new Billed(
                    cells[1],
                    cells[3],
                    LocalDate.parse(cells[4], DAY),
                    LocalDate.parse(cells[5], DAY),
                    new BigDecimal(cells[6]).movePointRight(2).longValueExact(),
                    LocalDate.parse(cells[8], DAY));
        }

        boolean isOpen(LocalDate day) {
            return !on.isAfter(day) && paid.isAfter(day);
        }
    }

    @Test
    void onEachDayAgingAndControlAccountAreWhatTheFileComesTo() throws IOException {
        assumeTrue(Files.exists(FILE), "the sample data is not here");
        List<Billed> history = history();
        LocalDate first = history.stream().map(Billed::on).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = history.stream().map(Billed::paid).max(LocalDate::compareTo).orElseThrow();
        try (TestDatabase database = TestDatabase.fresh()) {
            book(database, history);

            for (LocalDate day : first.minusDays(1).datesUntil(last.plusDays(1)).toList()) {
                long expected =
                        history.stream()
                                .filter(each -> each.isOpen(day))
                                .mapToLong(Billed::minor)
                                .sum();
                assertThat(aged(database, day)).as("aging as of %s", day).isEqualTo(expected);
                assertThat(control(database, day)).as("control as of %s", day).isEqualTo(expected);
            }
        }
    }

    private static List<Billed> history() throws IOException {
        List<String> rows = Files.readAllLines(FILE, StandardCharsets.UTF_8);
        return IntStream.range(1, rows.size())
                .filter(at -> at % EVERY == 0)
                .mapToObj(at -> Billed.of(rows.get(at)))
                .toList();
    }

    private static void book(TestDatabase database, List<Billed> history) {
        Book book = new Book(database, TENANT);
        Map<String, AccountId> accounts = new HashMap<>();
        for (Billed each : history) {
            AccountId account = accounts.computeIfAbsent(each.customer(), book::account);
            var invoice = book.invoice(account, each.number(), each.on(), each.due(), each.minor());
            var payment = book.receive(account, each.paid(), each.minor());
            book.settle(invoice, payment, each.paid(), each.minor());
        }
    }

    private static long aged(TestDatabase database, LocalDate day) {
        return new JooqAgingReports(database.transactions())
                .asOf(Viewer.system(TENANT), day, Optional.empty()).stream()
                        .mapToLong(each -> each.total().total().minorUnits())
                        .sum();
    }

    private static long control(TestDatabase database, LocalDate day) {
        return new JooqLedgerViews(database.transactions())
                .trialBalance(Viewer.system(TENANT), day, Optional.empty()).stream()
                        .flatMap(each -> each.accounts().stream())
                        .filter(each -> each.account() == LedgerAccount.RECEIVABLES)
                        .map(AccountBalance::balance)
                        .mapToLong(balance -> balance.minorUnits())
                        .sum();
    }
}
