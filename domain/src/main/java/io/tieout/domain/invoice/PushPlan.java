package io.tieout.domain.invoice;

import java.util.List;

/**
 * What a push would do: the document to sign and its hash, or the reasons why it cannot be built.
 */
public sealed interface PushPlan {

    /** Nothing stands in the way. */
    record Ready(InvoiceDocument document, PlanHash hash) implements PushPlan {}

    /** Something must be mended first; each reason names the thing and the way out. */
    record Blocked(List<Reason> reasons) implements PushPlan {
        public Blocked {
            reasons = List.copyOf(reasons);
        }
    }

    /** One thing that stands in the way. */
    sealed interface Reason {
        String message();

        record AccountNotLinked(String message) implements Reason {}

        record NoItemForProduct(String message) implements Reason {}

        record NoSuchClass(String message) implements Reason {}

        record CurrencyDiffers(String message) implements Reason {}

        record NotConnected(String message) implements Reason {}
    }
}
