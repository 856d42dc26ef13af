package io.tieout.bootstrap.faults.gate;

import io.tieout.bootstrap.twin.TwinAdmin;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How a company keeps its books, and what it sells.
 *
 * @param hasOwnNumbers whether documents keep the numbers they are given
 * @param usesSalesTax whether tax is charged at all, by address then
 * @param tracksClasses whether lines may name classes
 * @param closedThrough nothing on or before this day can be booked; the first of all days for none
 */
record Books(
        boolean hasOwnNumbers,
        boolean usesSalesTax,
        boolean tracksClasses,
        LocalDate closedThrough) {

    static final LocalDate NEVER_CLOSED = LocalDate.MIN;

    /** two of them are no longer sold, or never were */
    static final List<String> PRODUCTS = List.of("Seat", "Support", "Setup", "Retired", "Unheard");

    /** the first so many of them are on sale */
    static final int SOLD = 3;

    static final List<String> CLASSES = List.of("", "East", "West", "Unheard");

    /** every combination of the settings is another company's */
    static Books number(int company, LocalDate today) {
        return new Books(
                (company & 1) == 0,
                (company & 2) != 0,
                (company & 4) == 0,
                (company & 8) == 0 ? NEVER_CLOSED : today.minusDays(20));
    }

    /** how many of the classes, counted from the first, a line may name here */
    int usableClasses() {
        return tracksClasses ? 3 : 1;
    }

    /** sets a company up like this */
    void keep(TwinAdmin twin, String companyId) {
        Map<String, Object> accounting = new HashMap<>();
        accounting.put("ClassTrackingPerTxnLine", tracksClasses);
        accounting.put("ClassTrackingPerTxn", false);
        if (!closedThrough.equals(NEVER_CLOSED)) {
            accounting.put("BookCloseDate", closedThrough.toString());
        }
        JsonNode preferences = twin.records(companyId, "Preferences").path(0);
        twin.change(
                companyId,
                "Preferences",
                Map.of(
                        "Id",
                        preferences.path("Id").asString(),
                        "SyncToken",
                        preferences.path("SyncToken").asString(),
                        "sparse",
                        true,
                        "AccountingInfoPrefs",
                        accounting,
                        "SalesFormsPrefs",
                        Map.of("CustomTxnNumbers", hasOwnNumbers),
                        "TaxPrefs",
                        Map.of("UsingSalesTax", usesSalesTax, "PartnerTaxEnabled", usesSalesTax)));
        stock(twin, companyId);
    }

    private static void stock(TwinAdmin twin, String companyId) {
        for (String name : List.of("Seat", "Support", "Setup", "Retired")) {
            JsonNode account =
                    twin.enter(
                            companyId,
                            "Account",
                            Map.of("Name", name + " revenue", "AccountType", "Income"));
            twin.enter(
                    companyId,
                    "Item",
                    Map.of(
                            "Name",
                            name,
                            "Type",
                            "Service",
                            "Active",
                            !name.equals("Retired"),
                            "IncomeAccountRef",
                            Map.of("value", account.path("Id").asString())));
        }
        for (String name : List.of("East", "West")) {
            twin.enter(companyId, "Class", Map.of("Name", name));
        }
    }
}
