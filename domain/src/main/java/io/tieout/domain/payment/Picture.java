package io.tieout.domain.payment;

import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentRejection.AllocatedBeyondTotal;
import io.tieout.domain.payment.PaymentRejection.CurrencyDiffers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a picture of a standing payment into parts, at most one per document paid. */
final class Picture {

    private Picture() {}

    /**
     * @throws PaymentRejected a part in another currency, or parts beyond the total
     */
    static List<Part> parts(PaymentSeen.Standing seen) {
        Map<String, Allocation> byDocument = new LinkedHashMap<>();
        for (Allocation allocation : seen.allocations()) {
            demandCurrency(seen.total(), allocation.amount());
            byDocument.merge(allocation.externalId(), allocation, Picture::together);
        }
        List<Part> parts = new ArrayList<>();
        for (Allocation allocation : byDocument.values()) {
            if (!allocation.amount().isZero()) {
                parts.add(Part.of(allocation, seen.receivedOn()));
            }
        }
        demandWithinTotal(parts, seen.total());
        return List.copyOf(parts);
    }

    /** two lines of a payment may pay one document */
    private static Allocation together(Allocation one, Allocation other) {
        Money sum = one.amount().plus(other.amount());
        return switch (one) {
            case Allocation.ToInvoice(var id, var invoice, var issuedOn, _) ->
                    new Allocation.ToInvoice(id, invoice, issuedOn, sum);
            case Allocation.Queued(var id, _, var reason) -> new Allocation.Queued(id, sum, reason);
        };
    }

    private static void demandCurrency(Money total, Money amount) {
        if (!amount.currency().equals(total.currency())) {
            throw new PaymentRejected(
                    new CurrencyDiffers(total.currency().code(), amount.currency().code()));
        }
    }

    private static void demandWithinTotal(List<Part> parts, Money total) {
        Money sum = Parts.sum(parts, total.currency());
        if (total.isNegative() || sum.exceeds(total)) {
            throw new PaymentRejected(new AllocatedBeyondTotal(sum.toString(), total.toString()));
        }
    }
}
