package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.ALICE;
import static io.tieout.domain.invoice.InvoiceExamples.BOB;
import static io.tieout.domain.invoice.InvoiceExamples.DOCUMENT;
import static io.tieout.domain.invoice.InvoiceExamples.ID;
import static io.tieout.domain.invoice.InvoiceExamples.aDraft;
import static io.tieout.domain.invoice.InvoiceExamples.aPaidInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aPartiallyPaidInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aPushedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aSubmittedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aVoidedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aVoidingInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.anApprovedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.grown;
import static io.tieout.domain.invoice.InvoiceExamples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceRejection.CannotVoid;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoidingTest {

    @Test
    void whatNeverLandedIsVoidedAtOnce() {
        for (ExistingInvoice invoice : List.of(aDraft(), aSubmittedInvoice())) {
            List<InvoiceEvent> events = invoice.requestVoid(BOB, "typed twice");

            assertThat(events).containsExactly(new InvoiceVoided(ID, "typed twice"));
            assertThat(grown(invoice, events)).isInstanceOf(Voided.class);
        }
    }

    @Test
    void aVoidNeedsAReason() {
        for (ExistingInvoice invoice : List.of(aDraft(), aSubmittedInvoice(), aPushedInvoice())) {
            assertThatThrownBy(() -> invoice.requestVoid(BOB, ""))
                    .isInstanceOf(InvoiceRejected.class)
                    .hasMessageContaining("expected 1 to 1000 characters");
        }
    }

    @Test
    void whatIsOnItsWayIsNotVoidedBeforeItLanded() {
        refused(
                () -> anApprovedInvoice().requestVoid(BOB, "oops"),
                new CannotVoid("approved", "it is on its way; wait until it has landed"));
    }

    @Test
    void whatHasLandedIsVoidedThroughTheAccountingSystem() {
        assertThat(aPushedInvoice().requestVoid(ALICE, "sent twice"))
                .containsExactly(new InvoiceVoidRequested(ID, ALICE, "sent twice", DOCUMENT, "0"));
        assertThat(aVoidingInvoice().status()).isEqualTo("being voided");
    }

    @Test
    void whatIsPaidIsNotVoidedAndTheWayOutIsNamed() {
        String wayOut = "release its payments in the accounting system first, or credit it there";

        refused(
                () -> aPartiallyPaidInvoice().requestVoid(BOB, "oops"),
                new CannotVoid("partially paid", wayOut));
        refused(() -> aPaidInvoice().requestVoid(BOB, "oops"), new CannotVoid("paid", wayOut));
    }

    @Test
    void orderingAVoidAgainChangesNothing() {
        assertThat(aVoidingInvoice().requestVoid(BOB, "once more")).isEmpty();
        assertThat(aVoidedInvoice().requestVoid(BOB, "once more")).isEmpty();
    }

    @Test
    void theVoidCountsOnceTheAccountingSystemHasDoneIt() {
        assertThat(aVoidingInvoice().voided()).containsExactly(new InvoiceVoided(ID, "sent twice"));
        assertThat(aVoidedInvoice()).isInstanceOf(Voided.class);
    }

    @Test
    void aVoidToldTwiceChangesNothing() {
        assertThat(aVoidedInvoice().voided()).isEmpty();
    }

    @Test
    void aVoidDoneInTheAccountingSystemByItselfIsRecorded() {
        List<InvoiceEvent> events = aPushedInvoice().voided();

        assertThat(events)
                .containsExactly(new InvoiceVoided(ID, "voided in the accounting system"));
        assertThat(grown(aPushedInvoice(), events)).isInstanceOf(Voided.class);
    }

    @Test
    void whatNeverLandedOrIsPaidCannotHaveBeenVoidedThere() {
        String rule = "the accounting system voids only what is unpaid there";

        refused(() -> aDraft().voided(), new CannotVoid("a draft", rule));
        refused(() -> anApprovedInvoice().voided(), new CannotVoid("approved", rule));
        refused(() -> aPaidInvoice().voided(), new CannotVoid("paid", rule));
    }

    @Test
    void aRefusedVoidLeavesItStandingAsBefore() {
        List<InvoiceEvent> events = aVoidingInvoice().voidRefused("a payment is applied");

        assertThat(events).containsExactly(new InvoiceVoidRefused(ID, "a payment is applied"));
        assertThat(grown(aVoidingInvoice(), events)).isEqualTo(aPushedInvoice());
    }

    @Test
    void aRefusedVoidToldTwiceChangesNothing() {
        assertThat(aPushedInvoice().voidRefused("a payment is applied")).isEmpty();
        assertThat(aPaidInvoice().voidRefused("a payment is applied")).isEmpty();
    }

    @Test
    void aVoidThatWasNeverRequestedIsNotRefused() {
        String rule = "its void was never requested";

        refused(() -> aDraft().voidRefused("no"), new CannotVoid("a draft", rule));
        refused(() -> aVoidedInvoice().voidRefused("no"), new CannotVoid("voided", rule));
    }

    @Test
    void historyCannotGoOnFromAVoid() {
        assertThatThrownBy(() -> aVoidedInvoice().after(new InvoiceVoided(ID, "again")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        aVoidingInvoice()
                                .after(new InvoiceVoidRequested(ID, ALICE, "again", DOCUMENT, "0")))
                .isInstanceOf(IllegalStateException.class);
    }
}
