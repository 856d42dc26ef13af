package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.ALICE;
import static io.tieout.domain.invoice.InvoiceExamples.BOB;
import static io.tieout.domain.invoice.InvoiceExamples.CAROL;
import static io.tieout.domain.invoice.InvoiceExamples.DOCUMENT;
import static io.tieout.domain.invoice.InvoiceExamples.ID;
import static io.tieout.domain.invoice.InvoiceExamples.USD;
import static io.tieout.domain.invoice.InvoiceExamples.aDraft;
import static io.tieout.domain.invoice.InvoiceExamples.aPaidInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aPushedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aSubmittedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aVoidedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aVoidingInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.anApprovedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.content;
import static io.tieout.domain.invoice.InvoiceExamples.grown;
import static io.tieout.domain.invoice.InvoiceExamples.landing;
import static io.tieout.domain.invoice.InvoiceExamples.otherContent;
import static io.tieout.domain.invoice.InvoiceExamples.plan;
import static io.tieout.domain.invoice.InvoiceExamples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceEvent.ApprovalWithdrawn;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceCorrected;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceRejection.CurrencyDiffers;
import io.tieout.domain.invoice.InvoiceRejection.InvalidContent;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.InvoiceRejection.NotApproved;
import io.tieout.domain.invoice.InvoiceRejection.NotSubmitted;
import io.tieout.domain.invoice.InvoiceRejection.PlanBlocked;
import io.tieout.domain.invoice.InvoiceRejection.StalePlan;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.Authority;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    private static final ApprovalPolicy STANDARD = ApprovalPolicy.unborn();

    private static final PlanHash HASH = plan().hash();

    @Test
    void approvingSignsExactlyThePlanThatWasSeen() {
        assertThat(aSubmittedInvoice().approve(BOB, HASH, plan(), STANDARD))
                .containsExactly(
                        new InvoiceApproved(
                                ID, BOB, HASH, plan().document(), Authority.ofPerson(STANDARD)));
    }

    @Test
    void approvingAgainByTheSameActorChangesNothingHoweverLate() {
        assertThat(anApprovedInvoice().approve(BOB, HASH, plan(), STANDARD)).isEmpty();
        assertThat(aPushedInvoice().approve(BOB, HASH, plan(), STANDARD)).isEmpty();
        assertThat(aPaidInvoice().approve(BOB, HASH, plan(), STANDARD)).isEmpty();
    }

    @Test
    void approvingAgainByAnotherActorIsRefused() {
        refused(
                () -> anApprovedInvoice().approve(CAROL, HASH, plan(), STANDARD),
                new NotSubmitted("approve", "approved"));
        refused(
                () -> aPushedInvoice().approve(CAROL, HASH, plan(), STANDARD),
                new NotSubmitted("approve", "pushed"));
    }

    @Test
    void onlyASubmittedInvoiceIsApproved() {
        refused(
                () -> aDraft().approve(BOB, HASH, plan(), STANDARD),
                new NotSubmitted("approve", "a draft"));
        refused(
                () -> aVoidedInvoice().approve(BOB, HASH, plan(), STANDARD),
                new NotSubmitted("approve", "voided"));
    }

    @Test
    void whoDraftedItMayNotApproveIt() {
        ExistingInvoice submittedByBob = grown(aDraft(), aDraft().submit(BOB));

        refusedAsMaker(submittedByBob, ALICE);
    }

    @Test
    void whoSubmittedItMayNotApproveIt() {
        ExistingInvoice submittedByBob = grown(aDraft(), aDraft().submit(BOB));

        refusedAsMaker(submittedByBob, BOB);
    }

    @Test
    void whoRevisedItMayNotApproveIt() {
        ExistingInvoice revisedByBob = grown(aDraft(), aDraft().revise(otherContent(), USD, BOB));
        ExistingInvoice submitted = grown(revisedByBob, revisedByBob.submit(CAROL));

        refusedAsMaker(submitted, ALICE);
        refusedAsMaker(submitted, BOB);
        refusedAsMaker(submitted, CAROL);
    }

    @Test
    void whoOnlySubmittedBeforeItWasSentBackMayApproveIt() {
        ExistingInvoice submittedByBob = grown(aDraft(), aDraft().submit(BOB));
        ExistingInvoice back = grown(submittedByBob, submittedByBob.sendBack(CAROL, "rate"));
        ExistingInvoice again = grown(back, back.submit(ALICE));

        assertThat(again.approve(BOB, HASH, plan(), STANDARD)).hasSize(1);
    }

    @Test
    void whoWroteTheContentAsItStandsMayNotApproveItEvenAfterItWasSentBack() {
        ExistingInvoice back =
                grown(aSubmittedInvoice(), aSubmittedInvoice().sendBack(BOB, "rate"));
        ExistingInvoice resubmitted = grown(back, back.submit(CAROL));

        refusedAsMaker(resubmitted, ALICE);
    }

    @Test
    void aPlanThatChangedSinceItWasSeenIsNotSigned() {
        PlanHash seen = plan(otherContent()).hash();

        refused(
                () -> aSubmittedInvoice().approve(BOB, seen, plan(), STANDARD),
                new StalePlan(seen, HASH));
    }

    @Test
    void aBlockedPlanIsNotSignedAndEveryReasonIsNamed() {
        PushPlan blocked =
                new PushPlan.Blocked(
                        List.of(
                                new PushPlan.Reason.AccountNotLinked("not linked"),
                                new PushPlan.Reason.NoSuchClass("no class")),
                        List.of());

        refused(
                () -> aSubmittedInvoice().approve(BOB, HASH, blocked, STANDARD),
                new PlanBlocked("not linked; no class"));
    }

    @Test
    void landingRecordsTheDocument() {
        assertThat(anApprovedInvoice().pushed(landing()))
                .containsExactly(new InvoicePushed(ID, landing()));
        assertThat(aPushedInvoice().status()).isEqualTo("pushed");
    }

    @Test
    void theSameDocumentLandingAgainChangesNothing() {
        Landing later =
                new Landing(
                        DOCUMENT,
                        "INV-1",
                        landing().total(),
                        "3",
                        List.of(),
                        new Booked.Unstated());

        assertThat(aPushedInvoice().pushed(landing())).isEmpty();
        assertThat(aPaidInvoice().pushed(later)).isEmpty();
        assertThat(aVoidingInvoice().pushed(landing())).isEmpty();
    }

    @Test
    void aSecondDocumentForOneInvoiceIsRefused() {
        Landing second =
                new Landing(
                        new DocumentLink(DOCUMENT.connection(), "131"),
                        "INV-1",
                        landing().total(),
                        "0",
                        List.of(),
                        new Booked.Unstated());

        refused(() -> aPushedInvoice().pushed(second), new NotApproved("land", "pushed"));
    }

    @Test
    void aDocumentThatLandedInAnotherCurrencyIsRefused() {
        Landing euros =
                new Landing(
                        DOCUMENT,
                        "INV-1",
                        Money.of("100", new Currency("EUR")),
                        "0",
                        List.of(),
                        new Booked.Unstated());

        refused(() -> anApprovedInvoice().pushed(euros), new CurrencyDiffers("USD", "EUR"));
    }

    @Test
    void onlyAnApprovedInvoiceLands() {
        refused(() -> aDraft().pushed(landing()), new NotApproved("land", "a draft"));
        refused(() -> aSubmittedInvoice().pushed(landing()), new NotApproved("land", "submitted"));
        refused(() -> aVoidedInvoice().pushed(landing()), new NotApproved("land", "voided"));
    }

    @Test
    void aRefusedPushVoidsTheApprovalAndKeepsTheMakers() {
        ExistingInvoice refused = pushRefused();

        assertThat(anApprovedInvoice().pushRefused("no such item"))
                .containsExactly(new InvoicePushRefused(ID, "no such item"));
        assertThat(refused.status()).isEqualTo("submitted");
        refusedAsMaker(refused, ALICE);
        assertThat(refused.approve(BOB, HASH, plan(), STANDARD)).hasSize(1);
    }

    @Test
    void aRefusedPushToldTwiceChangesNothing() {
        assertThat(pushRefused().pushRefused("no such item")).isEmpty();
    }

    @Test
    void onlyAnApprovedInvoiceHasItsPushRefused() {
        refused(
                () -> aSubmittedInvoice().pushRefused(""),
                new NotApproved("refuse the push of", "submitted"));
        refused(
                () -> pushRefused().pushRefused("another reason"),
                new NotApproved("refuse the push of", "submitted"));
        refused(
                () -> aPushedInvoice().pushRefused("no such item"),
                new NotApproved("refuse the push of", "pushed"));
    }

    @Test
    void anApprovalThatIsWithdrawnAwaitsAnotherFromWhomeverMayGiveOne() {
        ExistingInvoice withdrawn =
                grown(anApprovedInvoice(), anApprovedInvoice().withdrawApproval(CAROL, "no item"));

        assertThat(anApprovedInvoice().withdrawApproval(CAROL, "no item"))
                .containsExactly(new ApprovalWithdrawn(ID, CAROL, "no item"));
        assertThat(withdrawn.status()).isEqualTo("submitted");
        assertThat(withdrawn.withdrawApproval(CAROL, "no item")).isEmpty();
        refusedAsMaker(withdrawn, ALICE);
        assertThat(withdrawn.approve(CAROL, HASH, plan(), STANDARD)).hasSize(1);
    }

    @Test
    void onlyAnApprovalThatStandsIsWithdrawn() {
        refused(
                () -> aSubmittedInvoice().withdrawApproval(CAROL, "no item"),
                new NotApproved("withdraw the approval of", "submitted"));
        refused(
                () -> aPushedInvoice().withdrawApproval(CAROL, "no item"),
                new NotApproved("withdraw the approval of", "pushed"));
    }

    @Test
    void correctingAnApprovedInvoiceWithdrawsItsApprovalAndMakesTheCorrectorAMaker() {
        ExistingInvoice corrected =
                grown(
                        anApprovedInvoice(),
                        anApprovedInvoice().correct(otherContent(), USD, CAROL, "rate"));

        assertThat(anApprovedInvoice().correct(otherContent(), USD, CAROL, "rate"))
                .containsExactly(
                        new ApprovalWithdrawn(ID, CAROL, "rate"),
                        new InvoiceCorrected(ID, otherContent(), Totals.of(otherContent()), CAROL));
        assertThat(corrected.status()).isEqualTo("submitted");
        assertThat(corrected.content()).isEqualTo(otherContent());
        refusedAsMaker(corrected, CAROL);
        refusedAsMaker(corrected, ALICE);
        assertThat(corrected.correct(otherContent(), USD, CAROL, "rate")).isEmpty();
    }

    @Test
    void correctingWhatWasRefusedAwaitsApprovalOfTheNewContent() {
        ExistingInvoice corrected =
                grown(pushRefused(), pushRefused().correct(otherContent(), USD, CAROL, "rate"));

        refused(
                () -> corrected.approve(BOB, HASH, plan(otherContent()), STANDARD),
                new StalePlan(HASH, plan(otherContent()).hash()));
        assertThat(
                        corrected.approve(
                                BOB, plan(otherContent()).hash(), plan(otherContent()), STANDARD))
                .hasSize(1);
    }

    @Test
    void aCorrectionThatChangesNothingKeepsTheApproval() {
        assertThat(anApprovedInvoice().correct(content(), USD, CAROL, "rate")).isEmpty();
    }

    @Test
    void aCorrectionKeepsTheRulesOfContent() {
        InvoiceContent empty = content(List.of(), new Discount.None());

        for (ExistingInvoice invoice : List.of(aSubmittedInvoice(), anApprovedInvoice())) {
            assertThatExceptionOfType(InvoiceRejected.class)
                    .isThrownBy(() -> invoice.correct(empty, USD, CAROL, "rate"))
                    .satisfies(each ->
                            assertThat(each.rejection()).isInstanceOf(InvalidContent.class));
        }
    }

    @Test
    void whatStandsInTheBooksIsNotCorrected() {
        refused(
                () -> aPushedInvoice().correct(otherContent(), USD, CAROL, "rate"),
                new NotSubmitted("correct", "pushed"));
        refused(
                () -> aDraft().correct(otherContent(), USD, CAROL, "rate"),
                new NotSubmitted("correct", "a draft"));
    }

    private static ExistingInvoice pushRefused() {
        return grown(anApprovedInvoice(), anApprovedInvoice().pushRefused("no such item"));
    }

    private static void refusedAsMaker(ExistingInvoice invoice, ActorId actor) {
        refused(() -> invoice.approve(actor, HASH, plan(), STANDARD), new MakerIsChecker(actor));
    }
}
