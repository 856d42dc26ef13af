package io.tieout.qbo.client;

import io.tieout.application.accounting.Turn;
import io.tieout.qbo.client.QboFault.Rule;

/**
 * A fault code of QuickBooks and what it means for us: a row of the catalogue.
 *
 * @param code as QuickBooks writes it, without leading zeros
 * @param status the HTTP status it usually comes with; the code counts, not the status
 * @param meaning what happened, in plain words
 * @param nextStep what whoever's turn it is can do; empty where the effect says it
 */
record KnownFault(
        String code,
        int status,
        Effect effect,
        Rule rule,
        Turn turn,
        String meaning,
        String nextStep) {

    /** What a fault does to the call. */
    enum Effect {
        /** a definite no to this document */
        REFUSED,
        /** the books take nothing until somebody opens them */
        COMPANY_CLOSED,
        /** another access token may do */
        TOKEN_REFUSED,
        /** someone must connect again */
        AUTHORISATION_LOST,
        /** later, after a pause */
        THROTTLED,
        /** it may have happened or not */
        OUTCOME_UNKNOWN
    }

    static KnownFault refused(String code, Rule rule, Turn turn, String meaning, String nextStep) {
        return new KnownFault(code, 400, Effect.REFUSED, rule, turn, meaning, nextStep);
    }

    /** the document must change; nothing but its words tell how */
    static KnownFault wrong(String code, String meaning, String nextStep) {
        return refused(code, Rule.OTHER, Turn.ACCOUNTANT, meaning, nextStep);
    }

    /** Tieout wrote something that QuickBooks does not understand */
    static KnownFault ours(String code, String meaning) {
        return refused(
                code, Rule.OTHER, Turn.OPERATOR, meaning, "report this as a fault of Tieout");
    }

    static KnownFault closed(String code, int status, String meaning, String nextStep) {
        return new KnownFault(
                code,
                status,
                Effect.COMPANY_CLOSED,
                Rule.OTHER,
                Turn.ADMINISTRATOR,
                meaning,
                nextStep);
    }

    static KnownFault general(String code, int status, Effect effect, Turn turn, String meaning) {
        return new KnownFault(code, status, effect, Rule.OTHER, turn, meaning, "");
    }
}
