package io.tieout.bootstrap.faults.history;

import io.tieout.application.credit.CreditConservation;
import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.payment.PaymentConservation.By;
import io.tieout.application.view.Viewer;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.domain.money.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Looks whether the laws of conservation hold. */
final class Laws {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private static final Duration GLANCE = Duration.ofMillis(20);

    private final PaymentConservation payments;
    private final CreditConservation credits;
    private final FaultReport.Draft draft;
    private final Duration patience;
    private int looks;
    private int waits;
    private int counts;

    /**
     * @param patience how long a credit memo may take to count what a payment was seen to use, in
     *     the end
     */
    Laws(
            PaymentConservation payments,
            CreditConservation credits,
            FaultReport.Draft draft,
            Duration patience) {
        this.payments = payments;
        this.credits = credits;
        this.draft = draft;
        this.patience = patience;
    }

    synchronized int looks() {
        return looks;
    }

    /** at how many of them a payment waited for a credit that another one is not seen to let go */
    synchronized int waits() {
        return waits;
    }

    /** at how many of them a credit memo had yet to count a use */
    synchronized int counts() {
        return counts;
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
     * of credit memos: it holds at any moment too. Where the news that one payment gave a credit
     * free was lost, another that uses it is seen first, and waits beside the buckets.
     */
    synchronized void ofCredits(Viewer viewer, String whose, String when) {
        looks++;
        List<CreditConservation.Line> lines = credits.lines(viewer);
        waits += lines.stream().allMatch(line -> line.awaited().isZero()) ? 0 : 1;
        counts += lines.stream().allMatch(line -> line.underWay().isZero()) ? 0 : 1;
        lines.forEach(line -> expect(line, whose, when));
    }

    /** the same once everything was seen and counted: nothing waits any more */
    void ofCreditsAtRest(Viewer viewer, String whose) {
        List<CreditConservation.Line> lines = counted(viewer);
        synchronized (this) {
            looks++;
            for (var line : lines) {
                expect(line, whose, "in the end");
                draft.expect(
                        "what waits for credit memos of " + whose + " in the end",
                        Money.zero(line.issued().currency()),
                        line.waiting());
            }
        }
    }

    private void expect(CreditConservation.Line line, String whose, String when) {
        draft.expect(
                "what credit memos of " + whose + " come to " + when, line.issued(), line.sum());
    }

    /** as they are once everything is counted, or for good */
    private List<CreditConservation.Line> counted(Viewer viewer) {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        List<CreditConservation.Line> lines = credits.lines(viewer);
        while (!lines.stream().allMatch(line -> line.underWay().isZero())
                && System.nanoTime() < giveUpAt) {
            LockSupport.parkNanos(GLANCE.toNanos());
            lines = credits.lines(viewer);
        }
        return lines;
    }
}
