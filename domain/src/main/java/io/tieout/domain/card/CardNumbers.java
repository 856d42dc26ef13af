package io.tieout.domain.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds card numbers in a text, however they are grouped: 13 to 19 digits that begin like those of
 * a card network and whose last one is the check digit of the others.
 */
public final class CardNumbers {

    /** A text that is one of these by its form is no card number, whatever its digits. */
    private static final Pattern MACHINE_MADE =
            Pattern.compile(
                    // a UUID; RFC 9562, section 4
                    "\\b\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}\\b"
                            // a hash in hex, which has letters too
                            + "|\\b(?=\\d*[a-fA-F])\\p{XDigit}{32,}\\b");

    /** What people put between the groups of a number: at most this many characters. */
    private static final int WIDEST_GAP = 3;

    private static final int SHORTEST = 13;

    /** ISO/IEC 7812-1: an account number has at most 19 digits */
    private static final int LONGEST = 19;

    private CardNumbers() {}

    /** whether the text could hold a card number */
    public static boolean standIn(String text) {
        String searched = MACHINE_MADE.matcher(text).replaceAll("x");
        List<String> row = new ArrayList<>();
        int from = 0;
        for (Optional<Group> next = group(searched, 0); next.isPresent(); ) {
            Group group = next.get();
            if (!isGap(searched, from, group.from())) {
                row.clear();
            }
            row.add(group.digits());
            if (endsWithNumber(row)) {
                return true;
            }
            from = group.to();
            next = group(searched, from);
        }
        return false;
    }

    /** Digits that stand together, as 0 to 9 whatever script they are written in. */
    private record Group(int from, int to, String digits) {}

    private static Optional<Group> group(String text, int start) {
        int from = start;
        while (from < text.length() && digit(text, from) < 0) {
            from++;
        }
        StringBuilder digits = new StringBuilder();
        int to = from;
        for (; to < text.length() && digit(text, to) >= 0; to++) {
            digits.append(digit(text, to));
        }
        return digits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(from, to, digits.toString()));
    }

    private static int digit(String text, int at) {
        return Character.digit(text.charAt(at), 10);
    }

    /** nothing between two groups but a few characters that are neither letter nor digit */
    private static boolean isGap(String text, int from, int to) {
        return to - from <= WIDEST_GAP
                && text.substring(from, to).chars().noneMatch(Character::isLetter);
    }

    /** the groups before it belong to it or not: every number that ends here is looked at */
    private static boolean endsWithNumber(List<String> row) {
        String digits = "";
        for (String group : row.reversed()) {
            digits = group + digits;
            if (digits.length() > LONGEST) {
                return false;
            }
            if (isNumber(digits)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String digits) {
        return digits.length() >= SHORTEST && Network.issues(digits) && isChecked(digits);
    }

    /** ISO/IEC 7812-1, annex B */
    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
