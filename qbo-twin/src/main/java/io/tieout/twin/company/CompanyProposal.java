package io.tieout.twin.company;

import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import java.time.ZoneId;
import tools.jackson.databind.node.ObjectNode;

/** What somebody says of a company that is to be made. */
public record CompanyProposal(
        String companyName,
        String country,
        String homeCurrency,
        boolean isMultiCurrency,
        ZoneId timeZone,
        boolean hasCustomNumbers,
        boolean tracksClasses) {

    public CompanyProposal {
        if (!Currencies.isKnown(homeCurrency)) {
            throw new IllegalArgumentException("unknown home currency " + homeCurrency);
        }
    }

    /**
     * A proposal as sent to the admin surface; what it leaves out is a US company with numbers of
     * its own.
     *
     * @throws IllegalArgumentException if the currency is unknown
     * @throws java.time.DateTimeException if the time zone is unknown
     */
    public static CompanyProposal fromJson(ObjectNode json) {
        return new CompanyProposal(
                Json.stringOr(json, "companyName", "Sandbox Company"),
                Json.stringOr(json, "country", "US"),
                Json.stringOr(json, "homeCurrency", "USD"),
                Json.isTrue(json, "multiCurrency"),
                ZoneId.of(Json.stringOr(json, "timeZone", "America/Los_Angeles")),
                !json.has("customTxnNumbers") || Json.isTrue(json, "customTxnNumbers"),
                !json.has("classTracking") || Json.isTrue(json, "classTracking"));
    }
}
