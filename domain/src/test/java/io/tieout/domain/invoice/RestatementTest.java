package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.BOB;
import static io.tieout.domain.invoice.InvoiceExamples.CAROL;
import static io.tieout.domain.invoice.InvoiceExamples.DOCUMENT;
import static io.tieout.domain.invoice.InvoiceExamples.DUE_ON;
import static io.tieout.domain.invoice.InvoiceExamples.ID;
import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.PAID_ON;
import static io.tieout.domain.invoice.InvoiceExamples.PAYMENT;
import static io.tieout.domain.invoice.InvoiceExamples.aPartiallyPaidInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aPushedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aSubmittedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aVoidingInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.grown;
import static io.tieout.domain.invoice.InvoiceExamples.landing;
import static io.tieout.domain.invoice.InvoiceExamples.refused;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.Difference.Kind;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceRejection.CannotRestate;
import io.tieout.domain.invoice.InvoiceRejection.SettledBeyond;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestatementTest {

    private static final LocalDate LATER = DUE_ON.plusDays(10);

    @Test
    void whatStandsThereByNowCountsAndIsOwed() {
        ExistingInvoice invoice = aPushedInvoice();

        var events = invoice.restate(theirs("120.00"), ISSUED_ON, LATER, "agreed");

        assertThat(events)
                .containsExactly(
                        new InvoiceRestated(ID, theirs("120.00"), ISSUED_ON, LATER, "agreed"));
        assertThat(((LandedInvoice) grown(invoice, events)).balance()).isEqualTo(usd("120.00"));
    }

    @Test
    void whatSettlesItIsReleasedBeforeAndAppliedAfter() {
        var events = aPartiallyPaidInvoice().restate(theirs("90.00"), ISSUED_ON, LATER, "agreed");

        assertThat(events)
                .containsExactly(
                        new PaymentUnapplied(ID, PAYMENT, usd("40.00"), PAID_ON, usd("100.00")),
                        new InvoiceRestated(ID, theirs("90.00"), ISSUED_ON, LATER, "agreed"),
                        new PaymentApplied(ID, PAYMENT, usd("40.00"), PAID_ON, usd("50.00")));
        assertThat(grown(aPartiallyPaidInvoice(), events).status()).isEqualTo("partially paid");
    }

    @Test
    void theSameDocumentAgainChangesNothing() {
        assertThat(aPushedInvoice().restate(landing(), ISSUED_ON, DUE_ON, "again")).isEmpty();
    }

    @Test
    void itIsNotRestatedBelowWhatSettlesIt() {
        refused(
                () -> aPartiallyPaidInvoice().restate(theirs("30.00"), ISSUED_ON, DUE_ON, "less"),
                new SettledBeyond("40.00 USD", "30.00 USD"));
    }

    @Test
    void whatHasNotLandedOrIsBeingVoidedIsNotRestated() {
        refused(
                () -> aSubmittedInvoice().restate(theirs("90.00"), ISSUED_ON, DUE_ON, "why"),
                new CannotRestate(ID, "submitted"));
        refused(
                () -> aVoidingInvoice().restate(theirs("90.00"), ISSUED_ON, DUE_ON, "why"),
                new CannotRestate(ID, "being voided"));
    }

    @Test
    void whoAcceptsTheirsTakesItForWhatWasApproved() {
        ExistingInvoice invoice = aPushedInvoice();

        var events = invoice.acceptTheirs(theirs("120.00"), ISSUED_ON, LATER, BOB, "agreed");

        assertThat(events)
                .containsExactly(
                        new InvoiceRestated(ID, theirs("120.00"), ISSUED_ON, LATER, "agreed"),
                        new InvoiceLandingAccepted(ID, BOB, "agreed"));
        assertThat(isSettledAsApproved(grown(invoice, events))).isTrue();
    }

    @Test
    void whatIsTheSameAsApprovedNeedsNoAcceptance() {
        Landing renumbered =
                new Landing(
                        DOCUMENT,
                        "INV-2",
                        usd("100.00"),
                        "1",
                        List.of(new Difference(Kind.RENUMBERED, "number", "INV-1", "INV-2")),
                        new Booked.Unstated());

        assertThat(aPushedInvoice().acceptTheirs(renumbered, ISSUED_ON, DUE_ON, BOB, "agreed"))
                .containsExactly(new InvoiceRestated(ID, renumbered, ISSUED_ON, DUE_ON, "agreed"));
    }

    @Test
    void whoAcceptedOneDocumentAcceptedNoOther() {
        ExistingInvoice accepted =
                grown(
                        aPushedInvoice(),
                        aPushedInvoice()
                                .acceptTheirs(theirs("120.00"), ISSUED_ON, LATER, BOB, "agreed"));

        ExistingInvoice other =
                grown(accepted, accepted.restate(theirs("130.00"), ISSUED_ON, LATER, "ours anew"));

        assertThat(isSettledAsApproved(other)).isFalse();
        assertThat(isSettledAsApproved(grown(other, other.acceptLanding(CAROL, "fine")))).isTrue();
    }

    private static boolean isSettledAsApproved(ExistingInvoice invoice) {
        return ((LandedInvoice) invoice).landed().isSettledAsApproved();
    }

    private static Landing theirs(String total) {
        return new Landing(
                DOCUMENT,
                "INV-1",
                usd(total),
                "1",
                List.of(new Difference(Kind.CHANGED, "total before tax", "100.00 USD", total)),
                new Booked.Unstated());
    }
}
