package io.tieout.domain.tieout;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Both sides' receivables of one day, by currency, and every document in which they differ. The
 * differences come to the difference of the sums, so that nothing is left out.
 */
public record TieOut(List<Sides> currencies, List<Difference> differences) {

    /** What both sides' receivables come to in one currency. */
    public record Sides(Currency currency, Money ours, Money theirs) {

        public boolean isTied() {
            return ours.equals(theirs);
        }
    }

    /** A document that stands otherwise on the two sides; zero where it is not open. */
    public record Difference(OpenItem document, Money ours, Money theirs, Explanation why) {

        public Money amount() {
            return ours.minus(theirs);
        }
    }

    public TieOut {
        currencies = List.copyOf(currencies);
        differences = List.copyOf(differences);
    }

    /**
     * holds them against each other
     *
     * @param known asked once, for the documents that differ
     */
    public static TieOut of(
            Collection<OpenItem> ours,
            Collection<OpenItem> theirs,
            Function<List<OpenItem>, Map<OpenItem.Key, Circumstances>> known) {
        Map<OpenItem.Key, OpenItem> here = byKey(ours);
        Map<OpenItem.Key, OpenItem> there = byKey(theirs);
        Set<OpenItem.Key> all = new LinkedHashSet<>(here.keySet());
        all.addAll(there.keySet());
        List<OpenItem> differing =
                all.stream()
                        .filter(key -> !amount(here, key).equals(amount(there, key)))
                        .map(key -> there.containsKey(key) ? there.get(key) : here.get(key))
                        .toList();
        Map<OpenItem.Key, Circumstances> circumstances = new HashMap<>(known.apply(differing));
        return new TieOut(
                sides(here, there),
                differing.stream()
                        .map(item ->
                                new Difference(
                                        item,
                                        amount(here, item.key()),
                                        amount(there, item.key()),
                                        circumstances
                                                .getOrDefault(item.key(), Circumstances.NONE)
                                                .explain(item.type())))
                        .toList());
    }

    /** the documents that nothing explains */
    public List<Difference> unexplained() {
        return differences.stream().filter(each -> each.why() == Explanation.UNKNOWN).toList();
    }

    private static Map<OpenItem.Key, OpenItem> byKey(Collection<OpenItem> items) {
        Map<OpenItem.Key, OpenItem> found = new LinkedHashMap<>();
        items.forEach(item -> found.put(item.key(), item));
        return found;
    }

    private static Money amount(Map<OpenItem.Key, OpenItem> items, OpenItem.Key key) {
        return Optional.ofNullable(items.get(key))
                .map(OpenItem::open)
                .orElseGet(() -> Money.zero(new Currency(key.currency())));
    }

    private static List<Sides> sides(
            Map<OpenItem.Key, OpenItem> ours, Map<OpenItem.Key, OpenItem> theirs) {
        Map<String, Money> here = sums(ours);
        Map<String, Money> there = sums(theirs);
        Set<String> all = new TreeSet<>(here.keySet());
        all.addAll(there.keySet());
        return all.stream()
                .map(code -> {
                    Money nothing = Money.zero(new Currency(code));
                    return new Sides(
                            nothing.currency(),
                            here.getOrDefault(code, nothing),
                            there.getOrDefault(code, nothing));
                })
                .toList();
    }

    private static Map<String, Money> sums(Map<OpenItem.Key, OpenItem> items) {
        Map<String, Money> sums = new HashMap<>();
        items.values().forEach(item -> sums.merge(item.key().currency(), item.open(), Money::plus));
        return sums;
    }
}
