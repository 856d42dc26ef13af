package io.tieout.qbo.client;

import static io.tieout.application.accounting.Turn.ACCOUNTANT;
import static io.tieout.application.accounting.Turn.ADMINISTRATOR;
import static io.tieout.application.accounting.Turn.NOBODY;
import static io.tieout.qbo.client.KnownFault.closed;
import static io.tieout.qbo.client.KnownFault.general;
import static io.tieout.qbo.client.KnownFault.ours;
import static io.tieout.qbo.client.KnownFault.refused;
import static io.tieout.qbo.client.KnownFault.wrong;

import io.tieout.qbo.client.KnownFault.Effect;
import io.tieout.qbo.client.QboFault.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every fault code of QuickBooks that we know. Codes are told apart one by one: their leading
 * digits mean nothing. Source: Intuit "Error codes" page, read 2026-11-20.
 */
final class KnownFaults {

    private static final String OPEN_PERIOD =
            "reopen the period in QuickBooks or use a date in an open one";

    private static final String CORRECT_TEXT = "shorten or correct the text that is named";

    private static final String UPGRADE =
            "leave the feature out, or allow it in QuickBooks: by role or by subscription";

    private static final String UNDO = "undo the bank match or the deposit in QuickBooks first";

    static final KnownFault PERIOD_CLOSED =
            refused(
                    "6200",
                    Rule.PERIOD_CLOSED,
                    ADMINISTRATOR,
                    "the books are closed at this date",
                    OPEN_PERIOD);

