package io.tieout.domain.people;

import java.util.regex.Pattern;

/** What an e-mail address looks like to us and to the accounting system. */
public final class MailAddress {

    /** facts sheet 5.2: an address has an @ and a dot behind it, and at most 100 characters */
    private static final Pattern FORM =
            Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");

    private static final int LONGEST = 100;

    private MailAddress() {}

    /** whether it looks like one */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
