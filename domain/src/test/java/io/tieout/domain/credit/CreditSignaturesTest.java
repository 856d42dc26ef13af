package io.tieout.domain.credit;

import static io.tieout.domain.credit.CreditExamples.ALICE;
import static io.tieout.domain.credit.CreditExamples.BOB;
import static io.tieout.domain.credit.CreditExamples.INVOICE;
import static io.tieout.domain.credit.CreditExamples.MEMO;
import static io.tieout.domain.credit.CreditExamples.aSubmittedCredit;
import static io.tieout.domain.credit.CreditExamples.anApprovedCredit;
import static io.tieout.domain.credit.CreditExamples.content;
import static io.tieout.domain.credit.CreditExamples.grown;
import static io.tieout.domain.credit.CreditExamples.plan;
import static io.tieout.domain.credit.CreditExamples.refused;
import static io.tieout.domain.credit.CreditExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApproved;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDiscarded;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSentBack;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSignatureVoided;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSigned;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSubmitted;
import io.tieout.domain.credit.CreditMemoRejection.CreditMemoNotInState;
import io.tieout.domain.credit.CreditMemoRejection.MakerIsChecker;
import io.tieout.domain.credit.CreditMemoRejection.StalePlan;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.PushPlan.Reason.NotConnected;
import io.tieout.domain.invoice.PushPlan.Reason.PeriodClosed;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.ApprovalRules;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.policy.AutoApproval;
import io.tieout.domain.policy.Signature;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Credit memos that two must sign: 25.00 where the policy asks for two from 20.00 on. */
class CreditSignaturesTest {

    private static final ActorId CARLA = new ActorId("carla");
    private static final Authority POLICY = new Authority(3, false);
    private static final CreditPlan.Ready PLAN = plan();
    private static final CreditPlan.Ready CHANGED =
            new CreditPlan.Ready(PLAN.document(), new PlanHash("1".repeat(64)), List.of());
    private static final CreditMemoSignatureVoided CLOSED =
            new CreditMemoSignatureVoided(
                    MEMO, "the plan that was signed cannot be carried out any more: closed");

    @Test
    void theFirstOfTwoSignaturesOrdersNothing() {
        assertThat(signed(aSubmittedCredit(), BOB))
                .containsExactly(new CreditMemoSigned(MEMO, BOB, PLAN.hash(), POLICY));
        assertThat(signedByBob().status()).isEqualTo("waiting for a second approver");
        assertThat(signedByBob().id()).isEqualTo(MEMO);
        assertThat(signedByBob().content()).isEqualTo(content());
    }

    @Test
    void theSameApproverIsNotTheSecond() {
        assertThat(signed(signedByBob(), BOB)).isEmpty();
    }

    @Test
    void aMakerIsNotTheSecondEither() {
        refused(() -> signed(signedByBob(), ALICE), new MakerIsChecker(ALICE));
    }

    @Test
    void theSecondSignatureApprovesAndBothStand() {
        List<CreditMemoEvent> events = signed(signedByBob(), CARLA);

        assertThat(events)
                .containsExactly(
                        new CreditMemoApproved(MEMO, CARLA, PLAN.hash(), PLAN.document(), POLICY));
        assertThat(((ApprovedCredit) grown(signedByBob(), events)).approval().signatures())
                .containsExactly(new Signature(BOB, POLICY), new Signature(CARLA, POLICY));
    }

    @Test
    void theSecondSignsWhatTheFirstSigned() {
        refused(
                () -> signedByBob().approve(CARLA, CHANGED.hash(), PLAN, twoFrom("20.00")),
                new StalePlan(CHANGED.hash(), PLAN.hash()));
    }

