package io.tieout.twin.query;

/**
 * A word of a query.
 *
 * @param text the word as written; of a literal, what stands between the quotes with escapes undone
 * @param column where it begins, counted from 1
 */
record Token(Type type, String text, int column) {

    enum Type {
        /** a keyword, a field, a bare number or boolean */
        WORD,
        LITERAL,
        SYMBOL,
        END
    }

    boolean isWord(String word) {
        return type == Type.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(String symbol) {
        return type == Type.SYMBOL && text.equals(symbol);
    }

    /** As a parser names it when it did not expect it. */
    String shown() {
        return type == Type.END ? "<EOF>" : text;
    }
}
