package io.tieout.domain.account;

import io.tieout.domain.account.AccountRejection.InvalidProfile;
import java.util.regex.Pattern;

/** What an account's details must look like so that every accounting system can hold them. */
final class ProfileRules {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    // The strictest rules of an accounting system that Tieout lands in, from its reference page on
    // customers, read 2026-11-20: no colon, tab or line break in a display name of at most 500
    // characters; an e-mail address has @ and a point and at most 100 characters.
    private static final Pattern NAME = Pattern.compile("[^:\\p{Cntrl}]{1,500}");

    private static final int MAX_EMAIL = 100;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private static final int MAX_TERM_DAYS = 365;

    private ProfileRules() {}

    static void check(Profile profile) {
        demand(
                REFERENCE.matcher(profile.reference()).matches(),
                "reference",
                "'"
                        + profile.reference()
                        + "' is no reference; use 1 to 64 letters, digits, dots, underscores or"
                        + " hyphens");
        String name = profile.name().readable();
        demand(
                !name.isBlank() && NAME.matcher(name).matches(),
                "name",
                "a name has 1 to 500 characters and no colon, tab or line break");
        String email = profile.email().readable();
        demand(
                email.isBlank() || (email.length() <= MAX_EMAIL && EMAIL.matcher(email).matches()),
                "email",
                "an e-mail address looks like name@example.com and has at most 100 characters;"
                        + " leave it empty if none is known");
        demand(
                profile.termDays() >= 0 && profile.termDays() <= MAX_TERM_DAYS,
                "termDays",
                "expected 0 to " + MAX_TERM_DAYS + " days but got " + profile.termDays());
    }

    private static void demand(boolean holds, String field, String message) {
        if (!holds) {
            throw new AccountRejected(new InvalidProfile(field, message));
        }
    }
}
