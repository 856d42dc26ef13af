package io.tieout.domain.account;

import io.tieout.domain.account.AccountRejection.InvalidProfile;
import io.tieout.domain.account.AccountRejection.ReasonMissing;
import io.tieout.domain.field.SentFields;
import io.tieout.domain.people.Personal;
import java.util.regex.Pattern;

/** What an account's details must look like so that every accounting system can hold them. */
final class ProfileRules {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    // The limits stand in the table of sent fields, with their sources.
    private static final int MAX_NAME = SentFields.CUSTOMER_NAME.longest();
    private static final Pattern NAME = Pattern.compile("[^:\\p{Cntrl}]{1," + MAX_NAME + "}");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final int MAX_EMAIL = SentFields.CUSTOMER_EMAIL.longest();
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private static final int MAX_TERM_DAYS = 365;

    /** a sentence or two; whoever needs more writes a document */
    private static final int MAX_REASON = 500;

    private static final int MAX_PHONE = SentFields.CUSTOMER_TELEPHONE.longest();
    private static final int MAX_TAX_ID = SentFields.CUSTOMER_TAX_ID.longest();
    private static final int MAX_PART = SentFields.CUSTOMER_ADDRESS_PART.longest();

    /** "Customer" page, read 2026-11-20 */
    private static final int MAX_STREET_LINES = 5;

    private ProfileRules() {}

    static void check(Profile profile) {
        demand(
                REFERENCE.matcher(profile.reference()).matches(),
                "reference",
                "'"
                        + profile.reference()
                        + "' is no reference; use 1 to 64 letters, digits, dots, underscores or"
                        + " hyphens");
        checkName("name", profile.name());
        String email = profile.email().readable();
        demand(
                email.isBlank() || (email.length() <= MAX_EMAIL && EMAIL.matcher(email).matches()),
                "email",
                "an e-mail address looks like name@example.com and has at most "
                        + MAX_EMAIL
                        + " characters; leave it empty if none is known");
        demand(
                profile.termDays() >= 0 && profile.termDays() <= MAX_TERM_DAYS,
                "termDays",
                "expected 0 to " + MAX_TERM_DAYS + " days but got " + profile.termDays());
        check(profile.contact());
    }

    static void checkName(String field, Personal name) {
        demand(
                !name.readable().isBlank() && NAME.matcher(name.readable()).matches(),
                field,
                "a name has 1 to " + MAX_NAME + " characters and no colon, tab or line break");
    }

    static String checkedReason(String reason) {
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new AccountRejected(new ReasonMissing(reason.length()));
        }
        return reason;
    }

    private static void check(Contact contact) {
        plain("phone", contact.phone(), MAX_PHONE);
        plain("taxId", contact.taxId(), MAX_TAX_ID);
        PostalAddress address = contact.billingAddress();
        String[] street = address.street().readable().split("\n", -1);
        demand(
                street.length <= MAX_STREET_LINES,
                "billingAddress.street",
                "expected at most " + MAX_STREET_LINES + " lines but got " + street.length);
        for (String line : street) {
            plain("billingAddress.street", line, MAX_PART);
        }
        plain("billingAddress.city", address.city(), MAX_PART);
        plain("billingAddress.region", address.region(), MAX_PART);
        plain("billingAddress.postalCode", address.postalCode(), MAX_PART);
        plain("billingAddress.country", address.country(), MAX_PART);
    }

    private static void plain(String field, Personal text, int longest) {
        plain(field, text.readable(), longest);
    }

    private static void plain(String field, String text, int longest) {
        demand(
                text.length() <= longest && !CONTROL.matcher(text).find(),
                field,
                "expected at most "
                        + longest
                        + " characters without tab or line break; this one has "
                        + text.length());
    }

    private static void demand(boolean holds, String field, String message) {
        if (!holds) {
            throw new AccountRejected(new InvalidProfile(field, message));
        }
    }
}
