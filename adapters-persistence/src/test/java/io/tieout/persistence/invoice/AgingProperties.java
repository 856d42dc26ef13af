package io.tieout.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.invoice.AgingReports.Buckets;
import io.tieout.application.invoice.AgingReports.CurrencyAging;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

        assertThat(byAccount(reports.asOf(Viewer.system(tenant), asOf)))
                .isEqualTo(book.byHand(asOf));
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
