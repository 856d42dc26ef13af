package io.tieout.domain.collection;

import java.util.Optional;
import java.util.regex.Pattern;

/** The tenant's own word for some of its accounts, by which they find the policy meant for them. */
public final class AccountClass {

    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{0,40}");

    private AccountClass() {}

    /** what is wrong with such a word, or nothing */
    public static Optional<String> flaw(String word) {
        return WORD.matcher(word).matches()
                ? Optional.empty()
                : Optional.of(
                        "a class has at most 40 lower-case letters, digits and hyphens, or is empty"
                                + " for the policy of all accounts, got '"
                                + word
                                + "'");
    }
}
