package io.tieout.twin.settlement;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the lines of journal entries, purchases and deposits say what they do to whose account. */
public final class DirectPostings {

    private static final String RECEIVABLE = "Accounts Receivable";
    private static final String PAYABLE = "Accounts Payable";

    private DirectPostings() {}

    /** What a document posts; nothing for kinds without such lines. */
    public static PartyAmounts of(Change change, Kind kind, ObjectNode document) {
        PartyAmounts amounts = PartyAmounts.NONE;
        for (ObjectNode line : Json.objects(document, "Line")) {
            BigDecimal amount = Json.decimal(line, "Amount");
            amounts =
                    switch (kind) {
                        case JOURNAL_ENTRY -> journal(change, amounts, line, amount);
                        case PURCHASE -> purchase(change, amounts, document, line, amount);
                        case DEPOSIT -> deposit(change, amounts, line, amount);
                        default -> amounts;
                    };
        }
        return amounts;
    }

    private static PartyAmounts journal(
            Change change, PartyAmounts amounts, ObjectNode line, BigDecimal amount) {
        JsonNode detail = line.path("JournalEntryLineDetail");
        boolean isDebit = Json.stringOr(detail, "PostingType", "").equals("Debit");
        JsonNode entity = detail.path("Entity");
        Optional<Key> party = party(Json.stringOr(entity, "Type", ""), entity, "EntityRef");
        return plus(change, amounts, detail, party, isDebit ? amount : amount.negate());
    }

    private static PartyAmounts purchase(
            Change change,
            PartyAmounts amounts,
            ObjectNode purchase,
            ObjectNode line,
            BigDecimal amount) {
        JsonNode detail = line.path("AccountBasedExpenseLineDetail");
        String type = Json.stringOr(purchase.path("EntityRef"), "type", "");
        Optional<Key> party = party(type, purchase, "EntityRef");
        boolean isCredit = Json.isTrue(purchase, "Credit");
        return plus(change, amounts, detail, party, isCredit ? amount.negate() : amount);
    }

    private static PartyAmounts deposit(
            Change change, PartyAmounts amounts, ObjectNode line, BigDecimal amount) {
        JsonNode detail = line.path("DepositLineDetail");
        String type = Json.stringOr(detail.path("Entity"), "type", "");
        return plus(change, amounts, detail, party(type, detail, "Entity"), amount.negate());
    }

    /**
     * @throws io.tieout.twin.fault.QboFault 6000 if the account needs a customer or a vendor and
     *     there is none
     */
    private static PartyAmounts plus(
            Change change,
            PartyAmounts amounts,
            JsonNode detail,
            Optional<Key> party,
            BigDecimal debit) {
        String type =
                Json.reference(detail, "AccountRef")
                        .flatMap(id -> change.find(new Key(Kind.ACCOUNT, id)))
                        .map(row -> Json.stringOr(row.entity(), "AccountType", ""))
                        .orElse("");
        return switch (type) {
            case RECEIVABLE ->
                    amounts.plus(
                            party.filter(key -> key.kind() == Kind.CUSTOMER)
                                    .orElseThrow(() -> needs(RECEIVABLE, "customer")),
                            debit);
            case PAYABLE ->
                    amounts.plus(
                            party.filter(key -> key.kind() == Kind.VENDOR)
                                    .orElseThrow(() -> needs(PAYABLE, "vendor")),
                            debit);
            default -> amounts;
        };
    }

    private static Optional<Key> party(String type, JsonNode holder, String property) {
        Optional<Kind> kind =
                Kind.ofName(type).filter(it -> it == Kind.CUSTOMER || it == Kind.VENDOR);
        return kind.flatMap(it -> Json.reference(holder, property).map(id -> new Key(it, id)));
    }

    private static RuntimeException needs(String account, String party) {
        return BusinessFaults.businessRule(
                "When you use %s, you must choose a %s in the Name field."
                        .formatted(account, party));
    }
}
