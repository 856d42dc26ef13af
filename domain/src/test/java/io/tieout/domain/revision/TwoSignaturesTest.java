package io.tieout.domain.revision;

import static io.tieout.domain.revision.RevisionExamples.ALICE;
import static io.tieout.domain.revision.RevisionExamples.BOB;
import static io.tieout.domain.revision.RevisionExamples.INVOICE;
import static io.tieout.domain.revision.RevisionExamples.REVISION;
import static io.tieout.domain.revision.RevisionExamples.aSubmitted;
import static io.tieout.domain.revision.RevisionExamples.grown;
import static io.tieout.domain.revision.RevisionExamples.hours;
import static io.tieout.domain.revision.RevisionExamples.plan;
import static io.tieout.domain.revision.RevisionExamples.replaced;
import static io.tieout.domain.revision.RevisionExamples.standing;
import static io.tieout.domain.revision.RevisionExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.PushPlan.Reason.NotConnected;
import io.tieout.domain.invoice.PushPlan.Reason.PeriodClosed;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.ApprovalRules;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.policy.AutoApproval;
import io.tieout.domain.policy.Signature;
import io.tieout.domain.revision.RevisionEvent.RevisionApproved;
import io.tieout.domain.revision.RevisionEvent.RevisionSignatureVoided;
import io.tieout.domain.revision.RevisionEvent.RevisionSigned;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Revisions that two must sign: the invoice stands at 100.00, the revision at 125.00. */
class TwoSignaturesTest {

    private static final ActorId CARLA = new ActorId("carla");
    private static final Authority POLICY = new Authority(3, false);
    private static final PushPlan.Ready PLAN = plan(hours("5"));

    @Test
    void theFirstOfTwoSignaturesOrdersNothing() {
        assertThat(signed(aSubmitted(), BOB))
                .containsExactly(new RevisionSigned(REVISION, INVOICE, BOB, PLAN.hash(), POLICY));
    }

    @Test
    void theSameApproverIsNotTheSecond() {
        assertThat(signed(signedByBob(), BOB)).isEmpty();
    }

    @Test
    void theSecondSignatureApprovesAndBothStand() {
        List<RevisionEvent> events = signed(signedByBob(), CARLA);

        assertThat(events).singleElement().isInstanceOf(RevisionApproved.class);
        assertThat(((RevisionUnderway) grown(signedByBob(), events)).approval().signatures())
                .containsExactly(new Signature(BOB, POLICY), new Signature(CARLA, POLICY));
    }

    @Test
    void aMakerIsNeitherTheFirstNorTheSecond() {
        assertThatExceptionOfType(InvoiceRejected.class)
                .isThrownBy(() -> signed(signedByBob(), ALICE));
    }

    @Test
    void aSignatureUnderAnotherPlanDoesNotCount() {
        PushPlan.Ready changed = plan(hours("6"));

        List<RevisionEvent> events =
                signedByBob()
                        .approve(
                                CARLA,
                                changed.hash(),
                                changed,
                                standing(),
                                replaced(),
                                twoFrom("110.00"));

        assertThat(events)
                .containsExactly(
                        new RevisionSigned(REVISION, INVOICE, CARLA, changed.hash(), POLICY));
    }

    @Test
    void whereOneSufficesByNowASignatureUnderAnotherPlanIsNoPartOfTheApproval() {
        PushPlan.Ready changed = plan(hours("6"));

        List<RevisionEvent> events =
                signedByBob()
                        .approve(
                                CARLA,
                                changed.hash(),
                                changed,
                                standing(),
                                replaced(),
                                twoFrom("200.00"));

        assertThat(((RevisionUnderway) grown(signedByBob(), events)).approval().signatures())
                .containsExactly(new Signature(CARLA, POLICY));
    }

    @Test
    void whatWasLargeNeedsTwoHoweverSmallItBecomes() {
        assertThat(policyAsks("120.00")).isTrue();
        assertThat(policyAsks("100.00")).isTrue();
        assertThat(policyAsks("125.01")).isFalse();

        var smaller = hours("1");
        var draft = Revision.unborn().draft(standing(), smaller, ALICE);
        var written = grown(Revision.unborn(), draft);
        var submitted = (SubmittedRevision) grown(written, written.submit(ALICE));
        PushPlan.Ready small = plan(smaller);
        assertThat(
                        submitted.approve(
                                BOB,
                                small.hash(),
                                small,
                                standing(),
                                replaced(),
                                twoFrom("100.00")))
                .singleElement()
                .isInstanceOf(RevisionSigned.class);
    }

    @Test
    void aRevisionThatDidNotLandNeedsBothAnew() {
        var underway = grown(signedByBob(), signed(signedByBob(), CARLA));
        var again = (SubmittedRevision) grown(underway, underway.refused("the books are closed"));

        assertThat(signed(again, CARLA)).singleElement().isInstanceOf(RevisionSigned.class);
    }

    @Test
    void aSignatureIsVoidOnceThePlanIsAnotherOneAndBothSignAnew() {
        var signed = signedByBob();
        assertThat(signed.recheckSignature(PLAN)).isEmpty();
        List<RevisionEvent> events = signed.recheckSignature(plan(hours("6")));

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        RevisionSignatureVoided.class,
                        voided ->
                                assertThat(voided.reason())
                                        .startsWith(
                                                "the plan changed since it was signed, namely"));
        var again = (SubmittedRevision) grown(signed, events);
        assertThat(again.refusedFor()).startsWith("the plan changed");
        assertThat(signed(again, CARLA)).singleElement().isInstanceOf(RevisionSigned.class);
    }

    @Test
    void aSignatureStandsWhileNothingIsConnectedAndFallsWithWhatBlocksTheDocument() {
        assertThat(signedByBob().recheckSignature(blocked(new NotConnected("no company"))))
                .isEmpty();
        assertThat(signedByBob().recheckSignature(blocked(new PeriodClosed("closed"))))
                .containsExactly(
                        new RevisionSignatureVoided(
                                REVISION,
                                INVOICE,
                                "the plan that was signed cannot be carried out any more: closed"));
    }

    @Test
    void aSignatureThatNobodyJoinedIsVoidedOnce() {
        var events = signedByBob().voidSignature("nobody joined");

        assertThat(events)
                .containsExactly(new RevisionSignatureVoided(REVISION, INVOICE, "nobody joined"));
        assertThat(grown(signedByBob(), events).voidSignature("nobody joined")).isEmpty();
        assertThat(aSubmitted().recheckSignature(plan(hours("6")))).isEmpty();
    }

    private static PushPlan blocked(PushPlan.Reason reason) {
        return new PushPlan.Blocked(List.of(reason), List.of());
    }

    private static boolean policyAsks(String from) {
        return aSubmitted()
                        .approve(BOB, PLAN.hash(), PLAN, standing(), replaced(), twoFrom(from))
                        .getFirst()
                instanceof RevisionSigned;
    }

    private static SubmittedRevision signedByBob() {
        return (SubmittedRevision) grown(aSubmitted(), signed(aSubmitted(), BOB));
    }

    private static List<RevisionEvent> signed(SubmittedRevision revision, ActorId by) {
        return revision.approve(by, PLAN.hash(), PLAN, standing(), replaced(), twoFrom("110.00"));
    }

    private static ApprovalPolicy twoFrom(String amount) {
        return new ApprovalPolicy.InForce(
                3,
                new ApprovalRules(List.of(usd(amount)), 30, new AutoApproval.Off()),
                new ActorId("ada"));
    }
}
