package io.tieout.qbo.client;

import io.tieout.application.accounting.Turn;
import io.tieout.qbo.client.QboFault.AllowanceSpent;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.CompanyClosed;
import io.tieout.qbo.client.QboFault.MailQuotaSpent;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.QboFault.OutcomeUnknown;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.client.QboFault.Throttled;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by code what a fault means, and by HTTP status only where no code is known. */
final class FaultCatalogue {

    /** "Limits and throttles" page, read 2026-11-20 */
    static final Duration THROTTLE_PAUSE = Duration.ofSeconds(60);

    /**
     * How a 429 may speak of the month. Intuit documents no text ("Understanding Builder tier API
     * limits", read 2026-11-20, names only the status), so any of these words will do.
     */
    private static final Pattern MONTHLY =
            Pattern.compile("month|quota|allowance|coreplus|builder tier");

    /**
     * What speaks of a day's e-mails: 40 in a sandbox, facts 3.1; no code of it is documented, so
     * it is known by its words, whatever the code and status.
     */
    private static final Pattern MAIL_QUOTA =
            Pattern.compile(
                    "(?=.*e-?mail)(?=.*(daily|per day|a day|24 hours|quota))", Pattern.DOTALL);

    private static final String MAIL_QUOTA_WORDS =
            "the company sent as many e-mails today as QuickBooks allows";

    private static final String CORRECT = "correct the document and submit it again";

    private FaultCatalogue() {}

    /**
     * Names the fault.
     *
     * @param code without leading zeros; empty when QuickBooks gave none
     * @param said QuickBooks' own words, for people who know them
     * @param pause how long to wait if this is a throttle
     */
    static QboFault fault(int status, String code, String said, Duration pause) {
        if (MAIL_QUOTA.matcher(said.toLowerCase(Locale.ROOT)).lookingAt()) {
            return new MailQuotaSpent(MAIL_QUOTA_WORDS);
        }
        var known = KnownFaults.withCode(code);
        return known.isPresent()
                ? fault(meant(known.get(), said), code, said, pause)
                : byStatus(status, code, said, pause);
    }

    /**
     * a stale object, but the same code was also seen for a closed period: python-quickbooks#208
     */
    private static KnownFault meant(KnownFault known, String said) {
        var text = said.toLowerCase(Locale.ROOT);
        return known.rule() == Rule.STALE_VERSION
                        && text.contains("closed")
                        && !text.contains("stale object")
                ? KnownFaults.PERIOD_CLOSED
                : known;
    }

    private static QboFault fault(KnownFault known, String code, String said, Duration pause) {
        var words = known.meaning() + ": " + said + " (QuickBooks code " + code + ")";
        return switch (known.effect()) {
            case REFUSED ->
                    new Refused(known.rule(), code, words, known.turn(), known.nextStep(), said);
            case COMPANY_CLOSED -> new CompanyClosed(words, known.nextStep());
            case TOKEN_REFUSED -> new AuthorisationLost(words, true);
            case AUTHORISATION_LOST -> new AuthorisationLost(words, false);
            case THROTTLED -> throttled(pause, words, said);
            case OUTCOME_UNKNOWN -> new OutcomeUnknown(words);
        };
    }

    private static QboFault throttled(Duration pause, String words, String said) {
        return MONTHLY.matcher(said.toLowerCase(Locale.ROOT)).find()
                ? new AllowanceSpent(words)
                : new Throttled(pause, words);
    }

    private static QboFault byStatus(int status, String code, String said, Duration pause) {
        var words = code.isEmpty() ? said : said + " (QuickBooks code " + code + ")";
        return switch (status) {
            case 401 -> new AuthorisationLost(words, true);
            // Only 120 and 3100 say that the grant is gone; a proxy's page must not end it.
            case 403 ->
                    new CompanyClosed(words, "check what the connected user may do in QuickBooks");
            case 404, 405, 413 -> ours(code, words, said);
            case 408 -> new OutcomeUnknown(words);
            case 429 -> throttled(pause, words, said);
            case 503 -> new NotDelivered(words);
            default ->
                    status >= 500
                            ? new OutcomeUnknown(words)
                            : new Refused(Rule.OTHER, code, words, Turn.ACCOUNTANT, CORRECT, said);
        };
    }

    private static QboFault ours(String code, String words, String said) {
        var nextStep = "report this as a fault of Tieout";
        return new Refused(Rule.OTHER, code, words, Turn.OPERATOR, nextStep, said);
    }
}
