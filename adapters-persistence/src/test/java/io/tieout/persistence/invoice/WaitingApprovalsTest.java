package io.tieout.persistence.invoice;

import static io.tieout.persistence.invoice.Book.APRIL;
import static io.tieout.persistence.invoice.Book.MARIA;
import static io.tieout.persistence.invoice.Book.USD;
import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.lapse.WaitingApprovals.Document;
import io.tieout.application.lapse.WaitingApprovals.Signed;
import io.tieout.application.lapse.WaitingApprovals.Unlanded;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSigned;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.revision.RevisionEvent.RevisionApproved;
import io.tieout.domain.revision.RevisionEvent.RevisionDrafted;
import io.tieout.domain.revision.RevisionEvent.RevisionSigned;
import io.tieout.domain.revision.RevisionId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.lapse.JooqWaitingApprovals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingApprovalsTest {

    private static final LocalDate ISSUED = LocalDate.parse("2026-01-10");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant EARLIER = Instant.parse("2025-01-01T00:00:00Z");
    private static final Authority BY_HAND = new Authority(1, false);

    private static TestDatabase database;
    private static JooqWaitingApprovals waiting;
    private static long tenants;

    private TenantId tenant;
    private Book book;
    private Outbox outbox;
    private AccountId acme;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        waiting = new JooqWaitingApprovals(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyBook() {
        tenant = new TenantId(new UUID(4, ++tenants));
        book = new Book(database, tenant);
        outbox = new Outbox(database, tenant);
        acme = book.account("acme");
    }

    @Test
    void whatIsApprovedForTooLongWaitsUnderItsLatestPush() {
        var invoice = approved("1");
        outbox.has(Kind.PUSH_INVOICE, invoice.value(), State.DEAD, "an earlier one");
        var push = outbox.has(Kind.PUSH_INVOICE, invoice.value(), State.BLOCKED, "disconnected");

        assertThat(unlanded(LATER, Optional.empty()))
                .extracting(Unlanded::document, Unlanded::push)
                .containsExactly(tuple(new Document.OfInvoice(invoice), push));
        assertThat(unlanded(EARLIER, Optional.empty())).isEmpty();
    }

    @Test
    void whatIsDatedInClosedBooksWaitsHoweverYoung() {
        var invoice = approved("1");
        outbox.has(Kind.PUSH_INVOICE, invoice.value(), State.QUEUED, "");

        assertThat(unlanded(EARLIER, Optional.of(ISSUED))).hasSize(1);
        assertThat(unlanded(EARLIER, Optional.of(ISSUED.minusDays(1)))).isEmpty();
    }

    @Test
    void whatIsUnderWayOrGivenUpIsLeftAlone() {
        var underWay = approved("1");
        outbox.has(Kind.PUSH_INVOICE, underWay.value(), State.IN_FLIGHT, "");
        var givenUp = approved("2");
        var push = outbox.has(Kind.PUSH_INVOICE, givenUp.value(), State.RETRYING, "");
        database.superuser()
                .update(ACCOUNTING_OPERATION)
                .set(ACCOUNTING_OPERATION.GIVEN_UP_BY, "paula")
                .set(ACCOUNTING_OPERATION.GIVEN_UP_FOR, "not wanted")
                .where(ACCOUNTING_OPERATION.ID.eq(push))
                .execute();

        assertThat(unlanded(LATER, Optional.of(ISSUED))).isEmpty();
    }

    @Test
    void whatOneSignedWaitsForAnother() {
        approved("1");
        var signed = submitted("2");
        book.happened(
                signed.value(), new InvoiceSigned(signed, APRIL, new PlanHash("00"), BY_HAND));

        assertThat(waiting.signed(tenant, 10))
                .extracting(Signed::document)
                .containsExactly(new Document.OfInvoice(signed));
    }

    @Test
    void aRevisionWaitsUnderTheEarlierOfItsDayAndTheDayOfWhatItRevises() {
        var invoice = book.draft(content("1"));
        var revised = RevisionId.of(invoice);
        var later =
                Book.content(
                        acme,
                        "1",
                        ISSUED.plusDays(20),
                        ISSUED.plusDays(50),
                        Money.ofMinor(200, USD));
        book.happened(
                revised.value(),
                new RevisionDrafted(revised, invoice, later, Totals.of(later), MARIA));
        book.happened(
                revised.value(),
                new RevisionSigned(revised, invoice, APRIL, new PlanHash("00"), BY_HAND));
        assertThat(waiting.signed(tenant, 10))
                .extracting(Signed::document)
                .containsExactly(new Document.OfRevision(invoice));

        book.happened(revised.value(), approved(invoice, later));
        var push = outbox.has(Kind.REVISE_INVOICE, invoice.value(), State.BLOCKED, "");

        assertThat(unlanded(EARLIER, Optional.of(ISSUED)))
                .extracting(Unlanded::document, Unlanded::issuedOn, Unlanded::push)
                .containsExactly(tuple(new Document.OfRevision(invoice), ISSUED, push));
        assertThat(unlanded(EARLIER, Optional.of(ISSUED.minusDays(1)))).isEmpty();
    }

    private static RevisionApproved approved(InvoiceId invoice, InvoiceContent content) {
        var document = Book.document(content);
        var landing =
                new Landing(
                        new DocumentLink(document.customer().connection(), "130"),
                        content.number(),
                        Totals.of(content).total(),
                        "0",
                        List.of(),
                        new Booked.Unstated());
        return new RevisionApproved(
                RevisionId.of(invoice),
                invoice,
                APRIL,
                new PlanHash("00"),
                new OurDocument(invoice, document, landing),
                document,
                BY_HAND);
    }

    private List<Unlanded> unlanded(Instant before, Optional<LocalDate> closedThrough) {
        return waiting.unlanded(tenant, before, closedThrough, 10);
    }

    private InvoiceId submitted(String number) {
        var invoice = book.draft(content(number));
        book.happened(invoice.value(), new InvoiceSubmitted(invoice, MARIA));
        return invoice;
    }

    private InvoiceId approved(String number) {
        var invoice = submitted(number);
        book.happened(
                invoice.value(),
                new InvoiceApproved(
                        invoice,
                        APRIL,
                        new PlanHash("00"),
                        Book.document(content(number)),
                        BY_HAND));
        return invoice;
    }

    private InvoiceContent content(String number) {
        return Book.content(acme, number, ISSUED, ISSUED.plusDays(30), Money.ofMinor(100, USD));
    }
}
