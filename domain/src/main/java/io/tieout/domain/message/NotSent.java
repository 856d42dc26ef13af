package io.tieout.domain.message;

/** Why a message was not sent, and what a person does about it. The names are stored. */
public enum NotSent {
    /** nobody to write to is known */
    NO_ADDRESS(
            "no address is known",
            "an accountant names one by setContactPreferences, then sendMessageAgain"),
    /** the customer wants no such mail */
    OPTED_OUT(
            "the recipient unsubscribed",
            "an accountant reaches the customer another way; with the customer's consent,"
                    + " setContactPreferences lets reminders go out again"),
    /** what it was about was paid or taken back before it went out */
    NOTHING_OWED("nothing of what it is about is owed any more", "nothing is to be done"),
    /** nobody may be asked for it at present */
    NOT_NOW(
            "nobody is asked for it at present: it is disputed, promised, on a plan or about to be"
                    + " paid, or the law forbids contact",
            "nothing is to be done: it is ordered anew once that ends"),
    /** the server wants neither this nor another try */
    REFUSED(
            "the mail server refused it for good",
            "an accountant corrects the address by setContactPreferences, then sendMessageAgain"),
    /** the connection broke before the answer: it may have gone out */
    IN_DOUBT(
            "the node or the connection broke before the mail server's answer, so it may or may"
                    + " not have gone out",
            "an accountant asks the recipient or looks into the mail server's log, then"
                    + " sendMessageAgain if it did not arrive"),
    /** nothing is set to send by */
    NO_SERVER(
            "no mail server is set",
            "an operator sets tieout.mail.host, then an accountant orders sendMessageAgain"),
    /** the server said "later" for too long */
    GAVE_UP(
            "the mail server took it on none of the tries",
            "an operator looks at the mail server, then an accountant orders sendMessageAgain");

    private final String words;
    private final String nextStep;

    NotSent(String words, String nextStep) {
        this.words = words;
        this.nextStep = nextStep;
    }

    /** in a sentence */
    public String words() {
        return words;
    }

    /** whose turn it is, and what to do */
    public String nextStep() {
        return nextStep;
    }

    /** whether its steps are ordered anew once what it is about is asked for again */
    public boolean isForNow() {
        return this == NOTHING_OWED || this == NOT_NOW;
    }

    /** whether a person must learn of it */
    public boolean concernsPeople(MessageKind kind) {
        return switch (this) {
            case NOTHING_OWED, NOT_NOW -> false;
            // Thanks that nobody wants to hear are nobody's trouble.
            case NO_ADDRESS, OPTED_OUT -> kind != MessageKind.PAYMENT_RECEIVED;
            case REFUSED, IN_DOUBT, NO_SERVER, GAVE_UP -> true;
        };
    }
}
