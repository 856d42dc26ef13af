package io.tieout.twin.settlement;

import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a payment's line can name, by the word the service has for it. */
public enum LinkType {
    INVOICE("Invoice", Kind.INVOICE),
    CREDIT_MEMO("CreditMemo", Kind.CREDIT_MEMO),
    JOURNAL_ENTRY("JournalEntry", Kind.JOURNAL_ENTRY),
    EXPENSE("Expense", Kind.PURCHASE),
    CHECK("Check", Kind.PURCHASE),
    CREDIT_CARD_CREDIT("CreditCardCredit", Kind.PURCHASE);

    private final String wireName;
    private final Kind kind;

    LinkType(String wireName, Kind kind) {
        this.wireName = wireName;
        this.kind = kind;
    }

    public static String[] wireNames() {
        return Stream.of(values()).map(type -> type.wireName).toArray(String[]::new);
    }

    /**
     * The document that a link names.
     *
     * @throws io.tieout.twin.fault.QboFault 2020 if the link lacks its id or type
     */
    public static Key document(ObjectNode link) {
        String id = Json.string(link, "TxnId").orElseThrow(() -> RequestFaults.missing("TxnId"));
        String word =
                Json.string(link, "TxnType").orElseThrow(() -> RequestFaults.missing("TxnType"));
        return Stream.of(values())
                .filter(type -> type.wireName.equals(word))
                .findFirst()
                .map(type -> new Key(type.kind, id))
                .orElseThrow(() -> BusinessFaults.cannotBeLinked(id));
    }
}
