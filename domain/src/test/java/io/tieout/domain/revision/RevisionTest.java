package io.tieout.domain.revision;

import static io.tieout.domain.revision.RevisionExamples.ALICE;
import static io.tieout.domain.revision.RevisionExamples.BOB;
import static io.tieout.domain.revision.RevisionExamples.INVOICE;
import static io.tieout.domain.revision.RevisionExamples.REVISION;
import static io.tieout.domain.revision.RevisionExamples.aDraft;
import static io.tieout.domain.revision.RevisionExamples.aSubmitted;
import static io.tieout.domain.revision.RevisionExamples.anApproved;
import static io.tieout.domain.revision.RevisionExamples.approval;
import static io.tieout.domain.revision.RevisionExamples.document;
import static io.tieout.domain.revision.RevisionExamples.grown;
import static io.tieout.domain.revision.RevisionExamples.hours;
import static io.tieout.domain.revision.RevisionExamples.landing;
import static io.tieout.domain.revision.RevisionExamples.plan;
import static io.tieout.domain.revision.RevisionExamples.replaced;
import static io.tieout.domain.revision.RevisionExamples.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.InvoiceRejection.PlanBlocked;
import io.tieout.domain.invoice.InvoiceRejection.StalePlan;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.revision.RevisionEvent.RevisionApproved;
import io.tieout.domain.revision.RevisionEvent.RevisionDrafted;
import io.tieout.domain.revision.RevisionEvent.RevisionLanded;
import io.tieout.domain.revision.RevisionEvent.RevisionRefused;
import io.tieout.domain.revision.RevisionEvent.RevisionSentBack;
import io.tieout.domain.revision.RevisionEvent.RevisionSubmitted;
import io.tieout.domain.revision.RevisionEvent.RevisionWithdrawn;
import io.tieout.domain.revision.RevisionRejection.RevisionNotInState;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RevisionTest {

    @Test
    void aLandedInvoiceIsRevisedInADraftOfItsOwn() {
        assertThat(Revision.unborn().draft(standing(), hours("5"), ALICE))
                .containsExactly(
                        new RevisionDrafted(
                                REVISION, INVOICE, hours("5"), Totals.of(hours("5")), ALICE));
        assertThat(aDraft().draft(standing(), hours("5"), ALICE)).isEmpty();
        assertThat(aDraft().draft(standing(), hours("6"), BOB)).hasSize(1);
    }

    @Test
    void aDraftIsSubmittedOnce() {
        assertThat(aDraft().submit(ALICE))
                .containsExactly(new RevisionSubmitted(REVISION, INVOICE, ALICE));
        assertThat(aSubmitted().submit(ALICE)).isEmpty();
        refused(() -> aSubmitted().submit(BOB), "submit", "submitted");
        refused(() -> Revision.unborn().submit(ALICE), "submit", "not written");
    }

    @Test
    void whatIsSubmittedIsNotWrittenAnew() {
        refused(() -> aSubmitted().draft(standing(), hours("6"), ALICE), "write", "submitted");
    }

    @Test
    void whoeverMadeItCannotApproveIt() {
        PushPlan.Ready plan = plan(hours("5"));

        rejected(
                () ->
                        aSubmitted()
                                .approve(
                                        ALICE,
                                        plan.hash(),
                                        plan,
                                        standing(),
                                        replaced(),
                                        ApprovalPolicy.unborn()),
                new MakerIsChecker(ALICE));
    }

    @Test
    void whoeverRewroteADraftIsAMakerToo() {
        Revision rewritten = grown(aDraft(), aDraft().draft(standing(), hours("6"), BOB));
        var submitted = (SubmittedRevision) grown(rewritten, rewritten.submit(ALICE));
        PushPlan.Ready plan = plan(hours("6"));

        rejected(
                () ->
                        submitted.approve(
                                BOB,
                                plan.hash(),
                                plan,
                                standing(),
                                replaced(),
                                ApprovalPolicy.unborn()),
                new MakerIsChecker(BOB));
    }

    @Test
    void anApprovalSignsExactlyTheDocumentThatWasSeen() {
        PushPlan.Ready seen = plan(hours("5"));
        PushPlan.Ready now = plan(hours("6"));

        assertThat(approval())
                .containsExactly(
                        new RevisionApproved(
                                REVISION,
                                INVOICE,
                                BOB,
                                seen.hash(),
                                replaced(),
                                document(hours("5")),
                                new Authority(0, false)));
        rejected(
                () ->
                        aSubmitted()
                                .approve(
                                        BOB,
                                        seen.hash(),
                                        now,
                                        standing(),
                                        replaced(),
                                        ApprovalPolicy.unborn()),
                new StalePlan(seen.hash(), now.hash()));
    }

    @Test
    void aBlockedPlanIsNotApproved() {
        var blocked =
                new PushPlan.Blocked(
                        List.of(new PushPlan.Reason.NoSuchClass("no class")), List.of());

        rejected(
                () ->
                        aSubmitted()
                                .approve(
                                        BOB,
                                        plan(hours("5")).hash(),
                                        blocked,
                                        standing(),
                                        replaced(),
                                        ApprovalPolicy.unborn()),
                new PlanBlocked("no class"));
    }

    @Test
    void approvingAgainChangesNothingAndSomebodyElsesApprovalIsRefused() {
        var hash = plan(hours("5")).hash();

        assertThat(anApproved().approveAgain(BOB, hash)).isEmpty();
        refused(() -> anApproved().approveAgain(ALICE, hash), "approve", "approved and on its way");
        refused(() -> aDraft().approveAgain(BOB, hash), "approve", "a draft");
    }

    @Test
    void aRejectedRevisionIsADraftWhoseAuthorStaysItsMaker() {
        List<RevisionEvent> events = aSubmitted().sendBack(BOB, "too much");

        assertThat(events)
                .containsExactly(new RevisionSentBack(REVISION, INVOICE, BOB, "too much"));
        RevisionDraft draft = (RevisionDraft) grown(aSubmitted(), events);
        assertThat(draft.makers().include(ALICE)).isTrue();
        assertThat(draft.sendBack(BOB, "too much")).isEmpty();
        refused(() -> aDraft().sendBack(BOB, "too much"), "reject", "a draft");
    }

    @Test
    void aWithdrawnRevisionIsOverAndAnotherMayFollow() {
        List<RevisionEvent> events = aSubmitted().withdraw(ALICE, "a slip");
        Revision over = grown(aSubmitted(), events);

        assertThat(events)
                .containsExactly(new RevisionWithdrawn(REVISION, INVOICE, ALICE, "a slip"));
        assertThat(over.withdraw(ALICE, "a slip")).isEmpty();
        refused(() -> over.withdraw(BOB, "another"), "withdraw", "withdrawn");
        assertThat(over.draft(standing(), hours("6"), BOB)).hasSize(1);
    }

    @Test
    void aDraftIsGivenUpByAReason() {
        assertThat(aDraft().withdraw(ALICE, "a slip"))
                .containsExactly(new RevisionWithdrawn(REVISION, INVOICE, ALICE, "a slip"));
        assertThatExceptionOfType(InvoiceRejected.class)
                .isThrownBy(() -> aDraft().withdraw(ALICE, ""));
        assertThat(grown(aDraft(), aDraft().withdraw(ALICE, "a slip")).status())
                .isEqualTo("withdrawn");
    }

    /** it is stored: under another name an invoice would have two revisions at a time */
    @Test
    void theRevisionsOfAnInvoiceNeverChangeTheirName() {
        assertThat(RevisionId.of(new InvoiceId(new UUID(0, 5))).value())
                .hasToString("8d7c2ab0-1af7-38a1-bdd5-6941a86c8ed4");
    }

    @Test
    void whatCannotFollowIsABrokenHistory() {
        RevisionEvent refused = new RevisionRefused(REVISION, INVOICE, "closed");

        for (Revision state : List.of(Revision.unborn(), aDraft(), aSubmitted())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> state.after(refused))
                    .withMessage("RevisionRefused cannot follow while " + state.status());
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> anApproved().after(aDraft().submit(ALICE).getFirst()));
    }

    @Test
    void whatIsOnItsWayIsNotWithdrawn() {
        refused(
                () -> anApproved().withdraw(ALICE, "a slip"),
                "withdraw",
                "approved and on its way");
    }

    @Test
    void aRevisionLandsOnce() {
        List<RevisionEvent> events = anApproved().landed(landing("125.00", "1"));
        Revision over = grown(anApproved(), events);

        assertThat(events)
                .containsExactly(new RevisionLanded(REVISION, INVOICE, landing("125.00", "1")));
        assertThat(over.landed(landing("125.00", "1"))).isEmpty();
        assertThat(over.approveAgain(BOB, plan(hours("5")).hash())).isEmpty();
        refused(() -> aSubmitted().landed(landing("125.00", "1")), "land", "submitted");
    }

    @Test
    void aRevisionThatDidNotLandWaitsForAnotherApproval() {
        List<RevisionEvent> events = anApproved().refused("the books are closed");
        Revision again = grown(anApproved(), events);

        assertThat(events)
                .containsExactly(new RevisionRefused(REVISION, INVOICE, "the books are closed"));
        assertThat(again).isInstanceOf(SubmittedRevision.class);
        assertThat(again.refused("the books are closed")).isEmpty();
        refused(() -> aDraft().refused("no"), "refuse", "a draft");
    }

    private static void refused(ThrowingCallable decision, String action, String status) {
        assertThatExceptionOfType(RevisionRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected ->
                        assertThat(rejected.rejection())
                                .isEqualTo(new RevisionNotInState(action, status)));
    }

    private static void rejected(ThrowingCallable decision, Object rejection) {
        assertThatExceptionOfType(InvoiceRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }
}
