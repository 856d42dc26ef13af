package io.tieout.qbo.client;

import io.tieout.application.accounting.Turn;
import java.time.Duration;

/**
 * Why a call did not succeed. The type says whether to try again, {@link #turn} whose turn it is.
 */
public sealed interface QboFault {

    /** what happened, in plain words, with QuickBooks' own words and code where it gave some */
    String words();

    /** who can do something about it */
    Turn turn();

    /** what they can do */
    String nextStep();

    /** Which rule of the books a refused document met, where a caller can act on it. */
    enum Rule {
        /** somebody changed the record since we saw it */
        STALE_VERSION,
        /** the books are closed at the document's date */
        PERIOD_CLOSED,
        /** the record is deleted or inactive */
        NOT_FOUND,
        /** another document has the number */
        NUMBER_TAKEN,
        /** another customer, vendor or employee has the name */
        NAME_TAKEN,
        /** any other: a person reads the words */
        OTHER
    }

    /**
     * A definite no to this document; nothing changed. The same call never succeeds.
     *
     * @param code QuickBooks' fault code
     * @param detail QuickBooks' own text, untranslated
     */
    record Refused(Rule rule, String code, String words, Turn turn, String nextStep, String detail)
            implements QboFault {}

    /**
     * Nothing wrong with the document, but the company's books take nothing until a person acts.
     */
    record CompanyClosed(String words, String nextStep) implements QboFault {
        @Override
        public Turn turn() {
            return Turn.ADMINISTRATOR;
        }
    }

    /** The grant is gone, or never covered this company; someone must connect again. */
    record AuthorisationLost(String words, boolean mayHealByRefresh) implements QboFault {
        @Override
        public Turn turn() {
            return Turn.ADMINISTRATOR;
        }

        @Override
        public String nextStep() {
            return "connect QuickBooks again";
        }
    }

    /** Too many calls, ours or other applications'; nothing changed, ask again after the pause. */
    record Throttled(Duration pause, String words) implements QboFault {
        @Override
        public Turn turn() {
            return Turn.NOBODY;
        }

        @Override
        public String nextStep() {
            return "wait a minute and try again";
        }
    }

    /** The month's allowance of metered reads is used up: no pause of a minute heals this. */
    record AllowanceSpent(String words) implements QboFault {
        @Override
        public Turn turn() {
            return Turn.OPERATOR;
        }

        @Override
        public String nextStep() {
            return "choose a higher tier of Intuit's partner programme, or wait for next month";
        }
    }

    /**
     * The company sent as many e-mails on this day as QuickBooks lets it: only e-mails wait, for
     * the next day. Its words repeat nothing that QuickBooks said, because that may be an address.
     */
    record MailQuotaSpent(String words) implements QboFault {
        @Override
        public Turn turn() {
            return Turn.NOBODY;
        }

        @Override
        public String nextStep() {
            return "it is sent when the day is over; send it from QuickBooks if it cannot wait";
        }
    }

    /** It never left, or was turned away unread; nothing changed, ask again. */
    record NotDelivered(String words) implements QboFault {
        @Override
        public Turn turn() {
            return Turn.NOBODY;
        }

        @Override
        public String nextStep() {
            return TRY_AGAIN;
        }
    }

    /**
     * It left and no readable answer came. It may have happened: ask again with the same request
     * id.
     */
    record OutcomeUnknown(String words) implements QboFault {
        @Override
        public Turn turn() {
            return Turn.NOBODY;
        }

        @Override
        public String nextStep() {
            return TRY_AGAIN;
        }
    }

    /** what to do about silence */
    String TRY_AGAIN = "try again; if it stays, look at status.developer.intuit.com";
}
