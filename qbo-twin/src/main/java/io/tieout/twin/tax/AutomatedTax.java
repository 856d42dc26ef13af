package io.tieout.twin.tax;

import static java.util.Map.entry;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Automated sales tax: the service reckons it from where the goods go, whatever code or rate was
 * sent. Without an address it finds no tax.
 */
public final class AutomatedTax {

    /** What an agency takes where it has a say. */
    private record Agency(String name, BigDecimal percent) {}

    /**
     * State and local agencies by state: figures near those of 2026, fixed so that every run
     * agrees. In a state that is not here the company has nothing to collect.
     */
    private static final Map<String, List<Agency>> AGENCIES =
            Map.ofEntries(
                    entry("AZ", agencies("Arizona State", "5.6", "Tucson City", "2.6")),
                    entry("CA", agencies("California State", "7.25", "Los Angeles", "2.25")),
                    entry("FL", agencies("Florida State", "6", "Dade County", "1")),
                    entry("IL", agencies("Illinois State", "6.25", "Chicago", "4")),
                    entry("NY", agencies("New York State", "4", "New York City", "4.875")),
                    entry("TX", agencies("Texas State", "6.25", "Austin", "2")),
                    entry("WA", agencies("Washington State", "6.5", "Seattle", "3.85")));

    private AutomatedTax() {}

    /**
     * The tax of a document that is shipped to an address.
     *
     * @param shipTo the address; empty if nobody knows it
     */
    public static List<TaxLine> of(Change change, TaxBasis basis, JsonNode shipTo) {
        BigDecimal net = basis.taxable();
        if (net.signum() == 0) {
            return List.of();
        }
        return agenciesOf(shipTo).stream()
                .map(agency -> rate(change, agency))
                .map(rate -> TaxLine.onTop(List.of(rate), net, basis.currency()).getFirst())
                .toList();
    }

    private static List<Agency> agenciesOf(JsonNode shipTo) {
        String country = Json.stringOr(shipTo, "Country", "USA");
        boolean isAmerican = AMERICAN.contains(country.toUpperCase(Locale.ROOT));
        String state =
                Json.stringOr(shipTo, "CountrySubDivisionCode", "")
                        .toUpperCase(Locale.ROOT)
                        .replace("US-", "");
        return isAmerican ? AGENCIES.getOrDefault(state, List.of()) : List.of();
    }

    /** The row of an agency's rate, which comes into the books when it is first needed. */
    private static Row rate(Change change, Agency agency) {
        Key key =
                change.before()
                        .bearer(Kind.TAX_RATE, agency.name())
                        .orElseGet(() -> TaxRows.addRate(change, agency.name(), agency.percent()));
        return change.find(key).orElseThrow();
    }

    private static List<Agency> agencies(
            String state, String statePercent, String local, String localPercent) {
        return List.of(
                new Agency(state, new BigDecimal(statePercent)),
                new Agency(local, new BigDecimal(localPercent)));
    }

    private static final Set<String> AMERICAN = Set.of("USA", "US", "UNITED STATES", "");
}
