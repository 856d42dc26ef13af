package io.tieout.application.invoice;

import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.content;
import static io.tieout.application.fixture.Examples.planHash;
import static io.tieout.application.fixture.Examples.theirs;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.command.Caller;
import io.tieout.application.delivery.MailingCommand.AgreeOnMailing;
import io.tieout.application.delivery.MailingCommand.SendAsAgreed;
import io.tieout.application.drift.DriftCommand.RecordDocumentSeen;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.golive.GoLives.Decision;
import io.tieout.application.invoice.InvoiceCommand.AcceptLandedInvoice;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceLinked;
import io.tieout.application.invoice.linking.KnownDocuments;
import io.tieout.application.invoice.linking.LinkInvoiceToDocument;
import io.tieout.application.invoice.linking.LinkOrderHandler;
import io.tieout.application.observed.ObservedViews.State;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection;
import io.tieout.domain.invoice.InvoiceRejection.DocumentNotStanding;
import io.tieout.domain.invoice.InvoiceRejection.DocumentOfOthers;
import io.tieout.domain.invoice.InvoiceRejection.DocumentTaken;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LinkInvoiceTest {

    private static final DocumentLink DOCUMENT = new DocumentLink(CONNECTION, "900");
    private static final InvoiceId OTHER = new InvoiceId(new UUID(1, 77));

    private final World world = Examples.aWorldWithASubmittedInvoice();

    @Test
    void theOrderIsALookAtTheDocumentAndNothingElse() {
        int before = world.eventCount();

        order(INVOICE, "900", ben());

        assertThat(world.eventCount()).isEqualTo(before);
        assertThat(works())
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.invoice()).isEqualTo(INVOICE);
                    assertThat(work.documentId()).isEqualTo("900");
                    assertThat(work.by()).isEqualTo(ben().actor());
                });
    }

    @Test
    void theSameOrderTwiceIsOneLookAndOnceLinkedNone() {
        order(INVOICE, "900", ben());
        order(INVOICE, "900", ben());
        assertThat(works()).hasSize(1);

        link(INVOICE, DOCUMENT);
        world.clock.advance(Duration.ofDays(1));
        order(INVOICE, "900", ben());

        assertThat(works()).hasSize(1);
    }

    @Test
    void whatIsDatedBeforeTheCutoffIsLinkedAllTheSame() {
        world.goLives.record(
                World.TENANT,
                CONNECTION,
                new Decision(
                        new UUID(5, 5),
                        Optional.of(LocalDate.of(2026, 3, 2)),
                        ben().actor(),
                        "the new year",
                        Instant.parse("2026-03-01T12:00:00Z")));

        order(INVOICE, "900", ben());

        assertThat(works()).hasSize(1);
    }

    @Test
    void aMakerMayNotOrderIt() {
        refused(() -> order(INVOICE, "900", ann()), new MakerIsChecker(ann().actor()));
    }

    @Test
    void whatIsNoIdOfADocumentIsRefusedBeforeAnybodyAsks() {
        refused(
                () -> order(INVOICE, "../company", ben()),
                new DocumentNotStanding("../company", "has no such id"));
    }

    @Test
    void aDocumentThatWasVoidedOrDeletedThereIsRefused() {
        var now = ((DocumentSeen.Standing) theirs(DOCUMENT)).now();
        world.send(RecordDocumentSeen.invoice(theirs(DOCUMENT)), worker());
        world.send(
                RecordDocumentSeen.invoice(
                        new DocumentSeen.Voided(now, Instant.parse("2026-03-05T12:00:00Z"))),
                worker());

        refused(() -> order(INVOICE, "900", ben()), new DocumentNotStanding("900", "is void"));
    }

    @Test
    void aDocumentStandsForOneInvoiceOnly() {
        link(INVOICE, DOCUMENT);
        world.send(new DraftInvoice(OTHER, content("INV-2", "100.00")), ann());

        refused(() -> order(OTHER, "900", ben()), new DocumentTaken("900", "INV-1"));
        refused(() -> link(OTHER, DOCUMENT), new DocumentTaken("900", "INV-1"));
    }

    @Test
    void aDocumentOfAnotherCustomerIsRefusedByTheLook() {
        var theirs = ((DocumentSeen.Standing) theirs(DOCUMENT)).now();
        var others =
                new RecordInvoiceLinked(
                        INVOICE, ben().actor(), planHash(world, INVOICE), billedTo("59", theirs));

        refused(() -> world.send(others, worker()), new DocumentOfOthers("900", "59", "58"));
        assertThat(world.events(INVOICE.value())).noneMatch(InvoiceLinked.class::isInstance);
    }

    @Test
    void whatWasObservedCountsInTheInvoiceAndNoLongerOnItsOwn() {
        world.send(RecordDocumentSeen.invoice(theirs(DOCUMENT)), worker());

        link(INVOICE, DOCUMENT);

        var id = ObservedId.of(ObservedKind.INVOICE, DOCUMENT);
        assertThat(world.observed.find(Viewer.system(World.TENANT), id))
                .hasValueSatisfying(seen -> assertThat(seen.state()).isEqualTo(State.OURS));
        assertThat(world.invoices.byDocument(Set.of("900"))).containsEntry("900", INVOICE);
    }

    @Test
    void whatPaidTheDocumentSettlesTheInvoiceFromThenOn() {
        world.send(RecordDocumentSeen.invoice(theirs(DOCUMENT)), worker());
        world.send(Examples.payment("161", 0, "40.00", Examples.part("900", "40.00")), worker());

        link(INVOICE, DOCUMENT);
        world.react();

        assertThat(world.invoices.find(Viewer.system(World.TENANT), INVOICE))
                .hasValueSatisfying(
                        invoice -> assertThat(invoice.balance()).isEqualTo(Examples.usd("60.00")));
    }

    @Test
    void whatOthersMadeIsNeverSentByItself() {
        world.send(
                new AgreeOnMailing(Examples.ACME, Optional.of("billing@acme.test"), true), ann());
        link(INVOICE, DOCUMENT);
        world.send(new AcceptLandedInvoice(INVOICE, "known", ANY), ben());

        world.react();
        world.send(new SendAsAgreed(INVOICE), worker());

        assertThat(world.events(DeliveryId.automatic(INVOICE).value())).isEmpty();
    }

    private void link(InvoiceId invoice, DocumentLink document) {
        var found = ((DocumentSeen.Standing) theirs(document)).now();
        world.send(
                new RecordInvoiceLinked(invoice, ben().actor(), planHash(world, invoice), found),
                worker());
    }

    private void order(InvoiceId invoice, String document, Caller by) {
        new LinkOrderHandler(
                        world.aggregates,
                        world.plans,
                        new KnownDocuments(world.invoices, world.observed),
                        world.operations,
                        world.clock)
                .handle(new LinkInvoiceToDocument(invoice, document), by);
    }

    private List<Work.LinkInvoice> works() {
        return world.operations.all().stream()
                .map(Operation::work)
                .filter(Work.LinkInvoice.class::isInstance)
                .map(Work.LinkInvoice.class::cast)
                .toList();
    }

    private static void refused(ThrowingCallable order, InvoiceRejection why) {
        assertThatThrownBy(order)
                .isInstanceOfSatisfying(
                        InvoiceRejected.class, no -> assertThat(no.rejection()).isEqualTo(why));
    }

    private static LandedDocument billedTo(String customer, LandedDocument document) {
        return new LandedDocument(
                document.document(),
                document.documentVersion(),
                customer,
                document.number(),
                document.issuedOn(),
                document.dueOn(),
                document.termId(),
                document.departmentId(),
                document.lines(),
                document.discount(),
                document.deposit(),
                document.tax(),
                document.total(),
                document.balance(),
                document.memo(),
                Optional.empty(),
                List.of());
    }
}
