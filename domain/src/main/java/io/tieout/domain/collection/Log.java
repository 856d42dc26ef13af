package io.tieout.domain.collection;

import io.tieout.domain.collection.Due.AccessStep;
import io.tieout.domain.collection.Due.Conclusion;
import io.tieout.domain.collection.Due.Fee;
import io.tieout.domain.collection.Due.FeeBack;
import io.tieout.domain.collection.Due.Message;
import io.tieout.domain.collection.Due.OwnerAlert;
import io.tieout.domain.collection.Notice.Fate;
import io.tieout.domain.collection.Notice.Fate.NotSent;
import io.tieout.domain.collection.Notice.Fate.Ordered;
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
        return decided(new Standing());
    }

    /** the same, where no message that was ordered went out, as it turned out then */
    public Log undelivered(Instant at) {
        return decided(new NotSent(at));
    }

    private Log decided(Fate fate) {
        return new Log(
                notices.stream()
                        .map(each ->
                                each.isOrdered()
                                        ? new Notice(
                                                each.covers(), each.channel(), each.sentAt(), fate)
                                        : each)
                        .toList(),
                taken,
                charges);
    }

    /** once everything that was due was done, at the moment of the decision */
    public Log after(CollectionDecision decision) {
        return after(decision, new Standing());
    }

    /** once everything that was due was done, but for its messages, which were ordered */
    public Log ordering(CollectionDecision decision) {
        return after(decision, new Ordered());
    }

    private Log after(CollectionDecision decision, Fate fate) {
        Log log = this;
        for (Due due : decision.due()) {
            log = log.after(due, decision.at(), fate);
        }
        return log;
    }

    /** once this was done */
    public Log after(Due due, Instant at) {
        return after(due, at, new Standing());
    }

    private Log after(Due due, Instant at, Fate fate) {
        return switch (due) {
            case Message(var channel, var covers) ->
                    new Log(and(notices, new Notice(covers, channel, at, fate)), taken, charges);
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
