package io.tieout.domain.refund;

import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.OurSide;
import io.tieout.domain.drift.Watch;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.refund.RefundDocument.Expense;
import io.tieout.domain.refund.RefundDocument.Receipt;
import io.tieout.domain.refund.RefundDocument.VoidedPayment;
import io.tieout.domain.refund.RefundSeen.Gone;
import io.tieout.domain.refund.RefundSeen.PaidOut;
import io.tieout.domain.refund.RefundSeen.TakenBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the document of a refund that was seen against how it landed. What was named when it landed
 * is no news.
 */
public final class RefundWatch {

    private RefundWatch() {}

    /** how it departs from what landed, field by field; empty if it does not, or is no document */
    public static Optional<RefundDeparture> of(LandedRefund refund, RefundSeen seen) {
        if (seen instanceof Gone) {
            return Optional.of(new RefundDeparture(true, List.of()));
        }
        List<String> changes =
                switch (refund.order().document()) {
                    case Expense expense when seen instanceof PaidOut now ->
                            changes(expense, refund.landing(), now);
                    case Receipt receipt when seen instanceof TakenBack now ->
                            changes(receipt, refund.landing(), now);
                    case Expense _, Receipt _, VoidedPayment _ -> List.of();
                };
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new RefundDeparture(false, changes));
    }

    private static List<String> changes(Expense expense, Landing landing, PaidOut now) {
        Changes changes = new Changes(landing);
        changes.hold("number", expense.number(), now.number());
        changes.hold("total", expense.amount(), now.amount());
        changes.hold("day", expense.paidOn(), now.paidOn());
        changes.hold("account", expense.from().id(), now.fromId());
        changes.hold("customer", expense.customer().externalId(), now.customerId());
        changes.hold("receivables", expense.receivables().id(), now.receivablesId());
        if (landing.booked() instanceof Booked.Stated then
                && now.booked() instanceof Booked.Stated is) {
            changes.hold(Booked.EXCHANGE_RATE, then.rate(), is.rate());
        }
        return changes.all();
    }

    private static List<String> changes(Receipt receipt, Landing landing, TakenBack now) {
        Changes changes = new Changes(landing);
        Watch.of(
                        new OurSide(receipt.sale(), landing),
                        new DocumentSeen.Standing(now.sale(), Instant.EPOCH),
                        false)
                .ifPresent(departure ->
                        departure
                                .deviations()
                                .forEach(each ->
                                        changes.add(each.field(), each.landed(), each.now())));
        changes.hold("account", receipt.from().id(), now.fromId());
        return changes.all();
    }

    /** The fields that changed, each with both values. */
    private static final class Changes {

        private final Landing landing;
        private final List<String> changes = new ArrayList<>();

        Changes(Landing landing) {
            this.landing = landing;
        }

        /** a field that landed otherwise than allowed is held against how it landed */
        void hold(String field, Object allowed, Object now) {
            String landed =
                    landing.differences().stream()
                            .filter(difference -> difference.field().equals(field))
                            .map(difference -> difference.landed())
                            .findFirst()
                            .orElse(allowed.toString());
            if (!landed.equals(now.toString())) {
                add(field, landed, now.toString());
            }
        }

        void add(String field, String landed, String now) {
            changes.add(field + ": landed '" + landed + "', now '" + now + "'");
        }

        List<String> all() {
            return List.copyOf(changes);
        }
    }
}
