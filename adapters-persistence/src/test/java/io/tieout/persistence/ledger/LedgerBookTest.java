package io.tieout.persistence.ledger;

import static io.tieout.persistence.jooq.Tables.LEDGER_JOURNAL;
import static io.tieout.persistence.jooq.Tables.LEDGER_POSTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.event.RecordedEvent;
import io.tieout.application.ledger.LedgerViews.AccountBalance;
import io.tieout.application.ledger.LedgerViews.JournalFilter;
import io.tieout.application.ledger.LedgerViews.JournalView;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerBookTest {

    private static final Currency USD = new Currency("USD");
    private static final AccountId ACME = new AccountId(new UUID(9, 1));
    private static final UUID INVOICE = new UUID(9, 2);
    private static final LocalDate ISSUED_ON = LocalDate.parse("2026-03-01");
    private static final LocalDate LATER = LocalDate.parse("2026-04-01");
    private static final Instant LEARNT = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant LEARNT_LATER = Instant.parse("2026-05-02T10:00:00Z");
    private static final JournalFilter ALL =
            new JournalFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private static TestDatabase database;
    private static JooqLedgerViews views;
    private static long tenants;

    private TenantId tenant;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        views = new JooqLedgerViews(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyLedger() {
        tenant = new TenantId(new UUID(9, ++tenants));
    }

    @Test
    void whatWasPostedIsReadBackAsItWas() {
        write(0, LEARNT, aSale());

        assertThat(standing()).contains(aSale());
    }

    @Test
    void whatWasTakenBackStandsNoMoreAndEachNamesTheOther() {
        Journal reversal = aSale().reversed(ISSUED_ON, cause(1), Reason.INVOICE_VOIDED);
        write(0, LEARNT, aSale());
        write(1, LEARNT_LATER, reversal);

        assertThat(standing()).isEmpty();
        List<JournalView> both = journals(ALL);
        assertThat(both).hasSize(2);
        assertThat(both)
                .filteredOn(each -> each.id().equals(aSale().id()))
                .singleElement()
                .satisfies(each -> assertThat(each.reversedBy()).contains(reversal.id()));
        assertThat(both)
                .filteredOn(each -> each.id().equals(reversal.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.reverses()).contains(aSale().id()));
    }

    @Test
    void knownThenItIsWhatWasReportedThen() {
        write(0, LEARNT, aSale());
        write(1, LEARNT_LATER, aSale().reversed(ISSUED_ON, cause(1), Reason.INVOICE_VOIDED));

        assertThat(receivables(ISSUED_ON, Optional.empty())).isEqualTo(usd("0.00"));
        assertThat(receivables(ISSUED_ON, Optional.of(LEARNT))).isEqualTo(usd("100.00"));
        assertThat(receivables(ISSUED_ON, Optional.of(LEARNT.minusSeconds(1))))
                .isEqualTo(usd("0.00"));
        assertThat(receivables(ISSUED_ON.minusDays(1), Optional.empty())).isEqualTo(usd("0.00"));
    }

    @Test
    void whatChangedAMonthSinceAMomentIsFound() {
        Journal reversal = aSale().reversed(ISSUED_ON, cause(1), Reason.INVOICE_VOIDED);
        write(0, LEARNT, aSale());
        write(1, LEARNT_LATER, reversal);

        assertThat(journals(learntAfter(LEARNT)))
                .extracting(JournalView::id)
                .containsExactly(reversal.id());
        assertThat(journals(learntAfter(LEARNT_LATER))).isEmpty();
    }

    @Test
    void journalsAreFoundByWhatTheyTouchAndFollowFrom() {
        write(0, LEARNT, aSale());
        write(1, LEARNT, aRecognition());

        assertThat(
                        journals(
                                new JournalFilter(
                                        Optional.of(LedgerAccount.DEFERRED_REVENUE),
                                        Optional.of(ACME),
                                        Optional.of(INVOICE),
                                        Optional.of(LATER),
                                        Optional.of(LATER),
                                        Optional.of(LEARNT),
                                        Optional.of(LEARNT.minusSeconds(1)))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(JournalKind.EXPORTED);
                    assertThat(found.by()).isEqualTo("maria");
                    assertThat(found.cause()).isEqualTo(cause(1));
                    assertThat(found.postings())
                            .extracting(each -> each.side() + " " + each.className())
                            .containsExactly("DEBIT East", "CREDIT East");
                });
        assertThat(journals(ALL)).extracting(JournalView::on).containsExactly(LATER, ISSUED_ON);
    }

    @Test
    void aConfinedViewerSeesNothing() {
        write(0, LEARNT, aSale());
        Viewer customer = new Viewer(tenant, Set.of(ACME));

        assertThat(views.trialBalance(customer, LATER, Optional.empty())).isEmpty();
        assertThat(views.journals(customer, ALL, new PageRequest(10, "")).rows()).isEmpty();
    }

    @Test
    void aJournalOutOfBalanceCannotBeCommittedByWhomever() {
        write(0, LEARNT, aSale());

        assertThatThrownBy(() -> writesOneMoreCredit(usd("0.01"), usd("0.01")))
                .hasStackTraceContaining("is out of balance by 1 minor units");
        assertThatThrownBy(() -> writesOneMoreCredit(Money.zero(new Currency("EUR")), usd("0.02")))
                .hasStackTraceContaining("is out of balance by 2 minor units");
        assertThatThrownBy(() -> writesOneMoreCredit(usd("0.01"), usd("0.02")))
                .hasStackTraceContaining("ledger_posting_home_is_itself");
        assertThat(receivables(ISSUED_ON, Optional.empty())).isEqualTo(usd("100.00"));
    }

    @Test
    void whatIsSentCannotTouchAControlAccountInTheDatabaseEither() {
        write(0, LEARNT, aRecognition());

        assertThatThrownBy(() ->
                        database.transactions()
                                .of(tenant)
                                .write(sql ->
                                        sql.insertInto(LEDGER_POSTING)
                                                .set(
                                                        Objects.requireNonNull(
                                                                        sql.selectFrom(
                                                                                        LEDGER_POSTING)
                                                                                .fetchAny())
                                                                .setMovement((short) 9)
                                                                .setLedgerAccount("RECEIVABLES"))
                                                .execute()))
                .hasMessageContaining("ledger_posting_exported_moves_no_control");
    }

    @Test
    void aJournalIsReversedOnceAndNeverChangedOrDeleted() {
        Journal reversal = aSale().reversed(ISSUED_ON, cause(1), Reason.INVOICE_VOIDED);
        write(0, LEARNT, aSale());
        write(1, LEARNT, reversal);
        Journal again =
                new Journal(
                        new JournalId(new UUID(9, 77)),
                        reversal.kind(),
                        reversal.customer(),
                        reversal.on(),
                        reversal.cause(),
                        reversal.reason(),
                        reversal.link(),
                        reversal.movements());

        assertThatThrownBy(() -> write(2, LEARNT, again))
                .hasMessageContaining("ledger_journal_reversed_once");
        var books = database.transactions().of(tenant);
        assertThatThrownBy(() ->
                        books.write(sql ->
                                sql.update(LEDGER_POSTING)
                                        .set(LEDGER_POSTING.AMOUNT_MINOR, 1L)
                                        .execute()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> books.write(sql -> sql.deleteFrom(LEDGER_JOURNAL).execute()))
                .hasMessageContaining("permission denied");
    }

    private static JournalFilter learntAfter(Instant moment) {
        return new JournalFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(moment));
    }

    private static Journal aSale() {
        return journal(
                0,
                JournalKind.MIRROR,
                ISSUED_ON,
                Reason.INVOICE_LANDED,
                new Movement(
                        Place.of(LedgerAccount.RECEIVABLES),
                        new Place(LedgerAccount.REVENUE, "East"),
                        Amount.ofHome(usd("100.00"))));
    }

    private static Journal aRecognition() {
        return journal(
                1,
                JournalKind.EXPORTED,
                LATER,
                Reason.RECOGNITION,
                new Movement(
                        new Place(LedgerAccount.DEFERRED_REVENUE, "East"),
                        new Place(LedgerAccount.REVENUE, "East"),
                        Amount.ofHome(usd("8.33"))));
    }

    private static Journal journal(
            long version, JournalKind kind, LocalDate on, Reason reason, Movement movement) {
        return Journal.original(
                JournalId.of(cause(version), 0),
                kind,
                ACME,
                on,
                cause(version),
                reason,
                List.of(movement));
    }

    private static Cause cause(long version) {
        return new Cause(INVOICE, version);
    }

    private void write(long version, Instant at, Journal journal) {
        database.transactions()
                .of(tenant)
                .write(_ -> {
                    book().write(recorded(version, at), List.of(journal));
                    return 1;
                });
    }

    /** as no code of ours can write it */
    private void writesOneMoreCredit(Money amount, Money home) {
        database.transactions()
                .of(tenant)
                .write(sql ->
                        sql.insertInto(LEDGER_POSTING)
                                .set(
                                        sql.selectFrom(LEDGER_POSTING)
                                                .where(LEDGER_POSTING.SIDE.eq(Side.CREDIT.name()))
                                                .fetchSingle()
                                                .setMovement((short) 9)
                                                .setCurrency(amount.currency().code())
                                                .setAmountMinor(amount.minorUnits())
                                                .setHomeMinor(home.minorUnits()))
                                .execute());
    }

    private RecordedEvent recorded(long version, Instant at) {
        return new RecordedEvent(
                new UUID(9, version),
                tenant,
                INVOICE,
                version,
                new InvoiceVoided(new InvoiceId(INVOICE), "sent twice"),
                at,
                new ActorId("maria"),
                "test");
    }

    private Optional<Journal> standing() {
        return database.transactions()
                .of(tenant)
                .read(_ -> book().standing(INVOICE, Reason.INVOICE_LANDED));
    }

    private LedgerBook book() {
        return new LedgerBook(database.transactions().present());
    }

    private List<JournalView> journals(JournalFilter filter) {
        return views
                .journals(Viewer.system(tenant), filter, new PageRequest(10, ""))
                .rows()
                .stream()
                .map(Page.Row::value)
                .toList();
    }

    private Money receivables(LocalDate asOf, Optional<Instant> knownAt) {
        return views.trialBalance(Viewer.system(tenant), asOf, knownAt).stream()
                .flatMap(each -> each.accounts().stream())
                .filter(each -> each.account() == LedgerAccount.RECEIVABLES)
                .map(AccountBalance::balance)
                .reduce(usd("0.00"), Money::plus);
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }
}
