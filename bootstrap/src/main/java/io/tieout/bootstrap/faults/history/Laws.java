package io.tieout.bootstrap.faults.history;

import io.tieout.application.credit.CreditConservation;
import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.payment.PaymentConservation.By;
import io.tieout.application.view.Viewer;
import io.tieout.bootstrap.faults.FaultReport;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks whether the laws of conservation hold. */
final class Laws {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    /** what a use or a release needs to be seen by both documents, the machine being busy */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final PaymentConservation payments;
    private final CreditConservation credits;
    private final FaultReport.Draft draft;
    private int looks;
    private int looksAtCredits;

    Laws(PaymentConservation payments, CreditConservation credits, FaultReport.Draft draft) {
        this.payments = payments;
        this.credits = credits;
        this.draft = draft;
    }

    int looks() {
        return looks;
    }

    int looksAtCredits() {
        return looksAtCredits;
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
     * of credit memos: it holds once nothing is under way, so it is given time
     *
     * @param isSetAside whether something is under way for longer: then this look is left out
     */
    void ofCreditsSoon(Viewer viewer, String whose, String when, BooleanSupplier isSetAside) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!areCreditsHeld(viewer) && System.nanoTime() < giveUpAt) {
            if (isSetAside.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        ofCredits(viewer, whose, when);
    }

    private boolean areCreditsHeld(Viewer viewer) {
        return credits.lines(viewer).stream().allMatch(line -> line.difference().isZero());
    }

    /** of credit memos, where nothing is under way */
    synchronized void ofCredits(Viewer viewer, String whose, String when) {
        looksAtCredits++;
        for (var line : credits.lines(viewer)) {
            draft.expect(
                    "what credit memos of " + whose + " come to " + when,
                    line.issued(),
                    line.sum());
        }
    }
}
