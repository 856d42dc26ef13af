package io.tieout.qbo.client;

import java.time.Duration;

/** Why a call did not succeed. The type says whether to try again and whose turn it is. */
public sealed interface QboFault {

    /** what happened, in plain words, with QuickBooks' own code where it gave one */
    String words();

    /**
     * A definite no to this document; nothing changed. The same call never succeeds.
     *
     * @param code QuickBooks' fault code
     * @param detail QuickBooks' own text, untranslated
     */
    record Refused(String code, String words, String nextStep, String detail) implements QboFault {}

    /**
     * Nothing wrong with the document, but the company's books take nothing until a person acts.
     */
    record CompanyClosed(String words, String nextStep) implements QboFault {}

    /** The grant is gone, or never covered this company; someone must connect again. */
    record AuthorisationLost(String words, boolean mayHealByRefresh) implements QboFault {}

    /** Too many calls, ours or other applications'; nothing changed, ask again after the pause. */
    record Throttled(Duration pause, String words) implements QboFault {}

    /** It never left, or was turned away unread; nothing changed, ask again. */
    record NotDelivered(String words) implements QboFault {}

    /**
     * It left and no readable answer came. It may have happened: ask again with the same request
     * id.
     */
    record OutcomeUnknown(String words) implements QboFault {}
}
