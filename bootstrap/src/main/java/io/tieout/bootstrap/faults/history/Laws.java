package io.tieout.bootstrap.faults.history;

import io.tieout.application.credit.CreditConservation;
import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.payment.PaymentConservation.By;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.flood.Company;
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
    synchronized void ofPayments(Company company, String when) {
        looks++;
        for (var line : payments.lines(company.viewer(), EVER, Optional.empty(), By.ACCOUNT)) {
            draft.expect(
                    "what payments of " + company + " come to " + when, line.highest(), line.sum());
            if (!line.causes().isEmpty()) {
                draft.broken(line.causes() + " of " + company + " do not add up " + when);
            }
        }
    }

    /** of credit memos: it holds once nothing is under way */
    synchronized void ofCredits(Company company, String when) {
        looks++;
        for (var line : credits.lines(company.viewer())) {
            draft.expect(
                    "what credit memos of " + company + " come to " + when,
                    line.issued(),
                    line.sum());
        }
    }
}
