package io.tieout.qbo.party;

import static io.tieout.qbo.client.Records.reference;
import static io.tieout.qbo.client.Records.text;
import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.domain.account.linking.Party;
import io.tieout.domain.account.linking.Traits;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.qbo.client.Records;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A customer, vendor or employee as QuickBooks shows it, in our words. */
final class PartyRecord {

    /** what QuickBooks puts behind the name of an inactive one; facts 5.1 */
    static final String DELETED = " (deleted)";

    /** QuickBooks shows only the last signs of a tax id; "Customer" page, PrimaryTaxIdentifier */
    private static final String MASK = "XX";

    private static final List<String> LINES = List.of("Line1", "Line2", "Line3", "Line4", "Line5");

    private PartyRecord() {}

    static NamedRecord read(Party.Kind kind, JsonNode row, Currency currency) {
        boolean isActive = row.path("Active").asBoolean(true);
        var party =
                new Party(
                        kind,
                        text(row, "Id"),
                        traits(row, name(row, isActive), address(kind, row)),
                        reference(row, "ParentRef"),
                        isActive,
                        balance(row, currency));
        var term = row.path("SalesTermRef");
        return new NamedRecord(
                party,
                new Target(textOrEmpty(term, "value"), textOrEmpty(term, "name")),
                Records.version(row),
                Records.changedAt(row));
    }

    private static String name(JsonNode row, boolean isActive) {
        String shown = text(row, "DisplayName");
        return !isActive && shown.endsWith(DELETED)
                ? shown.substring(0, shown.length() - DELETED.length())
                : shown;
    }

    private static JsonNode address(Party.Kind kind, JsonNode row) {
        return row.path(kind == Party.Kind.EMPLOYEE ? "PrimaryAddr" : "BillAddr");
    }

    private static Traits traits(JsonNode row, String name, JsonNode address) {
        return new Traits(
                name,
                textOrEmpty(row, "CompanyName"),
                textOrEmpty(row.path("PrimaryEmailAddr"), "Address"),
                textOrEmpty(row.path("PrimaryPhone"), "FreeFormNumber"),
                taxId(row),
                street(address),
                textOrEmpty(address, "City"),
                textOrEmpty(address, "CountrySubDivisionCode"),
                textOrEmpty(address, "PostalCode"),
                textOrEmpty(address, "Country"));
    }

    /** which of them a company keeps depends on its country; a masked one identifies nobody */
    private static String taxId(JsonNode row) {
        String primary = textOrEmpty(row, "PrimaryTaxIdentifier");
        return primary.isEmpty() || primary.contains(MASK)
                ? textOrEmpty(row, "ResaleNum")
                : primary;
    }

    private static String street(JsonNode address) {
        return LINES.stream()
                .map(line -> textOrEmpty(address, line))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Money balance(JsonNode row, Currency currency) {
        return row.path("Balance").isMissingNode()
                ? Money.zero(currency)
                : Records.money(row, "Balance", currency);
    }
}
