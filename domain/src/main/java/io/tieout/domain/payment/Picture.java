package io.tieout.domain.payment;

import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentRejection.AllocatedBeyondTotal;
import io.tieout.domain.payment.PaymentRejection.CurrencyDiffers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a picture of a standing payment: at most one part per document paid or credit used. */
final class Picture {

    private Picture() {}

    /**
     * @throws PaymentRejected a credit in another currency
     */
    static List<CreditUse> credits(PaymentSeen.Standing seen) {
        Map<String, CreditUse> byDocument = new LinkedHashMap<>();
        for (CreditUse credit : seen.credits()) {
            demandCurrency(seen.received(), credit.amount());
            byDocument.merge(credit.externalId(), credit, Picture::together);
        }
        return byDocument.values().stream().filter(credit -> !credit.amount().isZero()).toList();
    }

    /**
     * @throws PaymentRejected a part in another currency, or parts beyond money and credits
     */
    static List<Part> parts(PaymentSeen.Standing seen) {
        Map<String, Allocation> byDocument = new LinkedHashMap<>();
        for (Allocation allocation : seen.allocations()) {
            demandCurrency(seen.received(), allocation.amount());
            byDocument.merge(allocation.externalId(), allocation, Picture::together);
        }
        List<Part> parts = new ArrayList<>();
        for (Allocation allocation : byDocument.values()) {
            if (!allocation.amount().isZero()) {
                parts.add(Part.of(allocation, seen.receivedOn()));
            }
        }
        demandWithinTotal(parts, seen);
        return List.copyOf(parts);
    }

    /** two lines of a payment may pay one document */
    private static Allocation together(Allocation one, Allocation other) {
        Money sum = one.amount().plus(other.amount());
        return switch (one) {
            case Allocation.ToInvoice(var id, var invoice, var issuedOn, _) ->
                    new Allocation.ToInvoice(id, invoice, issuedOn, sum);
            case Allocation.ToObserved(var id, _) -> new Allocation.ToObserved(id, sum);
            case Allocation.ToReturn(var id, _, var cause, var on) ->
                    new Allocation.ToReturn(id, sum, cause, on);
            case Allocation.Queued(var id, _, var reason) -> new Allocation.Queued(id, sum, reason);
        };
    }

    private static CreditUse together(CreditUse one, CreditUse other) {
        return new CreditUse(one.externalId(), one.amount().plus(other.amount()));
    }

    private static void demandCurrency(Money received, Money amount) {
        if (!amount.currency().equals(received.currency())) {
            throw new PaymentRejected(
                    new CurrencyDiffers(received.currency().code(), amount.currency().code()));
        }
    }

    private static void demandWithinTotal(List<Part> parts, PaymentSeen.Standing seen) {
        Money total = seen.total();
        Money sum = Parts.sum(parts, total.currency());
        if (seen.received().isNegative() || sum.exceeds(total)) {
            throw new PaymentRejected(new AllocatedBeyondTotal(sum.toString(), total.toString()));
        }
    }
}
