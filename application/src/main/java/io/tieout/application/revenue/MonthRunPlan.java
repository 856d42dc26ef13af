package io.tieout.application.revenue;

import io.tieout.application.agreement.AgreementViews.AgreementView;
import io.tieout.application.control.ShownHash;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.PostingDay;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.domain.revenue.Position;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What recognising a month would post now.
 *
 * @param entries one for each agreement that earned or moved something
 * @param held those that cannot be posted yet, and why
 * @param hasMore whether agreements are left for another run of the month
 */
public record MonthRunPlan(YearMonth month, List<Entry> entries, List<Held> held, boolean hasMore) {

    public MonthRunPlan {
        entries = List.copyOf(entries);
        held = List.copyOf(held);
    }

    /**
     * One journal entry.
     *
     * @param day where it stands; behind closed books it is diverted, and that is shown
     * @param worth what it moves in the books, in their currency
     */
    public record Entry(
            AgreementView agreement,
            PostingDay day,
            Position before,
            Position after,
            MonthWorth worth,
            ExportedEntry entry) {

        private String text() {
            return agreement.id().value() + " " + before + " " + after + " " + entry;
        }

        /** what it recognises, negative where more is taken back */
        public Money recognised() {
            return after.recognised().minus(before.recognised());
        }
    }

    /** An agreement that cannot be posted yet. */
    public record Held(AgreementView agreement, Money recognised, String reason) {}

    /** stands for every entry as it would be posted, whatever its agreement says besides */
    public String hash() {
        return ShownHash.of(entries.stream().map(Entry::text).toList());
    }

    /** the last day of the month */
    public LocalDate lastOn() {
        return month.atEndOfMonth();
    }

    /** what all entries recognise, by currency */
    public List<Money> totals() {
        Map<String, Money> totals = new TreeMap<>();
        entries.stream()
                .map(Entry::recognised)
                .forEach(money -> totals.merge(money.currency().code(), money, Money::plus));
        return List.copyOf(totals.values());
    }
}
