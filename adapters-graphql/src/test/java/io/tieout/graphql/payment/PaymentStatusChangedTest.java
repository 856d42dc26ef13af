package io.tieout.graphql.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.application.event.Cursor;
import io.tieout.application.event.EventFeed.ReaderTooSlow;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.people.ActorId;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class PaymentStatusChangedTest {

    private static final Caller AUDITOR = People.a(Role.AUDITOR);
    private static final LocalDate ON = LocalDate.parse("2026-03-20");

    private final Api api = Api.fresh();

    @BeforeEach
    void open() {
        for (int number = 1; number <= 2; number++) {
            api.books.accountRows.add(Rows.anAccount(number));
            api.books.invoiceRows.add(Rows.anInvoice(number, Rows.accountId(number), Status.PAID));
        }
    }

    @Test
    void aChangeSaysWhatIsOwedAndWhatCausedIt() {
        paidDownTo(1, 1750);

        follow(AUDITOR, "")
                .getFirst()
                .path("paymentStatusChanged")
                .matchesJsonStrictly(
                        """
                        {"__typename": "PaymentStatusChange", "cursor": "c0",
                         "at": "2026-03-01T10:00:00Z", "cause": "PAYMENT_APPLIED",
                         "status": "PARTIALLY_PAID", "balance": {"amount": "17.50"},
                         "amount": {"amount": "5.00"}, "invoice": {"number": "INV-1"}}
                        """);
    }

    @Test
    void theStatusFollowsWhatIsLeft() {
        long total =
                Rows.anInvoice(1, Rows.accountId(1), Status.PAID).totals().total().minorUnits();
        paidDownTo(1, 1);
        paidDownTo(1, 0);
        bounced(1, 1);
        bounced(1, total);
        api.feed.show(new InvoiceVoided(Rows.invoiceId(1), "typed wrong"));

        assertThat(all(AUDITOR, "", "status"))
                .containsExactly("PARTIALLY_PAID", "PAID", "PARTIALLY_PAID", "OPEN", "VOIDED");
    }

    @Test
    void whatAWriteOffSettledIsNotPaid() {
        api.books.invoiceRows.add(Rows.anInvoice(8, Rows.accountId(1), Status.WRITTEN_OFF));
        paidDownTo(8, 0);

        assertThat(all(AUDITOR, "", "status")).containsExactly("WRITTEN_OFF");
    }

    @Test
    void whatDoesNotChangeItIsLeftOut() {
        api.feed.show(new InvoiceSubmitted(Rows.invoiceId(1), new ActorId("maker")));

        assertThat(follow(AUDITOR, "")).isEmpty();
    }

    @Test
    void aQuietFeedIsAHeartbeatWithItsCursor() {
        api.feed.pulse("c9");

        follow(AUDITOR, "")
                .getFirst()
                .path("paymentStatusChanged")
                .matchesJsonStrictly("{\"__typename\": \"Heartbeat\", \"cursor\": \"c9\"}");
    }

    @Test
    void whatOnlyANewerNodeCanReadIsToldInItsPlaceAndTheRestGoesOn() {
        api.feed.unread("c0");
        paidDownTo(1, 1750);

        List<Response> items = follow(AUDITOR, "");

        assertThat(items).hasSize(2);
        items.getFirst()
                .path("paymentStatusChanged")
                .matchesJsonStrictly("{\"__typename\": \"Unread\", \"cursor\": \"c0\"}");
    }

    @Test
    void aReaderThatFellBehindIsSentItsCursorAndNothingMore() {
        paidDownTo(1, 1750);
        api.feed.endWith(new ReaderTooSlow(new Cursor("c0")));

        List<Response> items = follow(AUDITOR, "");

        assertThat(items).hasSize(2);
        items.getLast()
                .path("paymentStatusChanged")
                .matchesJsonStrictly("{\"__typename\": \"Lagged\", \"cursor\": \"c0\"}");
    }

    @Test
    void aSubscriptionToOneAccountOrInvoiceShowsNoOther() {
        paidDownTo(1, 1750);
        paidDownTo(2, 1750);

        String account = "(accountId: \"" + GlobalId.of(Rows.accountId(1)) + "\")";
        String invoice = "(invoiceId: \"" + GlobalId.of(Rows.invoiceId(2)) + "\")";
        assertThat(all(AUDITOR, account, "invoice.number")).containsExactly("INV-1");
        assertThat(all(AUDITOR, invoice, "invoice.number")).containsExactly("INV-2");
    }

    @Test
    void aCustomerHearsOfTheOwnAccountOnly() {
        paidDownTo(1, 1750);
        paidDownTo(2, 1750);

        assertThat(all(People.aCustomerOf(Rows.accountId(2)), "", "invoice.number"))
                .containsExactly("INV-2");
    }

    @Test
    void anEventIsReadOnceHoweverManyAreShownIt() {
        // Of its own: what other tests showed of the others is still remembered.
        api.books.invoiceRows.add(Rows.anInvoice(7, Rows.accountId(1), Status.PAID));
        paidDownTo(7, 1750);

        for (int subscriber = 0; subscriber < 5; subscriber++) {
            assertThat(follow(AUDITOR, "")).hasSize(1);
        }

        assertThat(api.books.reads.stream().filter("invoices.find"::equals)).hasSize(1);
    }

    private void paidDownTo(int invoice, long left) {
        api.feed.show(
                new PaymentApplied(
                        Rows.invoiceId(invoice),
                        Rows.paymentId(1),
                        Rows.usd(500),
                        ON,
                        Rows.usd(left)));
    }

    private void bounced(int invoice, long left) {
        api.feed.show(
                new PaymentUnapplied(
                        Rows.invoiceId(invoice),
                        Rows.paymentId(1),
                        Rows.usd(500),
                        ON,
                        Rows.usd(left)));
    }

    private List<String> all(Caller caller, String arguments, String field) {
        return follow(caller, arguments).stream()
                .map(item -> item.path("paymentStatusChanged." + field).entity(String.class).get())
                .toList();
    }

    private List<Response> follow(Caller caller, String arguments) {
        return api.as(caller)
                .document(
                        """
                        subscription { paymentStatusChanged%s { __typename cursor
                          ... on PaymentStatusChange { at cause status balance { amount }
                            amount { amount } invoice { number } } } }
                        """
                                .formatted(arguments))
                .executeSubscription()
                .toFlux()
                .collectList()
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }
}
