package io.tieout.graphql.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.GraphQLError;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.application.event.Cursor;
import io.tieout.application.event.EventFeed.From;
import io.tieout.application.event.EventFeed.ReaderTooSlow;
import io.tieout.application.event.EventFeed.UnknownCursor;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.people.ActorId;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.test.tester.GraphQlTester.Path;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class InvoiceEventsTest {

    private static final Caller AUDITOR = People.a(Role.AUDITOR);

    private final Api api = Api.fresh();

    @BeforeEach
    void open() {
        for (int number = 1; number <= 2; number++) {
            api.books.accountRows.add(Rows.anAccount(number));
            api.books.invoiceRows.add(Rows.anInvoice(number, Rows.accountId(number), Status.PAID));
        }
    }

    @Test
    void anItemCarriesItsCursorTheFactsOfTheEventAndTheInvoiceOfNow() {
        api.feed.show(
                new PaymentApplied(
                        Rows.invoiceId(1),
                        Rows.paymentId(1),
                        Rows.usd(500),
                        LocalDate.parse("2026-03-20"),
                        Rows.usd(1750)));

        follow(AUDITOR, "")
                .getFirst()
                .path("invoiceEvents")
                .matchesJsonStrictly(
                        """
                        {"cursor": "c0", "type": "PAYMENT_APPLIED", "at": "2026-03-01T10:00:00Z",
                         "status": "PARTIALLY_PAID", "amount": {"amount": "5.00"},
                         "balance": {"amount": "17.50"}, "reason": null,
                         "invoice": {"number": "INV-1", "status": "PAID",
                                     "account": {"name": "Acme 1"}}}
                        """);
    }

    @Test
    void itemsKeepTheOrderOfTheFeed() {
        IntStream.range(0, 60).forEach(i -> submitted(1 + i % 2));

        List<String> cursors =
                follow(AUDITOR, "").stream()
                        .map(item -> item.path("invoiceEvents.cursor").entity(String.class).get())
                        .toList();

        assertThat(cursors).isEqualTo(IntStream.range(0, 60).mapToObj(i -> "c" + i).toList());
    }

    @Test
    void aSubscriptionBeginsNowOrBehindItsCursorInTheCallersTenant() {
        follow(AUDITOR, "");
        follow(AUDITOR, "(after: \"c7\")");

        assertThat(api.feed.asked)
                .extracting(asked -> asked.from())
                .containsExactly(new From.Now(), new From.After(new Cursor("c7")));
        assertThat(api.feed.asked)
                .allSatisfy(asked -> assertThat(asked.tenant()).isEqualTo(People.TENANT));
    }

    @Test
    void aSubscriptionToOneInvoiceShowsNoOther() {
        submitted(1);
        submitted(2);

        assertThat(numbers(AUDITOR, "(invoiceId: \"" + GlobalId.of(Rows.invoiceId(2)) + "\")"))
                .containsExactly("INV-2");
    }

    @Test
    void aSubscriptionToOneAccountShowsNoOther() {
        submitted(1);
        submitted(2);

        assertThat(numbers(AUDITOR, "(accountId: \"" + GlobalId.of(Rows.accountId(1)) + "\")"))
                .containsExactly("INV-1");
    }

    @Test
    void aCustomerHearsOfTheOwnAccountOnly() {
        submitted(1);
        submitted(2);

        assertThat(numbers(People.aCustomerOf(Rows.accountId(2)), "")).containsExactly("INV-2");
    }

    @Test
    void reasonsAreForStaffOnly() {
        api.feed.show(new InvoicePushRefused(Rows.invoiceId(1), "the item is gone"));

        reasonOf(AUDITOR).entity(String.class).isEqualTo("the item is gone");
        reasonOf(People.aCustomerOf(Rows.accountId(1))).valueIsNull();
    }

    @Test
    void anItemThatNobodyAskedTheInvoiceOfIsAnsweredWithoutAnyRead() {
        submitted(1);

        api.as(AUDITOR)
                .document("subscription { invoiceEvents { cursor status } }")
                .executeSubscription()
                .toFlux()
                .blockLast(Duration.ofSeconds(10));

        assertThat(api.books.reads).isEmpty();
    }

    @Test
    void aSubscriptionToWhatDoesNotExistSaysSo() {
        String foreign = GlobalId.of(Rows.invoiceId(99));

        assertThat(refusal(AUDITOR, "(invoiceId: \"rubbish\")")).isEqualTo("NOT_FOUND");
        assertThat(refusal(AUDITOR, "(invoiceId: \"" + foreign + "\")")).isEqualTo("NOT_FOUND");
        assertThat(refusal(AUDITOR, "(accountId: \"rubbish\")")).isEqualTo("NOT_FOUND");
        assertThat(
                        refusal(
                                People.aCustomerOf(Rows.accountId(1)),
                                "(accountId: \"" + GlobalId.of(Rows.accountId(2)) + "\")"))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aCursorThatCannotBeResumedIsRefusedNotSkipped() {
        api.feed.refuse(new UnknownCursor("of another epoch"));

        assertThat(refusal(AUDITOR, "(after: \"old\")")).isEqualTo("UNKNOWN_CURSOR");
    }

    @Test
    void aReaderThatFellBehindIsToldWhereToGoOn() {
        submitted(1);
        api.feed.endWith(new ReaderTooSlow(new Cursor("c0")));

        assertThat(theErrorOf(AUDITOR, "").getExtensions())
                .containsEntry("code", "READER_TOO_SLOW")
                .containsEntry("resumeAfter", "c0");
    }

    @Test
    void aSubscriptionWithoutATokenIsRefused() {
        Response refused = api.asNobody().document(subscription("")).execute();

        assertThat(Answers.errorCode(refused)).isEqualTo("UNAUTHENTICATED");
        assertThat(api.feed.asked).isEmpty();
    }

    private void submitted(int invoice) {
        api.feed.show(new InvoiceSubmitted(Rows.invoiceId(invoice), new ActorId("maker")));
    }

    private List<String> numbers(Caller caller, String arguments) {
        return follow(caller, arguments).stream()
                .map(item -> item.path("invoiceEvents.invoice.number").entity(String.class).get())
                .toList();
    }

    private Path reasonOf(Caller caller) {
        return follow(caller, "").getFirst().path("invoiceEvents.reason");
    }

    private List<Response> follow(Caller caller, String arguments) {
        return api.as(caller)
                .document(subscription(arguments))
                .executeSubscription()
                .toFlux()
                .collectList()
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }

    private Object refusal(Caller caller, String arguments) {
        return theErrorOf(caller, arguments).getExtensions().getOrDefault("code", "none");
    }

    /** what ends the stream */
    private GraphQLError theErrorOf(Caller caller, String arguments) {
        SubscriptionPublisherException end =
                catchThrowableOfType(
                        SubscriptionPublisherException.class, () -> follow(caller, arguments));
        assertThat(end.getErrors()).hasSize(1);
        return end.getErrors().getFirst();
    }

    private static String subscription(String arguments) {
        return """
        subscription { invoiceEvents%s { cursor type at status reason
          amount { amount } balance { amount }
          invoice { number status account { name } } } }
        """
                .formatted(arguments);
    }
}
