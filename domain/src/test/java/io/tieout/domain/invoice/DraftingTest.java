package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.ALICE;
import static io.tieout.domain.invoice.InvoiceExamples.BOB;
import static io.tieout.domain.invoice.InvoiceExamples.ID;
import static io.tieout.domain.invoice.InvoiceExamples.USD;
import static io.tieout.domain.invoice.InvoiceExamples.aDraft;
import static io.tieout.domain.invoice.InvoiceExamples.aPaidInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aSubmittedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aVoidedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.anApprovedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.content;
import static io.tieout.domain.invoice.InvoiceExamples.grown;
import static io.tieout.domain.invoice.InvoiceExamples.otherContent;
import static io.tieout.domain.invoice.InvoiceExamples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceRejection.InvalidContent;
import io.tieout.domain.invoice.InvoiceRejection.InvoiceAlreadyDrafted;
import io.tieout.domain.invoice.InvoiceRejection.InvoiceNotFound;
import io.tieout.domain.invoice.InvoiceRejection.NotADraft;
import io.tieout.domain.invoice.InvoiceRejection.NotSubmitted;
import org.junit.jupiter.api.Test;

class DraftingTest {

    private final Invoice undrafted = Invoice.unborn();

    @Test
    void aDraftKeepsItsContentItsTotalsAndItsMaker() {
        assertThat(undrafted.draft(ID, content(), USD, ALICE))
                .containsExactly(new InvoiceDrafted(ID, content(), Totals.of(content()), ALICE));
        assertThat(aDraft().content()).isEqualTo(content());
        assertThat(aDraft().totals()).isEqualTo(Totals.of(content()));
    }

    @Test
    void draftingTheSameContentAgainChangesNothingInAnyState() {
        assertThat(aDraft().draft(ID, content(), USD, ALICE)).isEmpty();
        assertThat(aPaidInvoice().draft(ID, content(), USD, ALICE)).isEmpty();
    }

    @Test
    void draftingOtherContentUnderTheSameIdIsRefused() {
        refused(
                () -> aDraft().draft(ID, otherContent(), USD, ALICE),
                new InvoiceAlreadyDrafted(ID));
    }

    @Test
    void whatWasNeverDraftedDoesNotExist() {
        refused(() -> undrafted.existing(ID), new InvoiceNotFound(ID));
    }

    @Test
    void revisingADraftReplacesItsContent() {
        assertThat(aDraft().revise(otherContent(), USD, BOB))
                .containsExactly(
                        new InvoiceRevised(ID, otherContent(), Totals.of(otherContent()), BOB));
        ExistingInvoice revised = grown(aDraft(), aDraft().revise(otherContent(), USD, BOB));
        assertThat(revised.content()).isEqualTo(otherContent());
        assertThat(revised.totals()).isEqualTo(Totals.of(otherContent()));
    }

    @Test
    void revisingToTheSameContentChangesNothing() {
        assertThat(aDraft().revise(content(), USD, BOB)).isEmpty();
    }

    @Test
    void aRevisionObeysTheRulesOfContent() {
        InvoiceContent nothing = content(java.util.List.of(), new Discount.None());

        assertThatThrownBy(() -> aDraft().revise(nothing, USD, BOB))
                .isInstanceOf(InvoiceRejected.class);
    }

    @Test
    void onlyADraftIsRevised() {
        refused(
                () -> aSubmittedInvoice().revise(otherContent(), USD, ALICE),
                new NotADraft("revise", "submitted"));
        refused(
                () -> anApprovedInvoice().revise(otherContent(), USD, ALICE),
                new NotADraft("revise", "approved"));
        refused(
                () -> aVoidedInvoice().revise(otherContent(), USD, ALICE),
                new NotADraft("revise", "voided"));
    }

    @Test
    void submittingADraftAsksForApproval() {
        assertThat(aDraft().submit(BOB)).containsExactly(new InvoiceSubmitted(ID, BOB));
        assertThat(aSubmittedInvoice().status()).isEqualTo("submitted");
    }

    @Test
    void submittingAgainByTheSameActorChangesNothing() {
        assertThat(aSubmittedInvoice().submit(ALICE)).isEmpty();
    }

    @Test
    void onlyADraftIsSubmitted() {
        refused(() -> aSubmittedInvoice().submit(BOB), new NotADraft("submit", "submitted"));
        refused(() -> aPaidInvoice().submit(ALICE), new NotADraft("submit", "paid"));
    }

    @Test
    void sendingBackMakesItADraftAgain() {
        assertThat(aSubmittedInvoice().sendBack(BOB, "wrong rate"))
                .containsExactly(new InvoiceSentBack(ID, BOB, "wrong rate"));
        assertThat(sentBack()).isInstanceOf(Draft.class);
    }

    @Test
    void sendingBackAgainForTheSameReasonChangesNothing() {
        assertThat(sentBack().sendBack(BOB, "wrong rate")).isEmpty();
    }

    @Test
    void sendingBackNeedsAReason() {
        assertThatThrownBy(() -> aSubmittedInvoice().sendBack(BOB, " "))
                .isInstanceOfSatisfying(
                        InvoiceRejected.class,
                        rejected ->
                                assertThat(rejected.rejection())
                                        .isInstanceOf(InvalidContent.class)
                                        .extracting("field")
                                        .isEqualTo("reason"));
    }

    @Test
    void onlyASubmittedInvoiceIsSentBack() {
        refused(() -> aDraft().sendBack(BOB, ""), new NotSubmitted("reject", "a draft"));
        refused(
                () -> sentBack().sendBack(BOB, "another reason"),
                new NotSubmitted("reject", "a draft"));
        refused(
                () -> anApprovedInvoice().sendBack(BOB, "too late"),
                new NotSubmitted("reject", "approved"));
    }

    @Test
    void aHistoryCannotBeginInTheMiddle() {
        assertThatThrownBy(() -> undrafted.after(new InvoiceSubmitted(ID, ALICE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("InvoiceSubmitted cannot be an invoice's first event");
    }

    @Test
    void eventsOutOfOrderAreABrokenHistory() {
        InvoiceEvent drafted = new InvoiceDrafted(ID, content(), Totals.of(content()), ALICE);

        assertThatThrownBy(() -> aDraft().after(drafted))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("InvoiceDrafted cannot follow while a draft");
        assertThatThrownBy(() -> aSubmittedInvoice().after(drafted))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> anApprovedInvoice().after(drafted))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> aPaidInvoice().after(drafted))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> aVoidedInvoice().after(drafted))
                .isInstanceOf(IllegalStateException.class);
    }

    private static ExistingInvoice sentBack() {
        return grown(aSubmittedInvoice(), aSubmittedInvoice().sendBack(BOB, "wrong rate"));
    }
}
