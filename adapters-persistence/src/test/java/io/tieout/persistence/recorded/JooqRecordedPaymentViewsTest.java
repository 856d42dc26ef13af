package io.tieout.persistence.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.ledger.LedgerViews.AccountBalance;
import io.tieout.application.recorded.RecordedPaymentViews.Booked;
import io.tieout.application.recorded.RecordedPaymentViews.FeeEntryView;
import io.tieout.application.recorded.RecordedPaymentViews.RecordedPaymentView;
import io.tieout.application.recorded.RecordedPaymentViews.Status;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.ExportedEntry.Line;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.Booking;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.recorded.RecordedPaymentEvent.BookingLanded;
import io.tieout.domain.recorded.RecordedPaymentEvent.BookingRefused;
import io.tieout.domain.recorded.RecordedPaymentEvent.DuplicateDecided;
import io.tieout.domain.recorded.RecordedPaymentEvent.DuplicateSuspected;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeCorrected;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryLanded;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeLearned;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeePosted;
import io.tieout.domain.recorded.RecordedPaymentEvent.PaymentRecorded;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.recorded.Recording;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TwoTenants;
import io.tieout.persistence.ledger.JooqLedgerViews;
import io.tieout.persistence.payment.PaymentProjection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqRecordedPaymentViewsTest {

    private static final TenantId NORTH = TwoTenants.NORTH;
    private static final Currency USD = new Currency("USD");
    private static final ConnectionId BOOKS = new ConnectionId(new UUID(9, 1));
    private static final AccountId ACME = new AccountId(new UUID(6, 1));
    private static final RecordedPaymentId ID = new RecordedPaymentId(new UUID(6, 2));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(6, 3));
    private static final PaymentId TWIN = new PaymentId(new UUID(6, 4));
    private static final LocalDate DAY = LocalDate.parse("2026-01-10");
    private static final DocumentLink DOCUMENT = new DocumentLink(BOOKS, "161");

    private TestDatabase database;
    private JooqRecordedPaymentViews views;
    private History history;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        views = new JooqRecordedPaymentViews(database.transactions());
        history =
                new History(
                        database,
                        NORTH,
                        new RecordedPaymentProjection(database.transactions().present()),
                        new PaymentProjection(database.transactions().present()));
        history.happened(ID.value(), recorded());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRowSaysWhatWasRecordedAndHowFarItHasCome() {
        assertThat(found().status()).isEqualTo(Status.BOOKING);

        history.happened(ID.value(), new BookingRefused(ID, "closed books"));
        assertThat(found().status()).isEqualTo(Status.REFUSED);
        assertThat(found().problem()).isEqualTo("closed books");

        history.happened(ID.value(), new BookingLanded(ID, DOCUMENT), new FeeLearned(ID, usd(330)));
        assertThat(found())
                .returns(Status.BOOKED, RecordedPaymentView::status)
                .returns("161", RecordedPaymentView::documentId)
                .returns("", RecordedPaymentView::problem)
                .returns(usd(9_670), RecordedPaymentView::net);
    }

    @Test
    void itIsFoundByItsDocumentItsPaymentAndWhatItIsLike() {
        assertThat(views.standingAs(NORTH, DOCUMENT)).isEmpty();
        history.happened(ID.value(), new BookingLanded(ID, DOCUMENT));

        assertThat(views.standingAs(NORTH, DOCUMENT)).contains(ID);
        assertThat(views.ofPayments(Viewer.system(NORTH), Set.of(PAYMENT))).hasSize(1);
        assertThat(views.counting(NORTH, ACME, usd(10_000), DAY)).hasSize(1);
        assertThat(views.counting(NORTH, ACME, usd(9_999), DAY)).isEmpty();
        assertThat(views.counting(NORTH, ACME, usd(10_000), DAY.plusDays(1))).isEmpty();
    }

    @Test
    void suspectsAreShownUntilAPersonSaid() {
        history.happened(ID.value(), new DuplicateSuspected(ID, TWIN));
        assertThat(found().suspects()).containsExactly(TWIN);

        history.happened(
                ID.value(), new DuplicateDecided(ID, TWIN, true, new ActorId("ann"), "one"));
        assertThat(found().suspects()).isEmpty();
        assertThat(found().status()).isEqualTo(Status.DROPPED);
        assertThat(views.counting(NORTH, ACME, usd(10_000), DAY)).isEmpty();
    }

    @Test
    void whatOthersBookedIsAskedForByAmountDayAndPayer() {
        seen(TWIN, "170");
        seen(PAYMENT, "161");

        assertThat(views.bookedByOthers(NORTH, ACME, usd(10_000), DAY))
                .containsExactly(new Booked(TWIN, "ch_1"));
        assertThat(views.bookedByOthers(NORTH, ACME, usd(10_001), DAY)).isEmpty();
    }

    @Test
    void aFeeIsDueUntilItIsPostedAndAgainOnceItChanged() {
        history.happened(ID.value(), new BookingLanded(ID, DOCUMENT));
        assertThat(due(DAY.minusDays(1))).isEmpty();
        assertThat(views.withFeeDue(NORTH, DAY, Optional.of(due(DAY).getFirst()), 10)).isEmpty();
        assertThat(due(DAY)).singleElement().returns(usd(320), RecordedPaymentView::feeDue);
        assertThat(due(DAY).getFirst().posted().depositedTo().id()).isEqualTo("35");

        history.happened(ID.value(), posted(1, 320));
        assertThat(due(DAY)).isEmpty();
        assertThat(found().posted().last())
                .get()
                .returns("PF1-1", FeeEntryView::number)
                .returns(EntryStatus.POSTING, FeeEntryView::status);

        history.happened(
                ID.value(),
                new FeeEntryLanded(ID, 1, new DocumentLink(BOOKS, "171")),
                new FeeCorrected(ID, usd(30), DAY.plusDays(20), new ActorId("ann"), "refunded"));
        assertThat(found().posted().last()).get().returns("171", FeeEntryView::documentId);
        assertThat(due(DAY.plusDays(19))).isEmpty();
        assertThat(due(DAY.plusDays(20)))
                .singleElement()
                .returns(usd(-290), RecordedPaymentView::feeDue)
                .returns(DAY.plusDays(20), RecordedPaymentView::feeBelongsOn);
    }

    @Test
    void aPostedFeeStandsInTheLedgerAgainstClearing() {
        history.happened(ID.value(), posted(1, 320));

        var accounts =
                new JooqLedgerViews(database.transactions())
                        .trialBalance(Viewer.system(NORTH), DAY, Optional.empty())
                        .getFirst()
                        .accounts();

        assertThat(accounts)
                .extracting(AccountBalance::account, AccountBalance::balance)
                .containsExactlyInAnyOrder(
                        tuple(LedgerAccount.CLEARING, usd(-320)),
                        tuple(LedgerAccount.PROCESSOR_FEES, usd(320)));
    }

    private List<RecordedPaymentView> due(LocalDate lastOn) {
        return views.withFeeDue(NORTH, lastOn, Optional.empty(), 10);
    }

    private static FeePosted posted(int part, long cents) {
        return new FeePosted(
                ID,
                part,
                ACME,
                usd(cents),
                usd(cents),
                DAY,
                new ExportedEntry(
                        new DocumentLink(BOOKS, "58"),
                        "PF1-1",
                        DAY,
                        "fee",
                        List.of(
                                new Line(
                                        Side.DEBIT,
                                        new Target("91", "Fees"),
                                        usd(cents),
                                        Target.none()),
                                new Line(
                                        Side.CREDIT,
                                        new Target("35", "Clearing"),
                                        usd(cents),
                                        Target.none()))),
                new ActorId("ann"),
                new ActorId("ben"));
    }

    @Test
    void anotherTenantAndAnotherCustomerSeeNothing() {
        var page = new PageRequest(10, "");
        assertThat(views.list(Viewer.system(NORTH), Set.of(Status.BOOKING), page).rows())
                .hasSize(1);

        assertThat(views.list(Viewer.system(TwoTenants.SOUTH), Set.of(), page).rows()).isEmpty();
        var stranger = new Viewer(NORTH, Set.of(new AccountId(new UUID(6, 99))));
        assertThat(views.find(stranger, ID)).isEmpty();
        assertThat(views.list(Viewer.system(NORTH), Set.of(Status.BOOKED), page).rows()).isEmpty();
    }

    private void seen(PaymentId payment, String document) {
        history.happened(
                payment.value(),
                new PaymentReceived(
                        payment,
                        new DocumentLink(BOOKS, document),
                        new Payer.Known(ACME),
                        usd(10_000),
                        DAY,
                        "ch_1",
                        Instant.parse("2026-01-10T10:00:00Z")));
    }

    private RecordedPaymentView found() {
        return views.find(Viewer.system(NORTH), ID).orElseThrow();
    }

    private static PaymentRecorded recorded() {
        var recording =
                new Recording(
                        new ProcessorReference(Channel.STRIPE, "ch_1"),
                        ACME,
                        usd(10_000),
                        usd(320),
                        DAY,
                        List.of());
        var booking =
                new Booking(
                        new DocumentLink(BOOKS, "58"),
                        new Target("35", "Clearing"),
                        usd(10_000),
                        DAY,
                        "ch_1",
                        List.of());
        return new PaymentRecorded(ID, PAYMENT, recording, booking, new ActorId("ann"));
    }

    private static Money usd(long cents) {
        return Money.ofMinor(cents, USD);
    }
}
