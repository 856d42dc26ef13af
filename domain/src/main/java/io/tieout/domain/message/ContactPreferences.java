package io.tieout.domain.message;

import io.tieout.domain.message.MessageRejection.NoSuchAddress;
import io.tieout.domain.people.MailAddress;
import io.tieout.domain.people.Personal;

/**
 * Whom to write to about what an account owes, and in which language.
 *
 * @param reminders who gets the reminders; blank for where its invoices go
 * @param owner the person in charge of the account; blank while nobody is
 * @param language a tag; empty for the tenant's own language
 * @param isOptedOut whether the customer wants no reminders
 */
public record ContactPreferences(
        Personal reminders, Personal owner, String language, boolean isOptedOut) {

    /**
     * what counts of an account while nobody said anything
     *
     * @param name whose
     */
    public static ContactPreferences nothingSaid(Personal name) {
        Personal nobody = new Personal.Known(name.subject(), "");
        return new ContactPreferences(nobody, nobody, "", false);
    }

    /**
     * the same, if it makes sense
     *
     * @throws MessageRejected an address is none, or the language is
     */
    public ContactPreferences checked() {
        demand("remindersTo", reminders);
        demand("owner", owner);
        return language.isEmpty()
                ? this
                : new ContactPreferences(reminders, owner, Language.of(language).tag(), isOptedOut);
    }

    /** once the customer wants no reminders */
    public ContactPreferences optedOut() {
        return new ContactPreferences(reminders, owner, language, true);
    }

    private static void demand(String field, Personal address) {
        String written = address.readable();
        if (address instanceof Personal.Known
                && !written.isEmpty()
                && !MailAddress.isOne(written)) {
            throw new MessageRejected(new NoSuchAddress(field, written.length()));
        }
    }
}
