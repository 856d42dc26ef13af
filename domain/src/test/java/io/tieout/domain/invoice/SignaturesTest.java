package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.ALICE;
import static io.tieout.domain.invoice.InvoiceExamples.BOB;
import static io.tieout.domain.invoice.InvoiceExamples.CAROL;
import static io.tieout.domain.invoice.InvoiceExamples.ID;
import static io.tieout.domain.invoice.InvoiceExamples.USD;
import static io.tieout.domain.invoice.InvoiceExamples.aSubmittedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.grown;
import static io.tieout.domain.invoice.InvoiceExamples.otherContent;
import static io.tieout.domain.invoice.InvoiceExamples.plan;
import static io.tieout.domain.policy.PolicyExamples.AUTHOR;
import static io.tieout.domain.policy.PolicyExamples.automatic;
import static io.tieout.domain.policy.PolicyExamples.twoFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLeftToPeople;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSigned;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.SignatureVoided;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.InvoiceRejection.NotApproved;
import io.tieout.domain.invoice.InvoiceRejection.PlanBlocked;
import io.tieout.domain.invoice.InvoiceRejection.StalePlan;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.policy.Signature;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final PushPlan.Ready PLAN = plan();
    private static final PlanHash HASH = PLAN.hash();
    private static final PushPlan.Ready CHANGED = plan(otherContent());
    private static final ApprovalPolicy TWO = twoFrom("1.00");
    private static final Authority BY_HAND = new Authority(3, false);

    @Test
    void fromTheAmountOnTheFirstSignatureIsNotEnough() {
        assertThat(aSubmittedInvoice().approve(BOB, HASH, PLAN, TWO))
                .containsExactly(new InvoiceSigned(ID, BOB, HASH, BY_HAND));
        assertThat(aSubmittedInvoice().approve(BOB, HASH, PLAN, twoFrom("1000000.00")))
                .containsExactly(new InvoiceApproved(ID, BOB, HASH, PLAN.document(), BY_HAND));
    }

    @Test
    void whatWouldNotBeApprovedIsNotSignedEither() {
        refused(
                () -> aSubmittedInvoice().approve(BOB, HASH, CHANGED, TWO),
                new StalePlan(HASH, CHANGED.hash()));
        refused(
                () -> aSubmittedInvoice().approve(ALICE, HASH, PLAN, TWO),
                new MakerIsChecker(ALICE));
    }

    @Test
    void anotherApproverSignsTheSamePlanAndItIsApproved() {
        var events = aSignedInvoice().approve(CAROL, HASH, PLAN, TWO);

        assertThat(events)
                .containsExactly(new InvoiceApproved(ID, CAROL, HASH, PLAN.document(), BY_HAND));
        assertThat(grown(aSignedInvoice(), events))
                .isEqualTo(
                        new Approved(
                                (Submitted) aSubmittedInvoice(),
                                new Approval(
                                        List.of(
                                                new Signature(BOB, BY_HAND),
                                                new Signature(CAROL, BY_HAND)),
                                        HASH)));
    }

    @Test
    void theFirstApproverIsNotTheSecondAndSigningAgainChangesNothing() {
        var approved = grown(aSignedInvoice(), aSignedInvoice().approve(CAROL, HASH, PLAN, TWO));

        assertThat(aSignedInvoice().approve(BOB, HASH, PLAN, TWO)).isEmpty();
        assertThat(approved.approve(BOB, HASH, PLAN, TWO)).isEmpty();
        assertThat(approved.approve(CAROL, HASH, PLAN, TWO)).isEmpty();
    }

    @Test
    void aMakerIsNoSecondApproverAndAnotherPlanIsNotJoined() {
        refused(() -> aSignedInvoice().approve(ALICE, HASH, PLAN, TWO), new MakerIsChecker(ALICE));
        refused(
                () -> aSignedInvoice().approve(CAROL, CHANGED.hash(), PLAN, TWO),
                new StalePlan(CHANGED.hash(), HASH));
    }

    @Test
    void aPlanThatChangedInBetweenVoidsTheFirstSignatureAndSaysWhatChanged() {
        var events = aSignedInvoice().approve(CAROL, HASH, CHANGED, TWO);

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        SignatureVoided.class,
                        voided ->
                                assertThat(voided.reason())
                                        .startsWith("the plan changed since it was signed, namely")
                                        .contains("lines or amounts"));
        assertThat(grown(aSignedInvoice(), events).status()).isEqualTo("submitted");
        assertThat(aSignedInvoice().recheckSignature(CHANGED)).isEqualTo(events);
        assertThat(aSignedInvoice().recheckSignature(PLAN)).isEmpty();
    }

    @Test
    void whoLookedAtTheChangedPlanIsItsFirstSigner() {
        var events = aSignedInvoice().approve(CAROL, CHANGED.hash(), CHANGED, TWO);

        assertThat(events.getLast())
                .isEqualTo(new InvoiceSigned(ID, CAROL, CHANGED.hash(), BY_HAND));
        assertThat(grown(aSignedInvoice(), events))
                .isInstanceOfSatisfying(
                        AwaitingSecond.class,
                        waiting -> assertThat(waiting.first().by()).isEqualTo(CAROL));
    }

    @Test
    void aPlanThatIsBlockedInBetweenVoidsTheFirstSignature() {
        var blocked =
                new PushPlan.Blocked(
                        List.of(
                                new PushPlan.Reason.NotConnected("nothing is connected"),
                                new PushPlan.Reason.PeriodClosed("it is closed")),
                        List.of());

        assertThat(aSignedInvoice().recheckSignature(blocked))
                .containsExactly(
                        new SignatureVoided(
                                ID,
                                "the plan that was signed cannot be carried out any more: nothing"
                                        + " is connected; it is closed"));
    }

    @Test
    void aLostConnectionLeavesTheFirstSignatureAndStopsTheSecond() {
        var lost =
                new PushPlan.Blocked(
                        List.of(new PushPlan.Reason.ConnectionDown("it is lost")), List.of());

        assertThat(aSignedInvoice().recheckSignature(lost)).isEmpty();
        refused(
                () -> aSignedInvoice().approve(CAROL, HASH, lost, TWO),
                new PlanBlocked("it is lost"));
    }

    @Test
    void itIsRejectedVoidedAndCorrectedFromThere() {
        assertThat(aSignedInvoice().sendBack(CAROL, "wrong"))
                .containsExactly(new InvoiceSentBack(ID, CAROL, "wrong"));
        assertThat(aSignedInvoice().requestVoid(CAROL, "wrong"))
                .containsExactly(new InvoiceVoided(ID, "wrong"));
        var corrected =
                grown(
                        aSignedInvoice(),
                        aSignedInvoice().correct(otherContent(), USD, CAROL, "mended"));
        assertThat(corrected.status()).isEqualTo("submitted");
        assertThat(corrected.content()).isEqualTo(otherContent());
    }

    @Test
    void sentBackOrVoidedItIsWhatAnyInvoiceIs() {
        assertThat(aSignedInvoice().status()).isEqualTo("waiting for a second approver");
        assertThat(grown(aSignedInvoice(), aSignedInvoice().sendBack(CAROL, "wrong")).status())
                .isEqualTo("a draft");
        assertThat(grown(aSignedInvoice(), aSignedInvoice().requestVoid(CAROL, "wrong")))
                .isInstanceOf(Voided.class);
    }

    @Test
    void aCorrectionThatChangesNothingKeepsTheSignature() {
        assertThat(aSignedInvoice().correct(aSignedInvoice().content(), USD, CAROL, "mended"))
                .isEmpty();
    }

    @Test
    void untilTheSecondSignsNothingOfItCanLand() {
        assertThat(aSignedInvoice().submit(ALICE)).isEmpty();
        refused(
                () -> aSignedInvoice().pushRefused("closed"),
                new NotApproved("refuse the push of", "submitted"));
        refused(
                () -> aSignedInvoice().withdrawApproval(BOB, "later"),
                new NotApproved("withdraw the approval of", "submitted"));
    }

    @Test
    void aSignatureIsVoidOnceAndOnlyWhereOneWaits() {
        var voided = grown(aSignedInvoice(), aSignedInvoice().voidSignature("nobody joined"));

        assertThat(voided.voidSignature("nobody joined")).isEmpty();
        assertThat(aSubmittedInvoice().recheckSignature(CHANGED)).isEmpty();
    }

    @Test
    void aPolicyApprovesInItsAuthorsNameWhatItCovers() {
        var events = aSubmittedInvoice().approveByPolicy(PLAN, automatic(AUTHOR));

        assertThat(events)
                .containsExactly(
                        new InvoiceApproved(
                                ID, AUTHOR, HASH, PLAN.document(), new Authority(4, true)));
        assertThat(grown(aSubmittedInvoice(), events).approveByPolicy(PLAN, automatic(AUTHOR)))
                .isEmpty();
    }

    @Test
    void withoutARuleThatCoversItNothingHappensByItself() {
        assertThat(aSubmittedInvoice().approveByPolicy(PLAN, ApprovalPolicy.unborn())).isEmpty();
        assertThat(aSubmittedInvoice().approveByPolicy(PLAN, TWO)).isEmpty();
        assertThat(aSubmittedInvoice().leaveToPeople("silent", TWO)).isEmpty();
    }

    @Test
    void whatItsAuthorMadeIsLeftToPeople() {
        leftToPeople(
                aSubmittedInvoice().approveByPolicy(PLAN, automatic(ALICE)),
                "alice wrote the policy and made this invoice, and cannot do both");
    }

    @Test
    void whatIsBlockedOrChangedWithoutBeingReadIsLeftToPeople() {
        var blocked =
                new PushPlan.Blocked(
                        List.of(new PushPlan.Reason.PeriodClosed("closed")), List.of());
        var shortened =
                new PushPlan.Ready(
                        PLAN.document(),
                        HASH,
                        List.of(
                                new PushPlan.Warning.Renumbered("another number"),
                                new PushPlan.Warning.TaxIgnored("no tax")));

        leftToPeople(aSubmittedInvoice().approveByPolicy(blocked, automatic(AUTHOR)), "closed");
        leftToPeople(aSubmittedInvoice().approveByPolicy(shortened, automatic(AUTHOR)), "no tax");
        leftToPeople(aSubmittedInvoice().leaveToPeople("silent", automatic(AUTHOR)), "silent");
    }

    @Test
    void whatCameBackOnceIsForPeople() {
        var left =
                grown(
                        aSubmittedInvoice(),
                        aSubmittedInvoice().leaveToPeople("silent", automatic(AUTHOR)));

        assertThat(left.approveByPolicy(PLAN, automatic(AUTHOR))).isEmpty();
        assertThat(left.approve(BOB, HASH, PLAN, automatic(AUTHOR))).hasSize(1);
    }

    private static void leftToPeople(List<InvoiceEvent> events, String why) {
        assertThat(events)
                .containsExactly(
                        new InvoiceLeftToPeople(
                                ID, 4, "policy version 4 leaves it to a person: " + why));
    }

    private static ExistingInvoice aSignedInvoice() {
        return grown(aSubmittedInvoice(), aSubmittedInvoice().approve(BOB, HASH, PLAN, TWO));
    }

    private static void refused(ThrowingCallable order, InvoiceRejection expected) {
        var refused = catchThrowableOfType(InvoiceRejected.class, order);

        assertThat(refused.rejection()).isEqualTo(expected);
    }
}
