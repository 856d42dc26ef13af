package io.tieout.domain.latefee;

import java.util.regex.Pattern;

/**
 * Whose law caps the fees of a debtor.
 *
 * @param jurisdiction a country or one of its parts, as ISO 3166 writes it: DE, US-CA
 */
public record Venue(String jurisdiction, CustomerClass customerClass) {

    /** ISO 3166 leaves it to its users, and no law is of there */
    private static final String NOWHERE = "ZZ";

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    public Venue {
        if (!CODE.matcher(jurisdiction).matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + jurisdiction
                            + "' is no jurisdiction; write a country as DE, or a part of one as"
                            + " US-CA");
        }
    }

    /** of a debtor of whom nobody said it: no cap is recorded there, so there are no fees */
    public static Venue unknown() {
        return new Venue(NOWHERE, CustomerClass.BUSINESS);
    }
}
