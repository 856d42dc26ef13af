package io.tieout.qbo.client;

import io.tieout.application.accounting.Turn;
import io.tieout.qbo.client.KnownFault.Effect;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue of errors as a page for people. */
final class ApiErrorsPage {

    static final Comparator<String> BY_NUMBER = Comparator.comparingInt(Integer::parseInt);

    /** answers without a code that we know: only the HTTP status speaks */
    private static final List<Integer> STATUSES =
            List.of(400, 401, 403, 404, 408, 413, 429, 500, 502, 503, 504);

    private static final String INTRODUCTION =
            """
            # What QuickBooks Online may answer

            Every fault that Tieout knows, what it does about it, and what a person can do. The code decides: HTTP status and leading digits do not.
            The same words stand in `accountingOperations` (`lastFault`, `nextStep`), in alerts and in the log. This page is checked against the code by a test.

            *Whose turn*: **nobody** (Tieout asks again by itself, with the same request id), **accountant** (something in the document must change),
            **administrator** (of the company in QuickBooks, or of the connection), **operator** (who runs Tieout).

            """;

    private static final String AROUND =
            """

            ## Around the calls

            | seen | cause | whose turn | how |
            |---|---|---|---|
            | no connection | QuickBooks cannot be reached | nobody | asked again after 1 s, 2 s, 4 s ... 60 s |
            | no answer, an empty, cut or foreign page with HTTP 200, more than 32 MiB | the outcome is unknown | nobody | the same request id asks again; after an hour the document is looked for first |
            | HTTP 429 that speaks of the month or of a quota | the allowance of metered reads is used up | operator | choose a higher tier of Intuit's partner programme, or wait for next month |
            | a fault of whatever code that speaks of a day's e-mails | the company sent as many e-mails as QuickBooks allows in a day | nobody | it is sent when the day is over; send it from QuickBooks if it cannot wait |
            | `invalid_grant` from the token server | the authorisation ran out, was revoked, or was replaced elsewhere | administrator | connect QuickBooks again |
            | `invalid_client` from the token server | client id or secret are wrong | operator | correct `tieout.qbo.client-id` and `tieout.qbo.client-secret` |

            ## Without a code

            | HTTP status | what Tieout makes of it | whose turn | how |
            |---|---|---|---|
            """;

    String text() {
        var codes = KnownFaults.ALL.stream().map(ApiErrorsPage::row).collect(Collectors.joining());
        var statuses = STATUSES.stream().map(ApiErrorsPage::row).collect(Collectors.joining());
        return INTRODUCTION
                + "## By code\n\n| code | HTTP | cause | what Tieout does | whose turn | how |\n"
                + "|---|---|---|---|---|---|\n"
                + codes
                + AROUND
                + statuses;
    }

    private static String row(KnownFault known) {
        var fault = FaultCatalogue.fault(known.status(), known.code(), "", THROTTLE);
        return "| "
                + String.join(
                        " | ",
                        known.code(),
                        Integer.toString(known.status()),
                        known.meaning() + (known.code().equals("5010") ? OVERLOADED : ""),
                        does(known.effect()),
                        turn(fault.turn()),
                        fault.nextStep())
                + " |\n";
    }

    private static String row(int status) {
        var fault = FaultCatalogue.fault(status, "", "", THROTTLE);
        return "| "
                + String.join(
                        " | ",
                        Integer.toString(status),
                        kind(fault),
                        turn(fault.turn()),
                        fault.nextStep())
                + " |\n";
    }

    private static String does(Effect effect) {
        return switch (effect) {
            case REFUSED -> "stops: the document was refused";
            case COMPANY_CLOSED -> "waits until somebody acts";
            case TOKEN_REFUSED -> "refreshes the token once; refused again, it disconnects";
            case AUTHORISATION_LOST -> "disconnects";
            case THROTTLED -> "leaves the company alone for 60 s";
            case OUTCOME_UNKNOWN -> "asks again";
        };
    }

    private static String kind(QboFault fault) {
        return switch (fault) {
            case QboFault.Refused _ -> "the document was refused";
            case QboFault.CompanyClosed _ -> "waits until somebody acts";
            case QboFault.AuthorisationLost _ -> "refreshes the token once, then disconnects";
            case QboFault.Throttled _ -> "leaves the company alone for 60 s";
            case QboFault.AllowanceSpent _ -> "asks again every hour";
            case QboFault.MailQuotaSpent _ -> "sends it when the day is over";
            case QboFault.NotDelivered _ -> "nothing happened; asks again";
            case QboFault.OutcomeUnknown _ -> "it may have happened; asks again";
        };
    }

    private static String turn(Turn turn) {
        return turn.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static final java.time.Duration THROTTLE = FaultCatalogue.THROTTLE_PAUSE;

    private static final String OVERLOADED =
            " (with \"Period Closed\" in the text: the books are closed, see 6200)";
}
