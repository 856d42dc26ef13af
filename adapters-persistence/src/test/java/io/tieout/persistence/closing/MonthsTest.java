package io.tieout.persistence.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.closing.ClosePack;
import io.tieout.application.closing.ClosingViews.KeptPack;
import io.tieout.application.closing.ClosingViews.MonthState;
import io.tieout.application.closing.ClosingViews.MonthView;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.closing.ClosingEvent;
import io.tieout.domain.closing.ClosingEvent.BooksReopened;
import io.tieout.domain.closing.ClosingEvent.MonthClosed;
import io.tieout.domain.closing.ClosingEvent.MonthClosingAbandoned;
import io.tieout.domain.closing.ClosingEvent.MonthClosingBegun;
import io.tieout.domain.closing.ClosingId;
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
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.ledger.LedgerBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonthsTest {

    private static final ActorId ANN = new ActorId("ann");
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final ClosePack PACK = ClosePack.of(JANUARY, "what the books said\n");

    private static TestDatabase database;
    private static JooqMonthEnd monthEnd;
    private static JooqClosingViews views;
    private static long tenants;

    private TenantId tenant;
    private ClosingId books;
    private long version;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        monthEnd = new JooqMonthEnd(database.transactions());
        views = new JooqClosingViews(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void openBooks() {
        tenant = new TenantId(new UUID(12, ++tenants));
        books = ClosingId.of(tenant);
        version = 0;
    }

    @Test
    void aJournalOfOursIsRefusedInClosedBooksAndAMirrorIsNot() {
        closed();

        assertThatThrownBy(() -> posted(JournalKind.EXPORTED, JANUARY.atEndOfMonth()))
                .hasMessageContaining("in books that are closed");
        posted(JournalKind.EXPORTED, JANUARY.plusMonths(1).atDay(1));
        posted(JournalKind.MIRROR, JANUARY.atEndOfMonth());
    }

    @Test
    void whoeverPostsWaitsForWhoeverClosesThatMonth() {
        var inJanuary = JANUARY.atDay(9);
        // The month's row stands: what is waited for is its lock, not its being written.
        posted(JournalKind.MIRROR, JANUARY.atDay(8));

        assertThatThrownBy(() ->
                        database.transactions()
                                .of(tenant)
                                .write(_ -> {
                                    monthEnd.hold(tenant, JANUARY);
                                    return impatientlyPosted(inJanuary);
                                }))
                .hasStackTraceContaining("lock timeout");
        impatientlyPosted(inJanuary);
    }

    @Test
    void aMonthIsShownAsFarAsItsClosingHasCome() {
        assertThat(january().state()).isEqualTo(MonthState.OPEN);
        happens(new MonthClosingBegun(books, JANUARY, ANN));
        assertThat(january().state()).isEqualTo(MonthState.CLOSING);
        happens(new MonthClosingAbandoned(books, JANUARY, ANN, "a late bill"));
        assertThat(january().state()).isEqualTo(MonthState.OPEN);
        closed();
        assertThat(january().state()).isEqualTo(MonthState.CLOSED);
        assertThat(january().packHash()).isEqualTo(PACK.hash());
        assertThat(january().closedAt()).contains(AT);
        happens(new BooksReopened(books, LocalDate.of(2025, 12, 31), ANN, ANN, "a late bill"));
        assertThat(january().state()).isEqualTo(MonthState.OPEN);
        assertThat(views.months(staff(), Year.of(2025)).getLast().state())
                .isEqualTo(MonthState.CLOSED);
    }

    @Test
    void aPackIsKeptForGoodAndCustomersSeeNone() {
        closed();

        assertThat(views.pack(staff(), JANUARY)).contains(new KeptPack(PACK, PACK.hash()));
        assertThat(views.pack(staff(), JANUARY).orElseThrow().isAsSigned()).isTrue();
        var customer = new Viewer(tenant, Set.of(new AccountId(new UUID(12, 1))));
        assertThat(views.pack(customer, JANUARY)).isEmpty();
        assertThat(views.months(customer, Year.of(2026))).isEmpty();
        assertThat(views.signOffs(customer, JANUARY)).isEmpty();
    }

    private void closed() {
        happens(new MonthClosingBegun(books, JANUARY, ANN));
        database.transactions()
                .of(tenant)
                .write(_ -> {
                    monthEnd.keep(tenant, PACK);
                    monthEnd.keep(tenant, PACK);
                    return 1;
                });
        happens(new MonthClosed(books, JANUARY, ANN, "all done", PACK.hash()));
    }

    private void happens(ClosingEvent event) {
        database.transactions()
                .of(tenant)
                .write(sql -> {
                    new ClosingProjection(sql).on(recorded(event, books.value(), version++));
                    return 1;
                });
    }

    private RecordedEvent recorded(ClosingEvent event, UUID stream, long at) {
        return new RecordedEvent(new UUID(12, at), tenant, stream, at, event, AT, ANN, "test");
    }

    private int posted(JournalKind kind, LocalDate on) {
        return database.transactions()
                .of(tenant)
                .writeApart(sql -> {
                    sql.execute("set local lock_timeout = '100ms'");
                    new LedgerBook(sql)
                            .write(
                                    recorded(
                                            new MonthClosingBegun(books, JANUARY, ANN),
                                            new UUID(13, 1),
                                            0),
                                    List.of(journal(kind, on)));
                    return 1;
                });
    }

    private int impatientlyPosted(LocalDate on) throws DataAccessException {
        return posted(JournalKind.MIRROR, on);
    }

    private static Journal journal(JournalKind kind, LocalDate on) {
        var cause = new Cause(new UUID(13, on.toEpochDay()), kind == JournalKind.MIRROR ? 0 : 1);
        return Journal.original(
                JournalId.of(cause, 0),
                kind,
                new AccountId(new UUID(13, 2)),
                on,
                cause,
                Reason.RECOGNITION,
                List.of(
                        new Movement(
                                Place.of(LedgerAccount.DEFERRED_REVENUE),
                                Place.of(LedgerAccount.REVENUE),
                                Amount.ofHome(Money.of("8.33", new Currency("USD"))))));
    }

    private MonthView january() {
        return views.months(staff(), Year.of(2026)).getFirst();
    }

    private Viewer staff() {
        return Viewer.system(tenant);
    }
}