    @Test
    void whoeverSignsTheNewPlanIsTheFirstAgain() {
        List<CreditMemoEvent> events =
                signedByBob().approve(CARLA, CHANGED.hash(), CHANGED, twoFrom("20.00"));

        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).isInstanceOf(CreditMemoSignatureVoided.class);
        assertThat(events.getLast())
                .isEqualTo(new CreditMemoSigned(MEMO, CARLA, CHANGED.hash(), POLICY));
        assertThat(((AwaitingSecondCredit) grown(signedByBob(), events)).first().by())
                .isEqualTo(CARLA);
    }

    @Test
    void whoeverSignsWhatIsNotThePlanAnyMoreOnlyVoidsTheFirst() {
        assertThat(signedByBob().approve(CARLA, PLAN.hash(), CHANGED, twoFrom("20.00")))
                .singleElement()
                .isInstanceOf(CreditMemoSignatureVoided.class);
        assertThat(
                        signedByBob()
                                .approve(
                                        CARLA,
                                        PLAN.hash(),
                                        blocked(new PeriodClosed("closed")),
                                        twoFrom("20.00")))
                .containsExactly(CLOSED);
    }

    @Test
    void aSignatureFallsWithItsPlanAndStandsWhileNothingIsConnected() {
        assertThat(signedByBob().recheckSignature(PLAN)).isEmpty();
        assertThat(signedByBob().recheckSignature(blocked(new NotConnected("no company"))))
                .isEmpty();
        assertThat(signedByBob().recheckSignature(blocked(new PeriodClosed("closed"))))
                .containsExactly(CLOSED);
        assertThat(aSubmittedCredit().recheckSignature(CHANGED)).isEmpty();
    }

    @Test
    void onceItIsVoidBothSignAnew() {
        var events = signedByBob().voidSignature("nobody joined");
        var again = grown(signedByBob(), events);

        assertThat(events).containsExactly(new CreditMemoSignatureVoided(MEMO, "nobody joined"));
        assertThat(again.voidSignature("nobody joined")).isEmpty();
        assertThat(again.pushRefused("nobody joined")).isEmpty();
        assertThat(signed(again, CARLA)).singleElement().isInstanceOf(CreditMemoSigned.class);
    }

    @Test
    void untilTheSecondSignsItMayGoBackOrBeDiscarded() {
        assertThat(signedByBob().sendBack(CARLA, "too much"))
                .containsExactly(new CreditMemoSentBack(MEMO, CARLA, "too much"));
        assertThat(grown(signedByBob(), signedByBob().sendBack(CARLA, "too much")))
                .isInstanceOf(CreditDraft.class);
        assertThat(signedByBob().discard(CARLA, "not wanted"))
                .containsExactly(new CreditMemoDiscarded(MEMO, CARLA, "not wanted"));
        assertThat(grown(signedByBob(), signedByBob().discard(CARLA, "not wanted")))
                .isInstanceOf(DiscardedCredit.class);
    }

    @Test
    void nothingOfItCanLandBefore() {
        refused(
                () -> signedByBob().pushRefused("closed"),
                new CreditMemoNotInState("refuse the push of", "submitted", "it was not approved"));
        refused(
                () -> signedByBob().withdrawApproval(BOB, "later"),
                new CreditMemoNotInState(
                        "withdraw the approval of", "submitted", "it was not approved"));
        assertThatIllegalStateException()
                .isThrownBy(() -> signedByBob().after(new CreditMemoSubmitted(MEMO, ALICE)))
                .withMessage(
                        "CreditMemoSubmitted cannot follow while waiting for a second approver");
    }

    @Test
    void whoeverSubmittedItMaySayItAgain() {
        assertThat(signedByBob().submit(ALICE)).isEmpty();
        refused(
                () -> signedByBob().submit(CARLA),
                new CreditMemoNotInState("submit", "submitted", "only a draft is submitted"));
    }

    @Test
    void anotherReasonThanTheOneItCameBackForIsNotKnownAlready() {
        var submitted = grown(anApprovedCredit(), anApprovedCredit().pushRefused("closed"));

        refused(
                () -> submitted.pushRefused("open"),
                new CreditMemoNotInState("refuse the push of", "submitted", "it was not approved"));
        refused(
                () -> aSubmittedCredit().pushRefused(""),
                new CreditMemoNotInState("refuse the push of", "submitted", "it was not approved"));
    }

    @Test
    void whatBlocksTheSaleIsNamedAlsoWhereTheInvoiceIsGone() {
        PushPlan sale = new PushPlan.Blocked(List.of(new PeriodClosed("closed")), List.of());

        CreditPlan plan = CreditPlan.of(new CreditPlan.Credited(INVOICE, "INV-1", false), sale);

        assertThat(((CreditPlan.Blocked) plan).reasons())
                .hasSize(2)
                .contains(new PeriodClosed("closed"));
    }

    private static CreditPlan blocked(PushPlan.Reason reason) {
        return CreditPlan.of(
                new CreditPlan.Credited(INVOICE, "INV-1", true),
                new PushPlan.Blocked(List.of(reason), List.of()));
    }

    private static ExistingCreditMemo signedByBob() {
        return grown(aSubmittedCredit(), signed(aSubmittedCredit(), BOB));
    }

    private static List<CreditMemoEvent> signed(ExistingCreditMemo memo, ActorId by) {
        return memo.approve(by, PLAN.hash(), PLAN, twoFrom("20.00"));
    }

    private static ApprovalPolicy twoFrom(String amount) {
        return new ApprovalPolicy.InForce(
                3,
                new ApprovalRules(List.of(usd(amount)), 30, new AutoApproval.Off()),
                new ActorId("ada"));
    }
}
