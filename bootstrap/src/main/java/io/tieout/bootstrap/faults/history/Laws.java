package io.tieout.bootstrap.faults.history;

import io.tieout.application.credit.CreditConservation;
import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.payment.PaymentConservation.By;
import io.tieout.application.view.Viewer;
import io.tieout.bootstrap.faults.FaultReport;
import java.time.LocalDate;
import java.util.Optional;

/** Looks whether the laws of conservation hold. */
final class Laws {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final PaymentConservation payments;
    private final CreditConservation credits;
    private final FaultReport.Draft draft;
    private int looks;

    Laws(PaymentConservation payments, CreditConservation credits, FaultReport.Draft draft) {
        this.payments = payments;
        this.credits = credits;
        this.draft = draft;
    }

    int looks() {
        return looks;
    }

    /** of payments: it holds at any moment, whatever is under way */
    synchronized void ofPayments(Viewer viewer, String whose, String when) {
        looks++;
        for (var line : payments.lines(viewer, EVER, Optional.empty(), By.ACCOUNT)) {
            draft.expect(
                    "what payments of " + whose + " come to " + when, line.highest(), line.sum());
            if (!line.causes().isEmpty()) {
                draft.broken(line.causes() + " of " + whose + " do not add up " + when);
            }
        }
    }

    /**
     * of credit memos: it holds once nothing is under way, and no sooner. Where the news that one
     * payment gave a credit free was lost, another that uses it is seen first, and the credit
     * counts in both until a sweep.
     */
    synchronized void ofCredits(Viewer viewer, String whose, String when) {
        looks++;
        for (var line : credits.lines(viewer)) {
            draft.expect(
                    "what credit memos of " + whose + " come to " + when,
                    line.issued(),
                    line.sum());
        }
    }
}
