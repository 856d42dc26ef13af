package io.tieout.qbo.client;

import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.CompanyClosed;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.QboFault.OutcomeUnknown;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Throttled;
import java.time.Duration;

/**
 * What QuickBooks' fault codes mean and what to do about them. Codes are told apart one by one:
 * their leading digits mean nothing. Source: Intuit "Error codes" page, read 2026-11-20.
 */
final class FaultCatalogue {

    /** "Limits and throttles" page, read 2026-11-20; no Retry-After is documented */
    static final Duration THROTTLE_PAUSE = Duration.ofSeconds(60);

    private FaultCatalogue() {}

    /**
     * Names the fault.
     *
     * @param code without leading zeros; empty when QuickBooks gave none
     * @param said QuickBooks' own words, for people who know them
     */
    static QboFault fault(int status, String code, String said) {
        var words = said + (code.isEmpty() ? "" : " (QuickBooks code " + code + ")");
        return switch (code) {
            case "3001" -> new Throttled(THROTTLE_PAUSE, words);
            case "100", "110", "3200" -> new AuthorisationLost(words, true);
            case "120", "3100" -> new AuthorisationLost(words, false);
            case "130", "150", "10000" -> new OutcomeUnknown(words);
            // 600: the first call with this request id is still under way, or its memory is odd.
            case "600" -> new OutcomeUnknown(words);
            case "140" -> new CompanyClosed(words, "unlock the company in QuickBooks");
            case "6190" -> new CompanyClosed(words, "renew the company's QuickBooks subscription");
            default -> byStatus(status, code, words, said);
        };
    }

    private static QboFault byStatus(int status, String code, String words, String said) {
        return switch (status) {
            case 401 -> new AuthorisationLost(words, true);
            case 403 -> new AuthorisationLost(words, false);
            case 404, 413 -> new Refused(code, words, "report this as a fault of Tieout", said);
            case 429 -> new Throttled(THROTTLE_PAUSE, words);
            case 503 -> new NotDelivered(words);
            default ->
                    status >= 500
                            ? new OutcomeUnknown(words)
                            : new Refused(code, words, nextStep(code, said), said);
        };
    }

    private static String nextStep(String code, String said) {
        return switch (code) {
            case "610", "2500", "6250" ->
                    "the document names a record that is inactive or deleted in QuickBooks;"
                            + " reactivate it or name another one";
            case "2050", "2040" -> "shorten or correct the text that is named";
            // Overloaded: a stale object, but also seen with a closed period.
            case "5010" ->
                    said.contains("Closed")
                            ? "reopen the period in QuickBooks or use a date in an open one"
                            : "someone changed the document at the same time; try again";
            case "5020", "5030" ->
                    "this QuickBooks subscription lacks the feature; leave it out or upgrade";
            case "6100" -> "give each line the tax code TAX or NON";
            case "6140" -> "give the document a number that is not in use in QuickBooks";
            case "6200", "6210" -> "reopen the period in QuickBooks or use a date in an open one";
            case "6240" -> "another customer, vendor or employee has this name; choose another";
            case "6480", "6540" -> "undo the bank match or the deposit in QuickBooks first";
            default -> "correct the document and submit it again";
        };
    }
}
