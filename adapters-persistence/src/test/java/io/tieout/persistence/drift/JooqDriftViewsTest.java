package io.tieout.persistence.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.drift.DriftViews.DriftView;
import io.tieout.application.drift.DriftViews.Status;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDrafted;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.Deviation;
import io.tieout.domain.drift.DriftEvent;
import io.tieout.domain.drift.DriftEvent.DriftChanged;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftEvent.DriftVanished;
import io.tieout.domain.drift.DriftEvent.OursRefused;
import io.tieout.domain.drift.DriftEvent.TheirsAccepted;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Figures;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.credit.CreditMemoProjection;
import io.tieout.persistence.fixture.Golden;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JooqDriftViewsTest {

    private static final TenantId TENANT = new TenantId(new UUID(6, 1));
    private static final Viewer STAFF = Viewer.system(TENANT);
    private static final InvoiceId INVOICE = new InvoiceId(new UUID(6, 10));
    private static final Holder HOLDER = Holder.of(INVOICE);
    private static final DriftId DRIFT = DriftId.of(HOLDER);
    private static final DocumentLink DOCUMENT =
            new DocumentLink(new ConnectionId(new UUID(6, 3)), "130");
    private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private static TestDatabase database;
    private static JooqDriftViews views;
    private static History history;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        views = new JooqDriftViews(database.transactions());
        history =
                new History(
                        database,
                        TENANT,
                        new DriftProjection(database.transactions().present()),
                        new CreditMemoProjection(database.transactions().present()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aDriftIsShownAsItStandsNow() {
        happened(new DriftFound(DRIFT, HOLDER, DOCUMENT, departure(Departure.Kind.EDITED)));
        assertThat(openOnes()).containsExactly(DRIFT);

        happened(new OursRefused(DRIFT, HOLDER, "the period is closed"));
        assertThat(find()).extracting(DriftView::lastProblem).isEqualTo("the period is closed");

        happened(new DriftChanged(DRIFT, HOLDER, departure(Departure.Kind.VOIDED)));
        assertThat(find())
                .satisfies(drift -> {
                    assertThat(drift.departure()).isEqualTo(departure(Departure.Kind.VOIDED));
                    assertThat(drift.lastProblem()).isEmpty();
                });

        happened(new TheirsAccepted(DRIFT, HOLDER, new ActorId("paula"), "agreed"));
        assertThat(find())
                .satisfies(drift -> {
                    assertThat(drift.status()).isEqualTo(Status.ACCEPTED);
                    assertThat(drift.decidedBy()).isEqualTo("paula");
                    assertThat(drift.reason()).isEqualTo("agreed");
                });
        assertThat(openOnes()).isEmpty();

        happened(new DriftFound(DRIFT, HOLDER, DOCUMENT, departure(Departure.Kind.MOVED)));
        assertThat(find())
                .satisfies(drift -> {
                    assertThat(drift.status()).isEqualTo(Status.OPEN);
                    assertThat(drift.decidedBy()).isEmpty();
                });

        happened(new DriftVanished(DRIFT, HOLDER, AT));
        assertThat(find()).extracting(DriftView::status).isEqualTo(Status.PUT_BACK);
        assertThat(views.of(STAFF, Set.of(HOLDER))).hasSize(1);
    }

    @Test
    void aCustomerSeesNone() {
        Holder other = Holder.of(new InvoiceId(new UUID(6, 11)));
        history.happened(
                DriftId.of(other).value(),
                new DriftFound(
                        DriftId.of(other), other, DOCUMENT, departure(Departure.Kind.EDITED)));
        Viewer customer = new Viewer(TENANT, Set.of(new AccountId(new UUID(6, 5))));

        assertThat(views.find(customer, DriftId.of(other))).isEmpty();
        assertThat(views.of(customer, Set.of(other))).isEmpty();
    }

    @Test
    void aCreditMemosDriftNamesTheInvoiceThatItTakesBack() {
        CreditMemoId memo = new CreditMemoId(new UUID(6, 20));
        Holder holder = Holder.of(memo);
        history.happened(memo.value(), aCreditMemoOf(INVOICE, memo));

        history.happened(
                DriftId.of(holder).value(),
                new DriftFound(
                        DriftId.of(holder), holder, DOCUMENT, departure(Departure.Kind.DELETED)));

        assertThat(views.of(STAFF, Set.of(holder)))
                .singleElement()
                .satisfies(drift -> {
                    assertThat(drift.holder()).isEqualTo(holder);
                    assertThat(drift.invoice()).contains(INVOICE);
                });
    }

    private static CreditMemoDrafted aCreditMemoOf(InvoiceId invoice, CreditMemoId memo) {
        return new CreditMemoDrafted(
                memo,
                new CreditMemoContent(
                        invoice,
                        new AccountId(new UUID(6, 5)),
                        "CM-1",
                        new Currency("USD"),
                        DAY,
                        List.of(),
                        usd(0),
                        "",
                        "sent twice",
                        false),
                new ActorId("ann"));
    }

    @Test
    void theStoredFormOfADepartureNeverChanges() {
        var golden = Golden.text("view/departure.json");
        var departure = departure(Departure.Kind.EDITED);

        assertThat(DepartureJson.write(departure).data()).isEqualTo(golden);
        assertThat(DepartureJson.read(JSONB.valueOf(golden))).isEqualTo(departure);
    }

    private static void happened(DriftEvent event) {
        history.happened(DRIFT.value(), event);
    }

    private static DriftView find() {
        return views.find(STAFF, DRIFT).orElseThrow();
    }

    private static List<DriftId> openOnes() {
        return views
                .list(STAFF, Set.of(Status.OPEN, Status.RESTORING), new PageRequest(10, ""))
                .rows()
                .stream()
                .map(row -> row.value().id())
                .filter(DRIFT::equals)
                .toList();
    }

    private static Departure departure(Departure.Kind kind) {
        return new Departure(
                kind,
                List.of(new Deviation("due date", "2026-03-31", "2026-03-31", "2026-04-30")),
                new Figures(
                        "58",
                        "INV-1",
                        DAY,
                        DAY.plusDays(30),
                        usd(10_000),
                        "0",
                        new Booked.Unstated()),
                new Figures(
                        "58",
                        "INV-1",
                        DAY,
                        DAY.plusDays(60),
                        usd(12_000),
                        "1",
                        new Booked.Unstated()),
                new PlanHash("ab".repeat(32)),
                AT);
    }

    private static Money usd(long cents) {
        return Money.ofMinor(cents, new Currency("USD"));
    }
}
