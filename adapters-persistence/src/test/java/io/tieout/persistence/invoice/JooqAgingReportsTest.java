package io.tieout.persistence.invoice;

import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.invoice.AgingReports.AccountAging;
import io.tieout.application.invoice.AgingReports.Buckets;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JooqAgingReportsTest {

    private static final LocalDate ISSUED = LocalDate.parse("2026-01-10");
    private static final LocalDate DUE = LocalDate.parse("2026-02-09");

    private static TestDatabase database;
    private static JooqAgingReports reports;
    private static long tenants;

    private TenantId tenant;
    private Book book;
    private AccountId acme;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        reports = new JooqAgingReports(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyBook() {
        tenant = new TenantId(new UUID(1, ++tenants));
        book = new Book(database, tenant);
        acme = book.account("acme");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10, 100, 0, 0, 0, 0",
        "2026-02-09, 100, 0, 0, 0, 0",
        "2026-02-10, 0, 100, 0, 0, 0",
        "2026-03-11, 0, 100, 0, 0, 0",
        "2026-03-12, 0, 0, 100, 0, 0",
        "2026-04-10, 0, 0, 100, 0, 0",
        "2026-04-11, 0, 0, 0, 100, 0",
        "2026-05-10, 0, 0, 0, 100, 0",
        "2026-05-11, 0, 0, 0, 0, 100",
    })
    void ageIsTheAsOfDayMinusTheDueDateAndDueTodayIsCurrent(
            LocalDate asOf, long current, long to30, long to60, long to90, long over90) {
        book.invoice(acme, "1", ISSUED, DUE, 100);

        assertThat(only(asOf).buckets()).isEqualTo(buckets(current, to30, to60, to90, over90, 0));
    }

    @Test
    void whatOneAccountPaysForAnotherIsLessOfItsOwnCredit() {
        var child = book.account("child");
        var invoice = book.invoice(child, "1", ISSUED, DUE, 100);
        var payment = book.receive(acme, DUE, 130);

        book.settle(invoice, payment, DUE, 100);

        assertThat(only(DUE).account()).isEqualTo(acme);
        assertThat(only(DUE).buckets().unapplied()).isEqualTo(usd(-30));
    }

    @Test
    void anInvoiceIsOwedFromItsDateEvenIfItLandedLater() {
        book.invoice(acme, "1", ISSUED, DUE, 100);

        assertThat(asOf(ISSUED.minusDays(1))).isEmpty();
        assertThat(only(ISSUED).buckets().total()).isEqualTo(usd(100));
    }

    @Test
    void nothingIsOwedBeforeTheInvoiceStandsInTheBooks() {
        book.draft(Book.content(acme, "1", ISSUED, DUE, usd(100)));

        assertThat(asOf(DUE)).isEmpty();
    }

    @Test
    void anInvoiceIsOpenToTheDayBeforeItWasSettled() {
        var paidOn = LocalDate.parse("2026-02-01");
        var invoice = book.invoice(acme, "1", ISSUED, DUE, 100);
        var payment = book.receive(acme, paidOn, 100);
        book.settle(invoice, payment, paidOn, 100);

        assertThat(only(paidOn.minusDays(1)).buckets()).isEqualTo(buckets(100, 0, 0, 0, 0, 0));
        assertThat(asOf(paidOn)).isEmpty();
    }

    @Test
    void whatTheSystemChargedCountsAndNotWhatWasDrafted() {
        var content = Book.content(acme, "1", ISSUED, DUE, usd(100));
        book.push(book.draft(content), content, usd(107));

        assertThat(only(DUE).buckets().current()).isEqualTo(usd(107));
    }

    @Test
    void aVoidIsEffectiveAtTheDocumentsDate() {
        book.voided(book.invoice(acme, "1", ISSUED, DUE, 100));

        assertThat(asOf(ISSUED)).isEmpty();
        assertThat(asOf(DUE.plusYears(1))).isEmpty();
    }

    @Test
    void moneyThatSettlesNothingYetIsNegativeAndInsideTheTotal() {
        book.invoice(acme, "1", ISSUED, DUE, 100);
        book.receive(acme, ISSUED, 30);

        assertThat(only(DUE).buckets()).isEqualTo(buckets(100, 0, 0, 0, 0, -30));
        assertThat(only(DUE).buckets().total()).isEqualTo(usd(70));
    }

    @Test
    void aPrepaymentIsUnappliedUntilTheInvoicesDate() {
        var invoice = book.invoice(acme, "1", ISSUED, DUE, 100);
        var payment = book.receive(acme, ISSUED.minusDays(5), 100);
        book.settle(invoice, payment, ISSUED, 100);

        assertThat(only(ISSUED.minusDays(1)).buckets()).isEqualTo(buckets(0, 0, 0, 0, 0, -100));
        assertThat(asOf(ISSUED)).isEmpty();
    }

    @Test
    void aReleasedPartIsOwedAgainAndItsMoneyUnapplied() {
        var invoice = book.invoice(acme, "1", ISSUED, DUE, 100);
        var payment = book.receive(acme, ISSUED, 100);
        book.settle(invoice, payment, ISSUED, 100);
        book.release(invoice, payment, ISSUED, 40);

        assertThat(only(DUE).buckets()).isEqualTo(buckets(40, 0, 0, 0, 0, -40));
    }

    @Test
    void aReversedPaymentNeverWas() {
        var payment = book.receive(acme, ISSUED, 100);
        book.reverse(payment, ISSUED, 100);

        assertThat(asOf(DUE)).isEmpty();
    }

    @Test
    void accountsStandInOrderOfTheirReferenceAndSumUp() {
        var zeta = book.account("Zeta");
        var beta = book.account("Beta");
        book.invoice(zeta, "1", ISSUED, DUE, 100);
        book.invoice(beta, "2", ISSUED, DUE, 20);
        book.invoice(acme, "3", ISSUED, DUE, 3);

        var report = reports.asOf(Viewer.system(tenant), DUE, Optional.empty()).getFirst();

        assertThat(report.accounts())
                .extracting(AccountAging::account)
                .containsExactly(beta, zeta, acme);
        assertThat(report.total()).isEqualTo(buckets(123, 0, 0, 0, 0, 0));
    }

    @Test
    void eachCurrencyHasAReportOfItsOwn() {
        var yen = new Currency("JPY");
        var tokyo = book.account("tokyo", yen);
        var content = Book.content(tokyo, "2", ISSUED, DUE, Money.ofMinor(5_000, yen));
        book.invoice(acme, "1", ISSUED, DUE, 100);
        book.push(book.draft(content), content, Money.ofMinor(5_000, yen));

        var report = reports.asOf(Viewer.system(tenant), DUE, Optional.empty());

        assertThat(report)
                .extracting(each -> each.total().total())
                .containsExactly(Money.ofMinor(5_000, yen), usd(100));
    }

    @Test
    void aConfinedViewerSeesItsOwnAccountOnlyAlsoInTheTotal() {
        var other = book.account("other");
        book.invoice(acme, "1", ISSUED, DUE, 100);
        book.invoice(other, "2", ISSUED, DUE, 20);

        var report =
                reports.asOf(new Viewer(tenant, Set.of(other)), DUE, Optional.empty()).getFirst();

        assertThat(report.accounts()).extracting(AccountAging::account).containsExactly(other);
        assertThat(report.total().total()).isEqualTo(usd(20));
    }

    @Test
    void anotherTenantSeesNothing() {
        book.invoice(acme, "1", ISSUED, DUE, 100);

        assertThat(reports.asOf(Viewer.system(SOUTH), DUE, Optional.empty())).isEmpty();
    }

    @Test
    void aReportIsOneStatementWhateverTheBookHolds() {
        book.invoice(acme, "1", ISSUED, DUE, 100);
        book.receive(acme, ISSUED, 30);
        database.statements().reset();

        only(DUE);

        assertThat(database.statements().sent()).hasSize(2);
    }

    private List<AccountAging> asOf(LocalDate day) {
        return reports.asOf(Viewer.system(tenant), day, Optional.empty()).stream()
                .flatMap(report -> report.accounts().stream())
                .toList();
    }

    private AccountAging only(LocalDate day) {
        var accounts = asOf(day);
        assertThat(accounts).hasSize(1);
        return accounts.getFirst();
    }

    private static Money usd(long minor) {
        return Money.ofMinor(minor, Book.USD);
    }

    private static Buckets buckets(
            long current, long to30, long to60, long to90, long over90, long unapplied) {
        return new Buckets(
                usd(current),
                usd(to30),
                usd(to60),
                usd(to90),
                usd(over90),
                usd(unapplied),
                usd(current + to30 + to60 + to90 + over90 + unapplied));
    }
}
