package io.tieout.domain.revision;

import static io.tieout.domain.revision.RevisionExamples.ALICE;
import static io.tieout.domain.revision.RevisionExamples.BOB;
import static io.tieout.domain.revision.RevisionExamples.ISSUED_ON;
import static io.tieout.domain.revision.RevisionExamples.PAYMENT;
import static io.tieout.domain.revision.RevisionExamples.aPushedInvoice;
import static io.tieout.domain.revision.RevisionExamples.aSubmitted;
import static io.tieout.domain.revision.RevisionExamples.credited;
import static io.tieout.domain.revision.RevisionExamples.grown;
import static io.tieout.domain.revision.RevisionExamples.hours;
import static io.tieout.domain.revision.RevisionExamples.landed;
import static io.tieout.domain.revision.RevisionExamples.line;
import static io.tieout.domain.revision.RevisionExamples.plan;
import static io.tieout.domain.revision.RevisionExamples.replaced;
import static io.tieout.domain.revision.RevisionExamples.says;
import static io.tieout.domain.revision.RevisionExamples.standing;
import static io.tieout.domain.revision.RevisionExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.revision.RevisionRejection.CreditedLineRevised;
import io.tieout.domain.revision.RevisionRejection.SettledBeyondRevision;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What settles an invoice by the time a revision is written or signed bounds what it may say. */
class SettledMeanwhileTest {

    @Test
    void theTaxThatLandedIsTakenToStayWhileNobodyComputedItAnew() {
        RevisedInvoice paid = paidWithTax();

        assertThatCode(() -> written(paid, laterByADay())).doesNotThrowAnyException();
        refused(
                () -> written(paid, hours("3")),
                new SettledBeyondRevision("108.00 USD", "83.00 USD"));
    }

    @Test
    void aTaxThatWasPaidIsNotSignedAway() {
        RevisedInvoice paid = paidWithTax();
        Revision draft = grown(Revision.unborn(), written(paid, laterByADay()));
        var submitted = (SubmittedRevision) grown(draft, draft.submit(ALICE));

        refused(
                () -> approved(submitted, plan(laterByADay()), paid),
                new SettledBeyondRevision("108.00 USD", "100.00 USD"));
    }

    @Test
    void whatCreditMemosTookBackMeanwhileIsNotSignedAway() {
        refused(
                () ->
                        approved(
                                aSubmitted(),
                                plan(hours("5")),
                                standing(aPushedInvoice(), credited("1"))),
                new CreditedLineRevised(1));
    }

    /** 100.00 and 8.00 of tax, all of it paid */
    private static RevisedInvoice paidWithTax() {
        ExistingInvoice taxed = landed(hours("4"), usd("108.00"));
        return standing(grown(taxed, taxed.settle(PAYMENT, usd("108.00"), ISSUED_ON.plusDays(20))));
    }

    private static InvoiceContent laterByADay() {
        return says("INV-1", ISSUED_ON.plusDays(1), line("4"));
    }

    private static List<RevisionEvent> written(RevisedInvoice invoice, InvoiceContent wanted) {
        return Revision.unborn().draft(invoice, wanted, ALICE);
    }

    private static List<RevisionEvent> approved(
            SubmittedRevision revision, PushPlan.Ready plan, RevisedInvoice standing) {
        return revision.approve(
                BOB, plan.hash(), plan, standing, replaced(), ApprovalPolicy.unborn());
    }

    private static void refused(ThrowingCallable decision, RevisionRejection rejection) {
        assertThatExceptionOfType(RevisionRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }
}
