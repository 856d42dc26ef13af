package io.tieout.twin.sales;

import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.CompanyProfile;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Which currency a customer, a vendor or a document is in. */
public final class TransactionCurrency {

    private TransactionCurrency() {}

    /**
     * Settles the currency of a new customer or vendor, for good.
     *
     * @throws io.tieout.twin.fault.QboFault 2500 for an unknown currency, 6000 for a foreign one in
     *     a company of one currency
     */
    public static void fixForParty(CompanyProfile company, ObjectNode party) {
        String home = company.homeCurrency();
        String currency = Json.reference(party, "CurrencyRef").orElse(home);
        if (!Currencies.isKnown(currency)) {
            throw BusinessFaults.invalidReference("Currencies", currency);
        }
        if (!company.isMultiCurrency() && !currency.equals(home)) {
            throw notMultiCurrency(currency);
        }
        party.set("CurrencyRef", Json.referenceTo(currency, Currencies.name(currency)));
    }

    /**
     * Settles currency and rate of a document.
     *
     * @param party the customer or vendor it is with, if anybody
     * @return the currency's code
     * @throws io.tieout.twin.fault.QboFault 2020 if a company of several currencies is not told
     *     which, 6000 if it is not the party's
     */
    public static String settle(CompanyProfile company, Optional<Row> party, ObjectNode document) {
        String home = company.homeCurrency();
        Optional<String> sent = Json.reference(document, "CurrencyRef");
        if (company.isMultiCurrency() && sent.isEmpty()) {
            throw RequestFaults.missing("CurrencyRef");
        }
        String currency = sent.orElse(home);
        if (!company.isMultiCurrency() && !currency.equals(home)) {
            throw notMultiCurrency(currency);
        }
        party.ifPresent(it -> checkSame(company, it, currency));
        document.set("CurrencyRef", Json.referenceTo(currency, Currencies.name(currency)));
        settleRate(company, currency, document);
        return currency;
    }

    /**
     * Sees that a customer or vendor is billed in a currency.
     *
     * @throws io.tieout.twin.fault.QboFault 6000 if it is billed in another
     */
    public static void checkSame(CompanyProfile company, Row party, String currency) {
        String theirs =
                Json.reference(party.entity(), "CurrencyRef").orElse(company.homeCurrency());
        if (!currency.equals(theirs)) {
            throw BusinessFaults.businessRule(
                    "The currency of the transaction is invalid for the selected %s: "
                                    .formatted(party.key().kind().pathName())
                            + "%s is billed in %s, not in %s."
                                    .formatted(
                                            Json.stringOr(party.entity(), "DisplayName", ""),
                                            theirs,
                                            currency));
        }
    }

    /** An amount of a document in the company's own currency. */
    public static BigDecimal atHome(
            CompanyProfile company, ObjectNode document, BigDecimal amount) {
        BigDecimal rate = Json.decimalIfAny(document, "ExchangeRate").orElse(BigDecimal.ONE);
        BigDecimal product = Currencies.round(amount.multiply(rate), company.homeCurrency());
        return Currencies.shown(product, company.homeCurrency());
    }

    private static void settleRate(CompanyProfile company, String currency, ObjectNode document) {
        if (!company.isMultiCurrency()) {
            document.remove("ExchangeRate");
        } else if (currency.equals(company.homeCurrency())) {
            document.put("ExchangeRate", 1);
        } else if (Json.decimal(document, "ExchangeRate").signum() <= 0) {
            document.put("ExchangeRate", Currencies.rate(currency, company.homeCurrency()));
        }
    }

    private static RuntimeException notMultiCurrency(String currency) {
        return BusinessFaults.businessRule(
                "Multicurrency is not enabled for this company, so "
                        + currency
                        + " cannot be used.");
    }
}
