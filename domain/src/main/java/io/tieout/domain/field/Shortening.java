package io.tieout.domain.field;

/** Shortens a text so that it fits, at a word, and so that everybody sees that it was. */
public final class Shortening {

    private static final String MARK = "...";

    private Shortening() {}

    /**
     * The text itself if it fits; otherwise its longest beginning of whole words that fits together
     * with three dots. A single word that is too long is broken.
     *
     * @param most at least four characters, as Java counts them; no character is split in two
     */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int room = most - MARK.length();
        if (room < 1) {
            throw new IllegalArgumentException("expected room for 4 characters but got " + most);
        }
        String beginning = text.substring(0, atWord(text, room)).stripTrailing();
        return beginning + MARK;
    }

    private static int atWord(String text, int room) {
        for (int end = room; end > 0; end--) {
            if (Character.isWhitespace(text.charAt(end))) {
                return text.substring(0, end).isBlank() ? whole(text, room) : end;
            }
        }
        return whole(text, room);
    }

    /** not between the two halves of one character */
    private static int whole(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
