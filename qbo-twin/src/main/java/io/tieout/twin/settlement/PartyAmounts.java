package io.tieout.twin.settlement;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a document's own lines post to accounts receivable and payable: debits of each customer and
 * vendor. Documents of sale do not go this way, their balance says it.
 */
public record PartyAmounts(Map<Key, BigDecimal> debits) {

    public static final PartyAmounts NONE = new PartyAmounts(Map.of());

    public PartyAmounts {
        debits = Map.copyOf(debits);
    }

    /** The same and one posting more. */
    public PartyAmounts plus(Key party, BigDecimal debit) {
        Map<Key, BigDecimal> sums = new HashMap<>(debits);
        sums.merge(party, debit, BigDecimal::add);
        return new PartyAmounts(sums);
    }

    /** Moves the balances of customers and vendors from these amounts to others. */
    public void moveTo(Change change, PartyAmounts after) {
        Set<Key> touched = new LinkedHashSet<>(debits.keySet());
        touched.addAll(after.debits.keySet());
        for (Key party : touched) {
            BigDecimal by = after.debit(party).subtract(debit(party));
            if (party.kind() == Kind.VENDOR) {
                Payable.move(change, party.id(), by.negate());
            } else {
                Receivable.move(change, party.id(), by);
            }
        }
    }

    /** The one customer whose account is touched, if it is exactly one. */
    Optional<Key> onlyCustomer() {
        List<Key> customers =
                debits.keySet().stream().filter(key -> key.kind() == Kind.CUSTOMER).toList();
        return customers.size() == 1 ? Optional.of(customers.getFirst()) : Optional.empty();
    }

    BigDecimal debit(Key party) {
        return debits.getOrDefault(party, BigDecimal.ZERO);
    }
}
