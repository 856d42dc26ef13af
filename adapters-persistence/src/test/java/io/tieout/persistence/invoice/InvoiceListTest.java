package io.tieout.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.invoice.InvoiceViews.InvoiceFilter;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Order;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.view.MalformedCursor;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A book that is never changed: five invoices of two accounts, two of one day. */
class InvoiceListTest {

    private static final TenantId TENANT = new TenantId(new UUID(4, 1));
    private static final Viewer ALL = Viewer.system(TENANT);
    private static final InvoiceFilter ANY = filter("");

    private static TestDatabase database;
    private static JooqInvoiceViews views;
    private static AccountId acme;
    private static AccountId other;

    @BeforeAll
    static void writeTheBook() {
        database = TestDatabase.fresh();
        views = new JooqInvoiceViews(database.transactions());
        var book = new Book(database, TENANT);
        acme = book.account("acme");
        other = book.account("other");
        book.invoice(acme, "B-2", day("2026-01-02"), day("2026-03-01"), 100);
        book.invoice(other, "a-1", day("2026-01-03"), day("2026-02-01"), 100);
        book.invoice(acme, "A|1", day("2026-01-03"), day("2026-02-02"), 100);
        book.voided(book.invoice(acme, "C-3", day("2026-01-04"), day("2026-02-03"), 100));
        book.draft(memo("D_4", "for the 100% Club"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void newestFirstMeansByIssueDate() {
        assertThat(numbers(ANY, Order.ISSUED_ON_DESC))
                .startsWith("D_4", "C-3")
                .endsWith("B-2")
                .hasSize(5);
    }

    @Test
    void dueFirstMeansByDueDate() {
        assertThat(numbers(ANY, Order.DUE_ON_ASC))
                .containsExactly("a-1", "A|1", "C-3", "B-2", "D_4");
    }

    @Test
    void numbersAreOrderedByTheirBytesInEveryPlace() {
        assertThat(numbers(ANY, Order.NUMBER_ASC))
                .containsExactly("A|1", "B-2", "C-3", "D_4", "a-1");
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pagesNeitherRepeatNorSkip(Order order) {
        assertThat(pagedNumbers(order, 2)).isEqualTo(numbers(ANY, order));
    }

    @Test
    void anAccountNarrows() {
        var filter =
                new InvoiceFilter(
                        Optional.of(other),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Set.of());

        assertThat(numbers(filter, Order.NUMBER_ASC)).containsExactly("a-1");
    }

    @Test
    void statusesNarrow() {
        var filter =
                new InvoiceFilter(
                        Optional.empty(),
                        Set.of(Status.VOIDED, Status.DRAFT),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Set.of());

        assertThat(numbers(filter, Order.NUMBER_ASC)).containsExactly("C-3", "D_4");
    }

    @Test
    void aRangeOfDueDatesNarrowsWithBothEndsIncluded() {
        var filter =
                new InvoiceFilter(
                        Optional.empty(),
                        Set.of(),
                        Optional.of(day("2026-02-02")),
                        Optional.of(day("2026-02-03")),
                        "",
                        Set.of());

        assertThat(numbers(filter, Order.NUMBER_ASC)).containsExactly("A|1", "C-3");
    }

    @Test
    void textMatchesNumbersAndMemosInAnyCase() {
        assertThat(numbers(filter(" A-1 "), Order.NUMBER_ASC)).containsExactly("a-1");
        assertThat(numbers(filter("100% club"), Order.NUMBER_ASC)).containsExactly("D_4");
    }

    @Test
    void textIsTakenLiterally() {
        assertThat(numbers(filter("_"), Order.NUMBER_ASC)).containsExactly("D_4");
        assertThat(numbers(filter("%"), Order.NUMBER_ASC)).containsExactly("D_4");
    }

    @Test
    void aConfinedViewerSeesOnlyItsAccount() {
        var confined = new Viewer(TENANT, Set.of(other));

        var page = views.list(confined, ANY, Order.NUMBER_ASC, new PageRequest(10, ""));

        assertThat(page.rows())
                .extracting(row -> row.value().content().number())
                .containsExactly("a-1");
    }

    @Test
    void theLastPageSaysThatNothingFollows() {
        assertThat(page(Order.NUMBER_ASC, 4, "").hasMore()).isTrue();
        assertThat(page(Order.NUMBER_ASC, 5, "").hasMore()).isFalse();
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var cursor = page(Order.NUMBER_ASC, 1, "").rows().getFirst().cursor();

        assertThatThrownBy(() -> page(Order.DUE_ON_ASC, 1, cursor))
                .isInstanceOf(MalformedCursor.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "bm90aGluZw", "due|2026-02-30|x", "due|2026-02-01|x"})
    void rubbishIsNoCursor(String rubbish) {
        var encoded =
                Base64.getUrlEncoder().encodeToString(rubbish.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> page(Order.DUE_ON_ASC, 1, rubbish))
                .isInstanceOf(MalformedCursor.class);
        assertThatThrownBy(() -> page(Order.DUE_ON_ASC, 1, encoded))
                .isInstanceOf(MalformedCursor.class);
    }

    @Test
    void aPageIsOneStatement() {
        database.statements().reset();

        page(Order.NUMBER_ASC, 3, "");

        assertThat(database.statements().sent()).hasSize(2);
    }

    private static List<String> pagedNumbers(Order order, int first) {
        var numbers = new ArrayList<String>();
        var page = page(order, first, "");
        page.rows().forEach(row -> numbers.add(row.value().content().number()));
        while (page.hasMore()) {
            page = page(order, first, page.rows().getLast().cursor());
            page.rows().forEach(row -> numbers.add(row.value().content().number()));
        }
        return numbers;
    }

    private static Page<InvoiceView> page(Order order, int first, String after) {
        return views.list(ALL, ANY, order, new PageRequest(first, after));
    }

    private static List<String> numbers(InvoiceFilter filter, Order order) {
        return views.list(ALL, filter, order, new PageRequest(100, "")).rows().stream()
                .map(row -> row.value().content().number())
                .toList();
    }

    private static InvoiceFilter filter(String text) {
        return new InvoiceFilter(
                Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), text, Set.of());
    }

    private static InvoiceContent memo(String number, String memo) {
        var content =
                Book.content(
                        acme,
                        number,
                        day("2026-01-05"),
                        day("2026-03-02"),
                        Money.ofMinor(100, Book.USD));
        return new InvoiceContent(
                content.account(),
                number,
                content.currency(),
                content.issuedOn(),
                content.dueOn(),
                content.lines(),
                content.discount(),
                memo,
                "");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
