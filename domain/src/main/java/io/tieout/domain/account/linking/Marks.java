package io.tieout.domain.account.linking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Traits made comparable, once for many comparisons.
 *
 * @param names the words of each name
 * @param domains of the addresses, without those that anybody may have an address at
 */
record Marks(
        Set<List<String>> names,
        Set<String> emails,
        Set<String> domains,
        String phone,
        String taxId,
        String street,
        String postalCode) {

    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[,;\\s]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\p{Nd}]");

    /** country and area codes are written or left out at will; the last digits are the line's */
    private static final int PHONE_DIGITS = 9;

    private static final int FEWEST_PHONE_DIGITS = 7;

    static Marks of(Traits traits) {
        Set<String> emails =
                Arrays.stream(BETWEEN_ADDRESSES.split(traits.email().toLowerCase(Locale.ROOT), -1))
                        .filter(address -> address.indexOf('@') > 0)
                        .collect(Collectors.toUnmodifiableSet());
        return new Marks(
                Stream.of(traits.name(), traits.companyName())
                        .map(NormalName::words)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                emails,
                emails.stream()
                        .map(address -> address.substring(address.lastIndexOf('@') + 1))
                        .filter(domain -> !PublicMail.isPublic(domain))
                        .collect(Collectors.toUnmodifiableSet()),
                line(traits.phone()),
                signs(traits.taxId()),
                NormalName.of(traits.street()),
                signs(traits.postalCode()));
    }

    private static String line(String phone) {
        String digits = NO_DIGIT.matcher(phone).replaceAll("");
        if (digits.length() < FEWEST_PHONE_DIGITS) {
            return "";
        }
        return digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }

    private static String signs(String text) {
        return NO_SIGN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
