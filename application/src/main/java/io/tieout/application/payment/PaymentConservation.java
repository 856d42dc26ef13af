package io.tieout.application.payment;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the money of all payments is, beside what the accounting system says came in. */
public interface PaymentConservation {

    /** What payments are put together by, within a currency. */
    enum By {
        CURRENCY,
        ACCOUNT,
        DAY
    }

    /**
     * Payments put together: each bucket counted by itself, row by row.
     *
     * @param account of {@link By#ACCOUNT}, as of then; empty for payers that are linked to none
     * @param day of {@link By#DAY}
     * @param reversed what was taken back or bounced
     * @param inBooks what they brought, as the accounting system showed them last by then
     * @param highest the most that was ever seen of them
     * @param causes payments whose buckets do not come to what they brought; twenty at most
     */
    record Line(
            Optional<AccountId> account,
            Optional<LocalDate> day,
            int payments,
            Money applied,
            Money queued,
            Money unapplied,
            Money credited,
            Money ignored,
            Money refunded,
            Money reversed,
            Money inBooks,
            Money highest,
            List<PaymentId> causes) {
        public Line {
            causes = List.copyOf(causes);
        }

        /** what the buckets come to; without a fault, the most that was ever seen */
        public Money sum() {
            return applied.plus(queued)
                    .plus(unapplied)
                    .plus(credited)
                    .plus(ignored)
                    .plus(refunded)
                    .plus(reversed);
        }

        /** what the buckets come to beyond the most that was ever seen */
        public Money difference() {
            return sum().minus(highest);
        }
    }

    /**
     * payments received up to this day, as they stood then; at most a thousand lines
     *
     * @param knownAt as they stood by then instead, in tenant time; empty for the end of the day
     */
    List<Line> lines(Viewer viewer, LocalDate asOf, Optional<Instant> knownAt, By by);

    /** for batch loading: what of each account's money pays no document and was not set aside */
    Map<AccountId, Money> unlinked(Viewer viewer, Set<AccountId> accounts);
}
