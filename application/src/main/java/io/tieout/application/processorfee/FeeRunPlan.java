package io.tieout.application.processorfee;

import io.tieout.application.control.ShownHash;
import io.tieout.application.recorded.RecordedPaymentViews.RecordedPaymentView;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.PostingDay;
import io.tieout.domain.money.Money;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.FeeDue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What posting processors' fees of payments until the end of a month would do now.
 *
 * @param entries one for each payment of whose fee something is due
 * @param held those that cannot be posted yet, and why
 * @param hasMore whether payments are left for another run of the month
 */
public record FeeRunPlan(YearMonth month, List<Entry> entries, List<Held> held, boolean hasMore) {

    public FeeRunPlan {
        entries = List.copyOf(entries);
        held = List.copyOf(held);
    }

    /**
     * One journal entry.
     *
     * @param due what is posted by it
     * @param day where it stands; behind closed books it is diverted, and that is shown
     */
    public record Entry(
            RecordedPaymentView payment, FeeDue due, PostingDay day, ExportedEntry entry) {

        /**
         * what the processor kept; negative for what it gave back, and nothing where only the
         * payment's rate was corrected
         */
        public Money fee() {
            return due.amount();
        }

        boolean isForeign() {
            return !due.atHome().currency().equals(due.amount().currency());
        }
    }

    /** A payment of whose fee nothing can be posted yet. */
    public record Held(RecordedPaymentView payment, String reason) {

        /** what is due of its fee */
        public Money fee() {
            return payment.feeDue();
        }
    }

    /** What one processor kept in all, less what it gave back. */
    public record Total(Channel processor, Money fee) {}

    private record Key(Channel processor, String currency) {}

    /** stands for every entry as it would be posted */
    public String hash() {
        return ShownHash.of(
                entries.stream()
                        .map(entry ->
                                entry.payment().id().value()
                                        + " "
                                        + entry.fee()
                                        + " "
                                        + entry.entry())
                        .toList());
    }

    /** what the entries come to, by processor and currency */
    public List<Total> totals() {
        Map<Key, Money> sums = new LinkedHashMap<>();
        for (Channel processor : Channel.values()) {
            entries.stream()
                    .filter(entry -> entry.payment().reference().processor() == processor)
                    .map(Entry::fee)
                    .forEach(fee ->
                            sums.merge(
                                    new Key(processor, fee.currency().code()), fee, Money::plus));
        }
        List<Total> totals = new ArrayList<>();
        sums.forEach((key, fee) -> totals.add(new Total(key.processor(), fee)));
        return List.copyOf(totals);
    }

    /** what the entries of payments in other currencies come to in that of the books */
    public Optional<Money> foreignAtHome() {
        return entries.stream()
                .filter(Entry::isForeign)
                .map(entry -> entry.due().atHome())
                .reduce(Money::plus);
    }

    /** how many of them closed books move to a later day */
    public long diverted() {
        return entries.stream().filter(entry -> entry.day().isDiverted()).count();
    }
}
