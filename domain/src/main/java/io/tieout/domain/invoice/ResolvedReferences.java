package io.tieout.domain.invoice;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import java.util.Map;

/** What the names in an invoice mean in the accounting system, as far as Tieout's copy knows. */
public sealed interface ResolvedReferences {

    /** The tenant is connected to no accounting system. */
    record Unconnected() implements ResolvedReferences {}

    /**
     * Looked up at the tenant's connection.
     *
     * @param items by product code; a product without an active item is left out
     * @param classIds by class name; a name without an active class is left out
     */
    record Resolved(
            ConnectionId connection,
            Customer customer,
            Map<String, Item> items,
            Map<String, String> classIds)
            implements ResolvedReferences {

        public Resolved {
            items = Map.copyOf(items);
            classIds = Map.copyOf(classIds);
        }

        Item item(String product) {
            Item item = items.get(product);
            if (item == null) {
                throw new IllegalArgumentException("no item for product '" + product + "'");
            }
            return item;
        }

        /** empty for the empty name */
        String classId(String className) {
            return className.isEmpty() ? "" : classIds.getOrDefault(className, "");
        }
    }

    /** An item of the accounting system. */
    record Item(String itemId, String name) {}

    /** Who the invoice is addressed to over there. */
    sealed interface Customer {

        /** Nobody said which customer this account is; {@code reference} is the account's own. */
        record NotLinked(String reference) implements Customer {}

        /** Linked, but the copy has no such active customer. */
        record Missing(DocumentLink link) implements Customer {}

        /** Linked and active; {@code currency} is the ISO code it is billed in. */
        record Found(DocumentLink link, String currency) implements Customer {}
    }
}
