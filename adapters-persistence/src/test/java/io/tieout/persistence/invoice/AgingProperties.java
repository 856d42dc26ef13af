package io.tieout.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.invoice.AgingReports.Buckets;
import io.tieout.application.invoice.AgingReports.CurrencyAging;
import io.tieout.application.ledger.LedgerViews.AccountBalance;
import io.tieout.application.ledger.LedgerViews.CurrencyBalance;
import io.tieout.application.ledger.Statements;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Clearing;
import io.tieout.domain.collection.Debt;
import io.tieout.domain.collection.OpenMoney;
import io.tieout.domain.collection.Owed;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.collection.JooqCollectionFacts;
import io.tieout.persistence.eventstore.StoredCases;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import io.tieout.persistence.ledger.JooqLedgerViews;
import io.tieout.persistence.ledger.JooqStatements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Any book, as of any day: the report is what one gets by looking at every document by hand. */
class AgingProperties {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static long tenants;

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theReportIsWhatTheDocumentsSay(
            @ForAll("steps") List<RandomBook.Step> steps,
            @ForAll @IntRange(max = 260) int asOfDay) {
        var tenant = new TenantId(new UUID(2, ++tenants));
        var book = new RandomBook(new Book(DATABASE, tenant));
        steps.forEach(book::take);
        var asOf = RandomBook.FIRST_DAY.plusDays(asOfDay);

        var reports = new JooqAgingReports(DATABASE.transactions());

        assertThat(byAccount(reports.asOf(Viewer.system(tenant), asOf, Optional.empty())))
                .isEqualTo(book.byHand(asOf));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theReceivablesOfTheLedgerAreTheReport(
            @ForAll("steps") List<RandomBook.Step> steps,
            @ForAll @IntRange(max = 260) int asOfDay) {
        var tenant = new TenantId(new UUID(2, ++tenants));
        var book = new RandomBook(new Book(DATABASE, tenant));
        steps.forEach(book::take);
        var asOf = RandomBook.FIRST_DAY.plusDays(asOfDay);

        var aged =
                new JooqAgingReports(DATABASE.transactions())
                        .asOf(Viewer.system(tenant), asOf, Optional.empty());
        var balances =
                new JooqLedgerViews(DATABASE.transactions())
                        .trialBalance(Viewer.system(tenant), asOf, Optional.empty());

        assertThat(receivables(balances))
                .isEqualTo(
                        aged.stream()
                                .map(each -> each.total().total())
                                .reduce(Money.zero(Book.USD), Money::plus));
        assertThat(balances)
                .allSatisfy(each -> assertThat(each.debits()).isEqualTo(each.credits()));
    }

    /** what collection rests on, read by dates, leaves each account owing what the report says */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theFactsOfCollectionAreWhatTheDocumentsSay(
            @ForAll("steps") List<RandomBook.Step> steps,
            @ForAll @IntRange(max = 260) int asOfDay) {
        var tenant = new TenantId(new UUID(2, ++tenants));
        var book = new RandomBook(new Book(DATABASE, tenant));
        steps.forEach(book::take);
        var asOf = RandomBook.FIRST_DAY.plusDays(asOfDay);

        var facts =
                new JooqCollectionFacts(
                                DATABASE.transactions(),
                                new StoredCases(TestKeys.of(DATABASE).personal()))
                        .of(tenant, Set.copyOf(book.accounts()));

        assertThat(facts).containsOnlyKeys(book.accounts());
        facts.forEach((account, known) ->
                assertThat(owing(known.owed(), asOf))
                        .as("%s as of %s", account, asOf)
                        .isEqualTo(
                                Optional.ofNullable(book.byHand(asOf).get(account))
                                        .map(Buckets::total)
                                        .orElse(Money.zero(Book.USD))));
    }

    private static Money owing(Owed owed, LocalDate asOf) {
        Money debts =
                owed.debts().stream()
                        .filter(debt -> !debt.issuedOn().isAfter(asOf))
                        .map(Debt::total)
                        .reduce(Money.zero(Book.USD), Money::plus);
        Money cleared =
                owed.clearings().stream()
                        .filter(clearing -> !clearing.on().isAfter(asOf))
                        .map(Clearing::amount)
                        .reduce(Money.zero(Book.USD), Money::plus);
        Money waiting =
                owed.openMoney().stream()
                        .filter(money -> !money.span().fromOn().isAfter(asOf))
                        .map(OpenMoney::amount)
                        .reduce(Money.zero(Book.USD), Money::plus);
        return debts.minus(cleared).minus(waiting);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theStatementOfEachMemberOfAFamilyIsItsLineOfTheReport(
            @ForAll("steps") List<RandomBook.Step> steps,
            @ForAll @IntRange(max = 260) int asOfDay,
            @ForAll @IntRange(max = 60) int known) {
        var tenant = new TenantId(new UUID(2, ++tenants));
        var written = new Book(DATABASE, tenant);
        var book = new RandomBook(written);
        steps.forEach(book::take);
        var asOf = RandomBook.FIRST_DAY.plusDays(asOfDay);
        var events = written.history().recorded();
        var then = events.get(known % events.size()).recordedAt();

        for (var knownAt : List.of(Optional.<Instant>empty(), Optional.of(then))) {
            var aged =
                    byAccount(
                            new JooqAgingReports(DATABASE.transactions())
                                    .asOf(Viewer.system(tenant), asOf, knownAt));
            for (var account : book.accounts()) {
                assertThat(stated(tenant, account, asOf, knownAt))
                        .as("%s as of %s, known at %s", account, asOf, knownAt)
                        .isEqualTo(
                                Optional.ofNullable(aged.get(account))
                                        .map(Buckets::total)
                                        .orElse(Money.zero(Book.USD)));
            }
        }
    }

    private static Money stated(
            TenantId tenant, AccountId account, LocalDate asOf, Optional<Instant> knownAt) {
        return new JooqStatements(DATABASE.transactions())
                .of(Viewer.system(tenant), account, Optional.empty(), asOf, knownAt).stream()
                        .map(Statements.Statement::closing)
                        .reduce(Money.zero(Book.USD), Money::plus);
    }

    private static Money receivables(List<CurrencyBalance> balances) {
        return balances.stream()
                .flatMap(each -> each.accounts().stream())
                .filter(each -> each.account() == LedgerAccount.RECEIVABLES)
                .map(AccountBalance::balance)
                .reduce(Money.zero(Book.USD), Money::plus);
    }

    private static Map<AccountId, Buckets> byAccount(List<CurrencyAging> report) {
        var buckets = new LinkedHashMap<AccountId, Buckets>();
        report.forEach(each ->
                each.accounts().forEach(line -> buckets.put(line.account(), line.buckets())));
        return buckets;
    }

    @Provide
    Arbitrary<List<RandomBook.Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(RandomBook.Kind.class),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.integers().between(1, 500),
                        Arbitraries.integers().between(0, 120))
                .as(RandomBook.Step::new)
                .list()
                .ofMaxSize(60);
    }
}
