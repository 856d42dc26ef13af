package io.tieout.domain.simulation;

import io.tieout.domain.collection.Consequence.Level;
import io.tieout.domain.collection.Due;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.policy.Ending;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * Something that a policy would have done, or that was done.
 *
 * @param invoices what it is about, each once
 * @param steps the names of the steps that it stands for, each once, the furthest first; empty for
 *     fees, which are told from each other by their invoice
 * @param fee what it charges; negative for what is taken back, zero for everything else
 */
public record Happening(
        Instant at, Deed deed, List<InvoiceId> invoices, List<String> steps, Money fee) {

    public Happening {
        invoices = List.copyOf(invoices);
        steps = List.copyOf(steps);
    }

    /** what is due, done at a moment */
    static Happening of(Due due, Instant at, Currency currency) {
        Money none = Money.zero(currency);
        return switch (due) {
            case Due.Message(_, var covers) -> of(at, Deed.REMIND, covers, none);
            case Due.OwnerAlert(var covers) -> of(at, Deed.ALERT_OWNER, covers, none);
            case Due.AccessStep(var consequence) ->
                    of(at, deed(consequence.level()), List.of(consequence.ref()), none);
            case Due.Conclusion(var ref, var ending) -> of(at, deed(ending), List.of(ref), none);
            case Due.Fee(var ref, _, var fee) -> fee(at, ref.invoice(), fee.amount());
            case Due.FeeBack(var invoice, _, var amount) -> fee(at, invoice, amount.negated());
        };
    }

    static Happening of(Instant at, Deed deed, List<StepRef> covers, Money none) {
        return new Happening(
                at,
                deed,
                covers.stream().map(StepRef::invoice).distinct().toList(),
                covers.stream().map(StepRef::step).distinct().toList(),
                none);
    }

    static Happening fee(Instant at, InvoiceId invoice, Money amount) {
        Deed deed = amount.isNegative() ? Deed.TAKE_FEE_BACK : Deed.CHARGE_FEE;
        return new Happening(at, deed, List.of(invoice), List.of(), amount);
    }

    static Deed deed(Ending ending) {
        return switch (ending) {
            case WRITE_OFF -> Deed.PROPOSE_WRITE_OFF;
            case HAND_OVER -> Deed.PROPOSE_HAND_OVER;
        };
    }

    private static Deed deed(Level level) {
        return switch (level) {
            case RESTRICTED -> Deed.RESTRICT;
            case BLOCKED -> Deed.BLOCK;
        };
    }
}
