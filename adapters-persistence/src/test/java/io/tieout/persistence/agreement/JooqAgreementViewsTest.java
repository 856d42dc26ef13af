package io.tieout.persistence.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementEvent.AgreementApproved;
import io.tieout.domain.agreement.AgreementEvent.AgreementDrafted;
import io.tieout.domain.agreement.AgreementEvent.PeriodBilled;
import io.tieout.domain.agreement.AgreementEvent.RevenueRecognised;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.AgreementTerms;
import io.tieout.domain.agreement.BillingPlan;
import io.tieout.domain.agreement.Scope;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.ExportedEntry.Line;
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
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.domain.revenue.Position;
import io.tieout.persistence.eventstore.StoredAgreements;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import io.tieout.persistence.fixture.TwoTenants;
import io.tieout.persistence.ledger.LedgerBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which agreements the run of a month looks at: one that was sold for January only. */
class JooqAgreementViewsTest {

    private static final TenantId NORTH = TwoTenants.NORTH;
    private static final AgreementId ID = new AgreementId(new UUID(6, 10));
    private static final AccountId ACME = new AccountId(new UUID(6, 1));
    private static final InvoiceId INVOICE = new InvoiceId(new UUID(6, 11));
    private static final ActorId ANN = new ActorId("ann");
    private static final LocalDate FIRST_ON = LocalDate.parse("2026-01-01");
    private static final LocalDate JANUARY = LocalDate.parse("2026-01-31");
    private static final LocalDate FEBRUARY = LocalDate.parse("2026-02-28");

    /** before anything of {@link History}, and after all of it */
    private static final Instant BEFORE = Instant.parse("2025-12-31T00:00:00Z");

    private static final Instant LATER = Instant.parse("2026-02-20T00:00:00Z");

    private TestDatabase database;
    private JooqAgreementViews views;
    private History history;

    @BeforeEach
    void anAgreementInForce() {
        database = TestDatabase.fresh();
        var states = new StoredAgreements(TestKeys.of(database).personal());
        views = new JooqAgreementViews(database.transactions(), states);
        history =
                new History(
                        database,
                        NORTH,
                        new AgreementProjection(database.transactions().present(), states));
        var scope = new Scope.Subscription(usd("100.00"), FIRST_ON, JANUARY);
        var billing = new BillingPlan.Advance(1);
        var terms = new AgreementTerms(ACME, "D-1", "access", "", "Access", "NON", scope, billing);
        history.happened(
                ID.value(),
                new AgreementDrafted(ID, terms, scope.schedule(), billing.terms(scope), ANN),
                new AgreementApproved(ID, new ActorId("ben")),
                new PeriodBilled(
                        ID,
                        INVOICE,
                        new BillingDraft(
                                List.of("2026-01-01"), FIRST_ON, FIRST_ON, JANUARY, usd("100.00")),
                        scope.schedule()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneOfWhichEverythingIsPostedIsNotLookedAtEverAgain() {
        assertThat(unposted(FIRST_ON.minusDays(1))).isEmpty();
        assertThat(unposted(JANUARY)).containsExactly(ID);

        lands(FIRST_ON, BEFORE);
        recognised("100.00");

        assertThat(unposted(JANUARY)).isEmpty();
        assertThat(unposted(FEBRUARY)).isEmpty();
    }

    @Test
    void oneOfWhichTheMonthLeftSomethingIsLookedAt() {
        lands(FIRST_ON, BEFORE);
        recognised("90.00");

        assertThat(unposted(FEBRUARY)).containsExactly(ID);
    }

    @Test
    void whatIsLearntAfterTheMonthWasPostedIsLookedAt() {
        recognised("100.00");
        lands(FIRST_ON, LATER);

        assertThat(unposted(FEBRUARY)).containsExactly(ID);
    }

    @Test
    void whatIsDatedBehindThePostedMonthIsLookedAtThen() {
        lands(JANUARY.plusDays(1), BEFORE);
        recognised("100.00");

        assertThat(unposted(JANUARY)).isEmpty();
        assertThat(unposted(FEBRUARY)).containsExactly(ID);
    }

    @Test
    void thoseAfterTheLastOneOfAPageFollow() {
        var first = views.unposted(NORTH, JANUARY, Optional.empty(), 1).getFirst();

        assertThat(views.unposted(NORTH, JANUARY, Optional.of(first), 1)).isEmpty();
    }

    private List<AgreementId> unposted(LocalDate lastOn) {
        return views.unposted(NORTH, lastOn, Optional.empty(), 10).stream()
                .map(found -> found.id())
                .toList();
    }

    private void recognised(String amount) {
        history.happened(
                ID.value(),
                new RevenueRecognised(
                        ID,
                        ACME,
                        JANUARY,
                        new Position(usd("0.00"), usd("0.00")),
                        new Position(usd("100.00"), usd(amount)),
                        "",
                        new ExportedEntry(
                                new DocumentLink(new ConnectionId(new UUID(9, 1)), "58"),
                                "RR202601-1",
                                JANUARY,
                                "January",
                                List.of(line(Side.DEBIT, "81"), line(Side.CREDIT, "82"))),
                        ANN,
                        new ActorId("ben"),
                        new MonthWorth(usd(amount), usd("0.00"))));
    }

    private static Line line(Side side, String account) {
        return new Line(
                side, new Target(account, "Account " + account), usd("100.00"), Target.none());
    }

    /** the invoice posts what it defers on this day, and that is learnt then */
    private void lands(LocalDate on, Instant at) {
        var event =
                new RecordedEvent(
                        new UUID(6, 12),
                        NORTH,
                        INVOICE.value(),
                        0,
                        new InvoiceVoided(INVOICE, "its journal is given"),
                        at,
                        ANN,
                        "test");
        var journal =
                Journal.original(
                        JournalId.of(LedgerBook.cause(event), 0),
                        JournalKind.MIRROR,
                        ACME,
                        on,
                        LedgerBook.cause(event),
                        Reason.INVOICE_LANDED,
                        List.of(
                                new Movement(
                                        Place.of(LedgerAccount.RECEIVABLES),
                                        Place.of(LedgerAccount.DEFERRED_REVENUE),
                                        Amount.ofHome(usd("100.00")))));
        database.transactions()
                .of(NORTH)
                .write(_ -> {
                    new LedgerBook(database.transactions().present())
                            .write(event, List.of(journal));
                    return 1;
                });
    }

    private static Money usd(String amount) {
        return Money.of(amount, new Currency("USD"));
    }
}
