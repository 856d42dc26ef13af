package io.tieout.domain.tieout;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Both sides' accounts of one day in the currency of the books, and every document that stands
 * otherwise on one of them. The differences of an account come to the difference of its balances:
 * what no document tells of is a difference of none.
 */
public record AccountTieOut(List<Sides> accounts, List<Difference> differences) {

    /** of books that nobody read */
    public static final AccountTieOut NONE = new AccountTieOut(List.of(), List.of());

    /** What stands on an account: debits less credits. */
    public record Sides(BooksAccount account, Money ours, Money theirs) {

        public boolean isTied() {
            return ours.equals(theirs);
        }
    }

    /** A document that stands otherwise on an account; zero where it does not stand. */
    public record Difference(
            BooksAccount account, OpenItem document, Money ours, Money theirs, Explanation why) {

        public Money amount() {
            return ours.minus(theirs);
        }
    }

    public AccountTieOut {
        accounts = List.copyOf(accounts);
        differences = List.copyOf(differences);
    }

    /** the differences that nothing explains */
    public List<Difference> unexplained() {
        return differences.stream().filter(each -> each.why() == Explanation.UNKNOWN).toList();
    }

    /**
     * holds them against each other
     *
     * @param balances theirs, as their trial balance has them
     * @param known asked once, for the documents that differ
     */
    public static AccountTieOut of(
            LocalDate asOf,
            Currency currency,
            Collection<Posted> ours,
            Collection<Posted> theirs,
            Map<BooksAccount, Money> balances,
            Function<List<OpenItem>, Map<OpenItem.Key, Circumstances>> known) {
        return new Comparison(asOf, Money.zero(currency), byKey(ours), byKey(theirs))
                .against(balances, known);
    }

    private static Map<Posted.Key, Posted> byKey(Collection<Posted> postings) {
        Map<Posted.Key, Posted> found = new LinkedHashMap<>();
        postings.forEach(each -> found.merge(each.key(), each, AccountTieOut::together));
        return found;
    }

    private static Posted together(Posted one, Posted other) {
        OpenItem item = one.document();
        return new Posted(
                one.account(),
                new OpenItem(
                        item.type(),
                        item.documentId(),
                        item.number(),
                        item.customerId(),
                        item.issuedOn(),
                        one.debit().plus(other.debit())));
    }

    /** Both sides, document by document. */
    private record Comparison(
            LocalDate asOf,
            Money nothing,
            Map<Posted.Key, Posted> here,
            Map<Posted.Key, Posted> there) {

        AccountTieOut against(
                Map<BooksAccount, Money> balances,
                Function<List<OpenItem>, Map<OpenItem.Key, Circumstances>> known) {
            List<Posted.Key> differing = differing();
            var circumstances =
                    new HashMap<>(known.apply(differing.stream().map(this::item).toList()));
            List<Difference> differences = new ArrayList<>();
            for (Posted.Key key : differing) {
                OpenItem item = item(key);
                Explanation why =
                        circumstances
                                .getOrDefault(item.key(), Circumstances.NONE)
                                .explain(item.type(), key.account(), isTaxAlone(key));
                differences.add(
                        new Difference(
                                key.account(), item, amount(here, key), amount(there, key), why));
            }
            List<Sides> sides = sides(balances);
            sides.forEach(each -> rest(each, differences));
            return new AccountTieOut(sides, differences);
        }

        /** what their balance has beyond their documents */
        private void rest(Sides sides, List<Difference> differences) {
            Money told = sum(there, sides.account());
            if (!told.equals(sides.theirs())) {
                Money rest = sides.theirs().minus(told);
                OpenItem nobody = new OpenItem(DocumentType.OTHER, "", "", "", asOf, rest);
                differences.add(
                        new Difference(
                                sides.account(), nobody, nothing, rest, Explanation.UNKNOWN));
            }
        }

        private List<Posted.Key> differing() {
            Set<Posted.Key> all = new LinkedHashSet<>(here.keySet());
            all.addAll(there.keySet());
            return all.stream()
                    .filter(key -> !amount(here, key).equals(amount(there, key)))
                    .toList();
        }

        /** whether the document sells the same on both sides, and tax is told otherwise only */
        private boolean isTaxAlone(Posted.Key key) {
            boolean isSale =
                    key.account() == BooksAccount.INCOME
                            || key.account() == BooksAccount.SALES_TAX_PAYABLE;
            return isSale
                    && difference(BooksAccount.INCOME, key.documentId())
                            .plus(difference(BooksAccount.SALES_TAX_PAYABLE, key.documentId()))
                            .isZero();
        }

        private Money difference(BooksAccount account, String documentId) {
            var key = new Posted.Key(account, documentId);
            return amount(here, key).minus(amount(there, key));
        }

        private OpenItem item(Posted.Key key) {
            Posted theirs = there.get(key);
            return theirs == null
                    ? Objects.requireNonNull(here.get(key)).document()
                    : theirs.document();
        }

        private Money amount(Map<Posted.Key, Posted> side, Posted.Key key) {
            Posted posted = side.get(key);
            return posted == null ? nothing : posted.debit();
        }

        private Money sum(Map<Posted.Key, Posted> side, BooksAccount account) {
            return side.values().stream()
                    .filter(each -> each.account() == account)
                    .map(Posted::debit)
                    .reduce(nothing, Money::plus);
        }

        private List<Sides> sides(Map<BooksAccount, Money> balances) {
            var touched = new EnumMap<BooksAccount, Sides>(BooksAccount.class);
            for (BooksAccount account : BooksAccount.values()) {
                Money ours = sum(here, account);
                Money theirs = balances.getOrDefault(account, nothing);
                if (!ours.isZero() || !theirs.isZero() || !sum(there, account).isZero()) {
                    touched.put(account, new Sides(account, ours, theirs));
                }
            }
            return List.copyOf(touched.values());
        }
    }
}
