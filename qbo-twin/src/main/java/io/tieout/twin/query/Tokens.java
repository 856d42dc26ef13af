package io.tieout.twin.query;

import io.tieout.twin.fault.RequestFaults;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a query into words. */
final class Tokens {

    private static final String SYMBOLS = "=<>(),*";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /**
     * The words of a query, an END last.
     *
     * @throws io.tieout.twin.fault.QboFault 4000 for a character that no query has, such as a curly
     *     quote, and for a literal without end
     */
    static List<Token> of(String text) {
        return new Tokens(text).cut();
    }

    private List<Token> cut() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (Character.isWhitespace(next)) {
                at++;
            } else if (next == '\'') {
                literal();
            } else if (isWordPart(next)) {
                word();
            } else if (SYMBOLS.indexOf(next) >= 0) {
                symbol();
            } else {
                throw RequestFaults.queryLexicalError(at + 1, Character.toString(next));
            }
        }
        tokens.add(new Token(Token.Type.END, "", at + 1));
        return tokens;
    }

    /** A quote inside a literal is escaped by a backslash. */
    private void literal() {
        int start = at;
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '\'') {
            boolean isEscape =
                    text.charAt(at) == '\\'
                            && at + 1 < text.length()
                            && (text.charAt(at + 1) == '\'' || text.charAt(at + 1) == '\\');
            at += isEscape ? 1 : 0;
            value.append(text.charAt(at));
            at++;
        }
        if (at >= text.length()) {
            throw RequestFaults.queryLexicalError(start + 1, "<EOF>");
        }
        at++;
        tokens.add(new Token(Token.Type.LITERAL, value.toString(), start + 1));
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Token.Type.WORD, text.substring(start, at), start + 1));
    }

    private void symbol() {
        boolean isPair =
                at + 1 < text.length()
                        && text.charAt(at + 1) == '='
                        && "<>".indexOf(text.charAt(at)) >= 0;
        int length = isPair ? 2 : 1;
        tokens.add(new Token(Token.Type.SYMBOL, text.substring(at, at + length), at + 1));
        at += length;
    }

    private static boolean isWordPart(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
    }
}
