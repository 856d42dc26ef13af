package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.ALICE;
import static io.tieout.domain.invoice.InvoiceExamples.BOB;
import static io.tieout.domain.invoice.InvoiceExamples.CAROL;
import static io.tieout.domain.invoice.InvoiceExamples.DOCUMENT;
import static io.tieout.domain.invoice.InvoiceExamples.ID;
import static io.tieout.domain.invoice.InvoiceExamples.PAID_ON;
import static io.tieout.domain.invoice.InvoiceExamples.PAYMENT;
import static io.tieout.domain.invoice.InvoiceExamples.aPushedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aSubmittedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.anApprovedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.grown;
import static io.tieout.domain.invoice.InvoiceExamples.refused;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.invoice.Difference.Kind;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceRejection.InvalidContent;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.InvoiceRejection.NotLanded;
import io.tieout.domain.invoice.InvoiceRejection.NothingToAccept;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LandingAcceptanceTest {

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ROUNDING", "RENUMBERED", "CREDIT_APPLIED"})
    void whatTheAccountingSystemDoesByItselfStandsAsApproved(Kind kind) {
        assertThat(landedOf(landedWith(kind)).isSettledAsApproved()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TAX", "CHANGED"})
    void anotherTaxAndTheUnexplainedStandOnlyOnceAnApproverAcceptsThem(Kind kind) {
        ExistingInvoice landed = landedWith(kind);
        assertThat(landedOf(landed).isSettledAsApproved()).isFalse();

        var events = landed.acceptLanding(BOB, "agreed by phone");

        assertThat(events).containsExactly(new InvoiceLandingAccepted(ID, BOB, "agreed by phone"));
        assertThat(landedOf(grown(landed, events)).isSettledAsApproved()).isTrue();
    }

    @Test
    void whatLandedExactlyStandsAndIsNotAccepted() {
        assertThat(landedOf(aPushedInvoice()).isSettledAsApproved()).isTrue();
        refused(
                () -> aPushedInvoice().acceptLanding(BOB, "why not"),
                new NothingToAccept("the document stands as it was approved or accepted"));
    }

    @Test
    void whoMadeTheInvoiceDoesNotAcceptHowItLanded() {
        refused(
                () -> landedWith(Kind.CHANGED).acceptLanding(ALICE, "fine"),
                new MakerIsChecker(ALICE));
    }

    @Test
    void theSameAcceptanceAgainChangesNothingAndAnotherIsRefused() {
        ExistingInvoice accepted = accepted();

        assertThat(accepted.acceptLanding(BOB, "agreed by phone")).isEmpty();
        refused(
                () -> accepted.acceptLanding(CAROL, "me too"),
                new NothingToAccept("the document stands as it was approved or accepted"));
    }

    @Test
    void anAcceptanceStatesItsReason() {
        assertThatExceptionOfType(InvoiceRejected.class)
                .isThrownBy(() -> landedWith(Kind.CHANGED).acceptLanding(BOB, ""))
                .satisfies(rejected ->
                        assertThat(rejected.rejection()).isInstanceOf(InvalidContent.class));
    }

    @Test
    void whatHasNotLandedIsNotAccepted() {
        refused(
                () -> aSubmittedInvoice().acceptLanding(BOB, "fine"),
                new NotLanded("accept the landing of", "submitted"));
        refused(
                () -> anApprovedInvoice().acceptLanding(BOB, "fine"),
                new NotLanded("accept the landing of", "approved"));
    }

    @Test
    void whatIsBeingVoidedIsNotAccepted() {
        ExistingInvoice landed = landedWith(Kind.CHANGED);
        ExistingInvoice voiding = grown(landed, landed.requestVoid(BOB, "sent twice"));

        refused(
                () -> voiding.acceptLanding(BOB, "fine"),
                new NothingToAccept("the document is being voided"));
    }

    @Test
    void anAcceptanceOutlivesPaymentsAndTheyOutliveIt() {
        ExistingInvoice paid = grown(accepted(), accepted().settle(PAYMENT, usd("40.00"), PAID_ON));
        assertThat(landedOf(paid).isSettledAsApproved()).isTrue();

        ExistingInvoice landed = landedWith(Kind.CHANGED);
        ExistingInvoice partlyPaid = grown(landed, landed.settle(PAYMENT, usd("40.00"), PAID_ON));
        ExistingInvoice accepted =
                grown(partlyPaid, partlyPaid.acceptLanding(BOB, "agreed by phone"));

        assertThat(accepted.status()).isEqualTo("partially paid");
        assertThat(((LandedInvoice) accepted).balance()).isEqualTo(usd("60.00"));
    }

    private static ExistingInvoice accepted() {
        ExistingInvoice landed = landedWith(Kind.CHANGED);
        return grown(landed, landed.acceptLanding(BOB, "agreed by phone"));
    }

    private static ExistingInvoice landedWith(Kind kind) {
        Landing landing =
                new Landing(
                        DOCUMENT,
                        "INV-1",
                        usd("100.00"),
                        "0",
                        List.of(new Difference(kind, "field", "signed", "stands")),
                        new Booked.Unstated());
        return grown(anApprovedInvoice(), anApprovedInvoice().pushed(landing));
    }

    private static Landed landedOf(ExistingInvoice invoice) {
        return ((LandedInvoice) invoice).landed();
    }
}
