package io.tieout.domain.credit;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Prospect;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.domain.invoice.PushPlan.Warning;
import java.util.List;
import java.util.stream.Stream;

/**
 * What pushing a credit memo would do: the document to sign and its hash, or the reasons why it
 * cannot be built.
 */
public sealed interface CreditPlan {

    /** what does not stop a push and should still be known before signing */
    List<Warning> warnings();

    /** what it holds out for what was signed earlier */
    default Prospect prospect() {
        return switch (this) {
            case Ready(_, var hash, _) -> new Prospect.Lands(hash);
            case Blocked(var reasons, _) -> new Prospect.Hindered(reasons);
        };
    }

    /** Nothing stands in the way. */
    record Ready(CreditMemoDocument document, PlanHash hash, List<Warning> warnings)
            implements CreditPlan {
        public Ready {
            warnings = List.copyOf(warnings);
        }
    }

    /** Something must be mended first; each reason names the thing and the way out. */
    record Blocked(List<Reason> reasons, List<Warning> warnings) implements CreditPlan {
        public Blocked {
            reasons = List.copyOf(reasons);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The invoice a credit memo takes back, as it stands when the plan is made.
     *
     * @param stands whether it stands in the books, not void and not about to be
     */
    record Credited(InvoiceId invoice, String number, boolean stands) {}

    /**
     * pure: the same invoice and plan of the sale always give the same plan and hash
     *
     * @param sale the plan of the sale that is taken back
     */
    static CreditPlan of(Credited credited, PushPlan sale) {
        return switch (sale) {
            case PushPlan.Ready(var document, _, var warnings) when credited.stands() -> {
                CreditMemoDocument memo = CreditMemoDocument.of(credited.invoice(), document);
                yield new Ready(memo, memo.hash(), warnings);
            }
            case PushPlan.Ready(_, _, var warnings) ->
                    new Blocked(List.of(notStanding(credited)), warnings);
            case PushPlan.Blocked(var reasons, var warnings) when credited.stands() ->
                    new Blocked(reasons, warnings);
            case PushPlan.Blocked(var reasons, var warnings) ->
                    new Blocked(
                            Stream.concat(Stream.of(notStanding(credited)), reasons.stream())
                                    .toList(),
                            warnings);
        };
    }

    private static Reason notStanding(Credited credited) {
        return new Reason.InvoiceNotStanding(
                "invoice '"
                        + credited.number()
                        + "' does not stand in the books, so there is nothing to credit; discard"
                        + " the credit memo");
    }
}
