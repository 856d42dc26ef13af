package io.tieout.domain.card;

import java.util.Arrays;

/**
 * A card network: how its numbers begin and how long they are. Issuer identification numbers as the
 * networks publish them; overview "Payment card number" on Wikipedia, read 2026-11-21.
 */
enum Network {
    VISA(4, 4, 13, 19),
    MASTERCARD(51, 55, 16, 16),
    MASTERCARD_SERIES_2(2221, 2720, 16, 16),
    AMERICAN_EXPRESS_34(34, 34, 15, 15),
    AMERICAN_EXPRESS_37(37, 37, 15, 15),
    DINERS_30(300, 305, 14, 19),
    DINERS_36(36, 36, 14, 19),
    DINERS_38(38, 39, 14, 19),
    JCB(3528, 3589, 16, 19),
    DISCOVER_6011(6011, 6011, 16, 19),
    DISCOVER_64(644, 659, 16, 19),
    UNION_PAY(62, 62, 16, 19),
    UNION_PAY_81(81, 81, 16, 19),
    MAESTRO_50(50, 50, 13, 19),
    MAESTRO_56(56, 58, 13, 19),
    MAESTRO_6(60, 69, 13, 19);

    private final int firstPrefix;
    private final int lastPrefix;
    private final int shortest;
    private final int longest;

    Network(int firstPrefix, int lastPrefix, int shortest, int longest) {
        this.firstPrefix = firstPrefix;
        this.lastPrefix = lastPrefix;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** whether any network issues numbers that begin like this and are as long */
    static boolean issues(String digits) {
        return Arrays.stream(values()).anyMatch(network -> network.has(digits));
    }

    private boolean has(String digits) {
        int prefixLength = Integer.toString(firstPrefix).length();
        int prefix = Integer.parseInt(digits.substring(0, prefixLength));
        return digits.length() >= shortest
                && digits.length() <= longest
                && prefix >= firstPrefix
                && prefix <= lastPrefix;
    }
}
