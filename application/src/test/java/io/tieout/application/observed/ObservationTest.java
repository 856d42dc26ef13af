package io.tieout.application.observed;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.landing;
import static io.tieout.application.fixture.Examples.part;
import static io.tieout.application.fixture.Examples.payment;
import static io.tieout.application.fixture.Examples.theirs;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.worker;
import static io.tieout.application.payment.PaymentKind.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.drift.DriftCommand.RecordDocumentSeen;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.payment.Part;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.StandingPayment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObservationTest {

    private static final DocumentLink DOCUMENT = new DocumentLink(CONNECTION, "130");
    private static final ObservedId OBSERVED = ObservedId.of(ObservedKind.INVOICE, DOCUMENT);

    private World world = Examples.aConnectedWorld();

    @Test
    void aDocumentUnderOurMarkThatNothingOfOursStandsForIsAStray() {
        Holder.OfSale lost = Holder.of(new InvoiceId(new UUID(1, 404)));
        var marked =
                new RecordDocumentSeen(ObservedKind.INVOICE, theirs(DOCUMENT), Optional.of(lost));

        world.send(marked, worker());
        world.send(marked, worker());
        assertThat(world.strays.all()).containsExactly(Map.entry(DOCUMENT, lost));

        world.send(RecordDocumentSeen.invoice(theirs(DOCUMENT)), worker());
        assertThat(world.strays.all()).isEmpty();
    }

    @Test
    void aStrayThatIsDeletedIsForgotten() {
        Holder.OfSale lost = Holder.of(new InvoiceId(new UUID(1, 404)));
        world.send(
                new RecordDocumentSeen(ObservedKind.INVOICE, theirs(DOCUMENT), Optional.of(lost)),
                worker());

        world.send(
                RecordDocumentSeen.invoice(new DocumentSeen.Deleted(DOCUMENT, Instant.EPOCH)),
                worker());

        assertThat(world.strays.all()).isEmpty();
    }

    @Test
    void anInvoiceOthersEnteredForALinkedCustomerIsObserved() {
        linked();

        world.send(RecordDocumentSeen.invoice(theirs(DOCUMENT)), worker());

        assertThat(world.events(OBSERVED.value()))
                .singleElement()
                .isInstanceOfSatisfying(
                        DocumentObserved.class,
                        event -> assertThat(event.picture().account()).isEqualTo(ACME));
    }

    @Test
    void nobodysCustomersAreNotWatched() {
        world.send(RecordDocumentSeen.invoice(theirs(DOCUMENT)), worker());

        assertThat(world.events(OBSERVED.value())).isEmpty();
    }

    @Test
    void ourInvoiceWhoseLandingIsNotRecordedYetIsNoneOfTheirs() {
        approved();

        world.send(
                new RecordDocumentSeen(
                        ObservedKind.INVOICE, theirs(DOCUMENT), Optional.of(Holder.of(INVOICE))),
                worker());

        assertThat(world.events(OBSERVED.value())).isEmpty();
    }

    @Test
    void aCopyOfOurInvoiceBearsOurMarkAndIsTheirs() {
        approved();
        world.send(new RecordInvoicePushed(INVOICE, landing("131")), worker());

        world.send(
                new RecordDocumentSeen(
                        ObservedKind.INVOICE, theirs(DOCUMENT), Optional.of(Holder.of(INVOICE))),
                worker());

        assertThat(world.events(OBSERVED.value())).hasSize(1);
    }

    @Test
    void aDocumentThatTurnsOutToBeOursIsWatchedAsTheirsNoLonger() {
        approved();
        world.send(RecordDocumentSeen.invoice(theirs(DOCUMENT)), worker());

        world.send(new RecordInvoicePushed(INVOICE, landing("130")), worker());
        world.react();

        assertThat(world.events(OBSERVED.value()))
                .last()
                .isInstanceOfSatisfying(
                        ObservationEnded.class,
                        event -> assertThat(event.ending()).isEqualTo(Ending.OURS));
    }

    @Test
    void whatPaysADocumentOfOthersSettlesItAndWaitsForNobody() {
        linked();
        world.send(RecordDocumentSeen.invoice(theirs(DOCUMENT)), worker());

        world.send(payment("161", 0, "100.00", part("130", "60.00")), worker());

        assertThat(paid().parts()).containsExactly(new Part.Elsewhere("130", usd("60.00")));
        assertThat(paid().buckets().applied()).isEqualTo(usd("60.00"));
        assertThat(paid().buckets().unapplied()).isEqualTo(usd("40.00"));
    }

    @Test
    void aPaymentSeenBeforeItsDocumentFindsItOnceItIsWatched() {
        linked();
        world.send(payment("161", 0, "100.00", part("130", "60.00")), worker());
        assertThat(paid().waiting()).hasSize(1);

        world.send(RecordDocumentSeen.invoice(theirs(DOCUMENT)), worker());
        world.react();

        assertThat(paid().waiting()).isEmpty();
        assertThat(paid().parts()).containsExactly(new Part.Elsewhere("130", usd("60.00")));
    }

    @Test
    void whatPaidADocumentThatBecameOursSettlesOurInvoice() {
        approved();
        world.send(RecordDocumentSeen.invoice(theirs(DOCUMENT)), worker());
        world.send(payment("161", 0, "60.00", part("130", "60.00")), worker());

        world.send(new RecordInvoicePushed(INVOICE, landing("130")), worker());
        world.react();

        assertThat(paid().parts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Part.Applied.class, part -> assertThat(part.invoice()).isEqualTo(INVOICE));
    }

    @Test
    void whatIsDeletedThereCountsNoMore() {
        linked();
        world.send(RecordDocumentSeen.invoice(theirs(DOCUMENT)), worker());

        world.send(
                RecordDocumentSeen.invoice(
                        new DocumentSeen.Deleted(DOCUMENT, Instant.parse("2026-03-09T10:00:00Z"))),
                worker());

        assertThat(world.events(OBSERVED.value())).last().isInstanceOf(ObservationEnded.class);
    }

    private StandingPayment paid() {
        var id = PaymentId.of(new DocumentLink(CONNECTION, "161"));
        return (StandingPayment) world.aggregates.load(PAYMENT, id.value());
    }

    private void linked() {
        world = Examples.aWorldWithAccounts();
    }

    private void approved() {
        world = Examples.aWorldWithAnApprovedInvoice();
    }
}
