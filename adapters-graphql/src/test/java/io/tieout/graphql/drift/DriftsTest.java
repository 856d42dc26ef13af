package io.tieout.graphql.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.application.drift.DriftViews;
import io.tieout.application.drift.DriftViews.DriftView;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.Deviation;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Figures;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DriftsTest {

    private static final InvoiceId INVOICE = Rows.invoiceId(1);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Api api = Api.fresh();

    @BeforeEach
    void aDrift() {
        api.books.invoiceRows.add(Rows.anInvoice(1, Rows.accountId(1), InvoiceViews.Status.PUSHED));
        api.books.driftRows.add(
                new DriftView(
                        DriftId.of(Holder.of(INVOICE)),
                        0,
                        Holder.of(INVOICE),
                        Optional.of(INVOICE),
                        Optional.empty(),
                        DriftViews.Status.OPEN,
                        departure(),
                        AT,
                        AT,
                        "",
                        "",
                        ""));
    }

    @Test
    void aDriftNamesEachFieldAndWhatAcceptingTheirsChanges() {
        api.as(People.a(Role.APPROVER))
                .document(
                        """
                        { drifts { edges { node { status kind version decidedBy
                          deviations { field approved landed now }
                          balanceChange { amount currency } invoice { number } } } } }
                        """)
                .execute()
                .path("drifts.edges[0].node")
                .matchesJsonStrictly(
                        """
                        {"status": "OPEN", "kind": "EDITED", "version": 0, "decidedBy": null,
                         "deviations": [{"field": "line 1 amount", "approved": "100.00 USD",
                                         "landed": "100.00 USD", "now": "120.00 USD"}],
                         "balanceChange": {"amount": "20.00", "currency": "USD"},
                         "invoice": {"number": "INV-1"}}
                        """);
    }

    @Test
    void aSettledDriftIsShownOnlyWhenAskedFor() {
        api.as(People.a(Role.AUDITOR))
                .document("{ drifts(status: [ACCEPTED]) { edges { node { id } } } }")
                .execute()
                .path("drifts.edges")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void anInvoiceShowsItsDriftToStaffAndNotToItsCustomer() {
        String ask = "{ invoices { edges { node { drift { kind } } } } }";

        api.as(People.a(Role.ACCOUNTANT))
                .document(ask)
                .execute()
                .path("invoices.edges[0].node.drift.kind")
                .entity(String.class)
                .isEqualTo("EDITED");
        api.as(People.aCustomerOf(Rows.accountId(1)))
                .document(ask)
                .execute()
                .path("invoices.edges[0].node.drift")
                .valueIsNull();
        assertThat(api.books.reads).containsOnlyOnce("drifts.of");
    }

    private static Departure departure() {
        return new Departure(
                Departure.Kind.EDITED,
                List.of(new Deviation("line 1 amount", "100.00 USD", "100.00 USD", "120.00 USD")),
                new Figures("58", "INV-1", DAY, DAY, Rows.usd(10_000), "0", new Booked.Unstated()),
                new Figures("58", "INV-1", DAY, DAY, Rows.usd(12_000), "1", new Booked.Unstated()),
                new PlanHash("0".repeat(64)),
                AT);
    }
}
