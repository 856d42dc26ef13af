package io.tieout.domain.mapping;

import io.tieout.domain.accounting.ConnectionId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * One of our words in one company's books.
 *
 * @param word as somebody wrote it; documents may write it in any case
 */
public record MappedWord(ConnectionId connection, Kind kind, String word) {

    /** the longest name of an item or class there, which our words follow */
    private static final int LONGEST = 100;

    public MappedWord {
        if (word.isBlank() || word.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a mapped word has 1 to " + LONGEST + " characters, got " + word.length());
        }
    }

    /** What kind of word. */
    public enum Kind {
        /** a product code of an invoice line; it means an item */
        PRODUCT,
        /** a class name of an invoice line; it means a class */
        CLASS
    }

    /** the same for every spelling of the word */
    public String key() {
        return key(word);
    }

    /** how a word is compared */
    public static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /** the same word always has the same mapping */
    public MappingId mapping() {
        String name = "mapping of " + connection.value() + " " + kind + " " + key();
        return new MappingId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