    static final List<KnownFault> ALL =
            List.of(
                    general(
                            "100",
                            401,
                            Effect.TOKEN_REFUSED,
                            NOBODY,
                            "the access token was refused"),
                    general(
                            "110",
                            401,
                            Effect.TOKEN_REFUSED,
                            NOBODY,
                            "the access token was refused"),
                    general(
                            "120",
                            401,
                            Effect.AUTHORISATION_LOST,
                            ADMINISTRATOR,
                            "the administrator who connected has lost access to the company"),
                    general(
                            "130",
                            500,
                            Effect.OUTCOME_UNKNOWN,
                            NOBODY,
                            "the company is being moved between QuickBooks' servers"),
                    closed("140", 400, "the company is locked", "unlock the company in QuickBooks"),
                    general(
                            "150",
                            500,
                            Effect.OUTCOME_UNKNOWN,
                            NOBODY,
                            "the company is in maintenance"),
                    ours("500", "QuickBooks has no such operation"),
                    general(
                            "600",
                            400,
                            Effect.OUTCOME_UNKNOWN,
                            NOBODY,
                            "a call with the same request id is still under way"),
                    refused(
                            "610",
                            Rule.NOT_FOUND,
                            ACCOUNTANT,
                            "a record is inactive or deleted in QuickBooks",
                            "reactivate the record in QuickBooks or name another one"),
                    wrong("620", "the documents cannot be linked", "link them in QuickBooks"),
                    wrong("700", "the parent record does not fit", "choose another parent"),
                    wrong(
                            "800",
                            "other records depend on this one",
                            "undo in QuickBooks what depends on it first"),
                    wrong("900", "a record would be its own parent", "choose another parent"),
                    ours("1040", "too many documents in one batch"),
                    ours("2010", "QuickBooks does not know a property that was sent"),
                    ours("2020", "something that QuickBooks requires was not sent"),
                    ours("2030", "an id was sent that is none"),
                    wrong("2040", "a text has characters that QuickBooks refuses", CORRECT_TEXT),
                    wrong("2050", "a text is too long or too short", CORRECT_TEXT),
                    wrong("2060", "a date is not in QuickBooks' form", "correct the date"),
                    wrong("2070", "a number is not in QuickBooks' form", "correct the number"),
                    wrong("2080", "a date is outside what QuickBooks takes", "correct the date"),
                    wrong(
                            "2090",
                            "a number is outside what QuickBooks takes",
                            "correct the number"),
                    wrong("2100", "an amount is not in QuickBooks' form", "correct the amount"),
                    wrong(
                            "2110",
                            "an amount is outside what QuickBooks takes",
                            "correct the amount"),
                    ours("2170", "a value was sent that is not in QuickBooks' list"),
                    wrong("2210", "an e-mail address is not valid", "correct the e-mail address"),
                    wrong("2250", "the document has no lines", "add a line"),
                    ours("2260", "a journal line says neither debit nor credit"),
                    ours("2270", "a taxed line does not say what the tax applies to"),
                    ours("2280", "a line has a tax code but no tax amount"),
                    wrong("2290", "an amount is negative", "use a credit memo for a credit"),
                    ours("2300", "debits and credits are not equal"),
                    wrong(
                            "2500",
                            "the document names a record that is inactive or deleted in QuickBooks",
                            "reactivate the record in QuickBooks or name another one"),
                    general(
                            "3001",
                            429,
                            Effect.THROTTLED,
                            NOBODY,
                            "the company had too many calls"),
                    general(
                            "3100",
                            403,
                            Effect.AUTHORISATION_LOST,
                            ADMINISTRATOR,
                            "the authorisation does not cover this company"),
                    general("3200", 401, Effect.TOKEN_REFUSED, NOBODY, "the access token ran out"),
                    ours("4000", "a query is not in QuickBooks' language"),
                    ours("4001", "a query asks for something QuickBooks cannot find by"),
                    refused(
                            "5010",
                            Rule.STALE_VERSION,
                            ACCOUNTANT,
                            "someone changed the document in QuickBooks at the same time",
                            "look at the document in QuickBooks, then try again"),
                    refused("5020", Rule.OTHER, ADMINISTRATOR, "a permission is missing", UPGRADE),
                    refused("5030", Rule.OTHER, ADMINISTRATOR, "a feature is missing", UPGRADE),
                    wrong("6000", "a rule of the books was broken", "correct what is named"),
                    ours("6070", "an amount is not quantity times price"),
                    wrong("6080", "a name has no part at all", "give a name"),
                    wrong("6100", "a line's tax code is not valid", "use the tax code TAX or NON"),
                    refused(
                            "6140",
                            Rule.NUMBER_TAKEN,
                            ACCOUNTANT,
                            "another document has this number",
                            "give the document a number that is not in use in QuickBooks"),
                    wrong("6180", "records are nested deeper than five levels", "nest them less"),
                    closed(
                            "6190",
                            400,
                            "the company's subscription has lapsed",
                            "renew the company's QuickBooks subscription"),
                    PERIOD_CLOSED,
                    refused(
                            "6210",
                            Rule.PERIOD_CLOSED,
                            ADMINISTRATOR,
                            "the books are closed at this date, with a password",
                            OPEN_PERIOD),
                    wrong("6220", "the record has an open balance", "settle the balance first"),
                    refused(
                            "6240",
                            Rule.NAME_TAKEN,
                            ACCOUNTANT,
                            "another customer, vendor or employee has this name",
                            "choose another name, or reactivate or link the one that has it"),
                    wrong("6250", "the customer is missing or inactive", "reactivate the customer"),
                    wrong("6420", "the customer has no e-mail address", "add an e-mail address"),
                    refused(
                            "6430",
                            Rule.OTHER,
                            ADMINISTRATOR,
                            "an account has the wrong type for this",
                            "choose another account in QuickBooks"),
                    wrong("6480", "the document is matched with a bank line", UNDO),
                    wrong("6540", "the document is part of a deposit", UNDO),
                    general(
                            "10000",
                            500,
                            Effect.OUTCOME_UNKNOWN,
                            NOBODY,
                            "QuickBooks failed inside"));

    private static final Map<String, KnownFault> BY_CODE =
            ALL.stream()
                    .collect(Collectors.toUnmodifiableMap(KnownFault::code, Function.identity()));

    private KnownFaults() {}

    static Optional<KnownFault> withCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
