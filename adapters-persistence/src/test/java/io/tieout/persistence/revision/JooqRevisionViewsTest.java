package io.tieout.persistence.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.revision.RevisionViews.RevisionView;
import io.tieout.application.revision.RevisionViews.Status;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.revision.RevisionEvent;
import io.tieout.domain.revision.RevisionEvent.RevisionDrafted;
import io.tieout.domain.revision.RevisionEvent.RevisionRefused;
import io.tieout.domain.revision.RevisionEvent.RevisionSentBack;
import io.tieout.domain.revision.RevisionEvent.RevisionSigned;
import io.tieout.domain.revision.RevisionEvent.RevisionSubmitted;
import io.tieout.domain.revision.RevisionEvent.RevisionWithdrawn;
import io.tieout.domain.revision.RevisionId;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JooqRevisionViewsTest {

    private static final TenantId TENANT = new TenantId(new UUID(6, 1));
    private static final Viewer STAFF = Viewer.system(TENANT);
    private static final AccountId ACCOUNT = new AccountId(new UUID(6, 5));
    private static final InvoiceId INVOICE = new InvoiceId(new UUID(6, 10));
    private static final RevisionId REVISION = RevisionId.of(INVOICE);
    private static final ActorId ANN = new ActorId("ann");
    private static final ActorId BEN = new ActorId("ben");
    private static final Currency USD = new Currency("USD");

    private static TestDatabase database;
    private static JooqRevisionViews views;
    private static History history;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        views = new JooqRevisionViews(database.transactions());
        history =
                new History(
                        database,
                        TENANT,
                        new RevisionProjection(database.transactions().present()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aRevisionIsShownAsItStandsNow() {
        happened(drafted("15", ANN));
        assertThat(find().content()).isEqualTo(content("15"));
        assertThat(find().totals()).isEqualTo(Totals.of(content("15")));

        happened(new RevisionSubmitted(REVISION, INVOICE, BEN));
        assertThat(find().makers()).containsExactly("ann", "ben");

        happened(
                new RevisionSigned(
                        REVISION,
                        INVOICE,
                        new ActorId("paula"),
                        new PlanHash("0".repeat(64)),
                        new Authority(1, false)));
        assertThat(find())
                .satisfies(revision -> {
                    assertThat(revision.status()).isEqualTo(Status.AWAITING_SECOND_APPROVAL);
                    assertThat(revision.signedBy()).isEqualTo("paula");
                });

        happened(new RevisionRefused(REVISION, INVOICE, "the books are closed"));
        assertThat(find())
                .satisfies(revision -> {
                    assertThat(revision.status()).isEqualTo(Status.SUBMITTED);
                    assertThat(revision.signedBy()).isEmpty();
                    assertThat(revision.lastProblem()).isEqualTo("the books are closed");
                });

        happened(new RevisionSentBack(REVISION, INVOICE, BEN, "too much"));
        assertThat(find().makers()).containsExactly("ann");

        happened(new RevisionWithdrawn(REVISION, INVOICE, ANN, "a slip"));
        assertThat(find().status()).isEqualTo(Status.WITHDRAWN);

        happened(drafted("9", BEN));
        assertThat(find())
                .satisfies(another -> {
                    assertThat(another.status()).isEqualTo(Status.DRAFT);
                    assertThat(another.makers()).containsExactly("ben");
                    assertThat(another.lastProblem()).isEmpty();
                });
        assertThat(views.ofInvoices(STAFF, Set.of(INVOICE))).hasSize(1);
        assertThat(views.find(new Viewer(TENANT, Set.of(new AccountId(new UUID(6, 6)))), INVOICE))
                .isEmpty();
    }

    private static void happened(RevisionEvent event) {
        history.happened(REVISION.value(), event);
    }

    private static RevisionView find() {
        return views.find(STAFF, INVOICE).orElseThrow();
    }

    private static RevisionDrafted drafted(String quantity, ActorId by) {
        InvoiceContent content = content(quantity);
        return new RevisionDrafted(REVISION, INVOICE, content, Totals.of(content), by);
    }

    private static InvoiceContent content(String quantity) {
        LocalDate day = LocalDate.parse("2026-03-01");
        return new InvoiceContent(
                ACCOUNT,
                "INV-1",
                USD,
                day,
                day.plusDays(30),
                List.of(
                        new InvoiceLine(
                                "Consulting",
                                "consulting",
                                Quantity.of(quantity),
                                Money.of("10.00", USD),
                                new ServicePeriod.Unstated(),
                                "NON",
                                "")),
                new Discount.None(),
                "thank you",
                "");
    }
}
