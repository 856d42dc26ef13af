package io.tieout.application.connection;

/**
 * Something only the rightful bearer can know, good for one use: 128 random bits as text that fits
 * into a URL. {@link #toString()} does not show it.
 */
public record OneTimeSecret(String text) {

    /** 128 bits in Base64 without padding: 22 characters */
    private static final int SHORTEST = 22;

    /** what a browser sends may be longer, but not without end */
    private static final int LONGEST = 64;

    public OneTimeSecret {
        if (!mayBe(text)) {
            throw new IllegalArgumentException(
                    "a one-time secret has 22 to 64 letters, digits, - or _");
        }
    }

    /** whether this text, from outside, could be one at all */
    public static boolean mayBe(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().allMatch(OneTimeSecret::isSafeInAddresses);
    }

    private static boolean isSafeInAddresses(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '_';
    }

    @Override
    public String toString() {
        return "OneTimeSecret[***]";
    }
}
