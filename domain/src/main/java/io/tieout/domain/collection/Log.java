package io.tieout.domain.collection;

import io.tieout.domain.collection.Due.AccessStep;
import io.tieout.domain.collection.Due.Conclusion;
import io.tieout.domain.collection.Due.Fee;
import io.tieout.domain.collection.Due.FeeBack;
import io.tieout.domain.collection.Due.Message;
import io.tieout.domain.collection.Due.OwnerAlert;
import io.tieout.domain.collection.Notice.Fate.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was really done about an account. */
public record Log(List<Notice> notices, List<Taken> taken, List<FeeCharge> charges) {

    public Log {
        notices = List.copyOf(notices);
        taken = List.copyOf(taken);
        charges = List.copyOf(charges);
    }

    /** nothing yet */
    public static Log empty() {
        return new Log(List.of(), List.of(), List.of());
    }

    /** the same, where every message that was ordered went out as it was */
    public Log delivered() {
        return new Log(
                notices.stream()
                        .map(each ->
                                each.isOrdered()
                                        ? new Notice(
                                                each.covers(),
                                                each.channel(),
                                                each.sentAt(),
                                                new Standing())
                                        : each)
                        .toList(),
                taken,
                charges);
    }

    /** once everything that was due was done, at the moment of the decision */
    public Log after(CollectionDecision decision) {
        Log log = this;
        for (Due due : decision.due()) {
            log = log.after(due, decision.at());
        }
        return log;
    }

    /** once this was done */
    public Log after(Due due, Instant at) {
        return switch (due) {
            case Message(var channel, var covers) ->
                    new Log(
                            and(notices, new Notice(covers, channel, at, new Standing())),
                            taken,
                            charges);
            case OwnerAlert(var covers) ->
                    new Log(
                            notices,
                            and(taken, covers.stream().map(ref -> new Taken(ref, at)).toList()),
                            charges);
            case AccessStep(var consequence) ->
                    new Log(notices, and(taken, new Taken(consequence.ref(), at)), charges);
            case Conclusion(var ref, _) ->
                    new Log(notices, and(taken, new Taken(ref, at)), charges);
            case Fee(var ref, _, var fee) ->
                    charged(new FeeCharge(ref.invoice(), fee.period(), fee.amount(), at));
            case FeeBack(var invoice, var period, var amount) ->
                    charged(new FeeCharge(invoice, period, amount.negated(), at));
        };
    }

    private Log charged(FeeCharge charge) {
        return new Log(notices, taken, and(charges, charge));
    }

    private static <T> List<T> and(List<T> some, T another) {
        return and(some, List.of(another));
    }

    private static <T> List<T> and(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
