package io.tieout.twin.query;

import io.tieout.twin.books.Kind;
import io.tieout.twin.fault.QboFault;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.query.Statement.Comparison;
import io.tieout.twin.query.Statement.Condition;
import io.tieout.twin.query.Statement.Order;
import io.tieout.twin.rules.Bookkeeper;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a query. It knows exactly what the service's language knows: no OR, NOT, inequality, join,
 * grouping or parentheses.
 */
public final class Parser {

    /** Rows of a page that asks for no number, and the most it can ask for: "Data queries" page. */
    private static final int USUAL_ROWS = 100;

    public static final int MOST_ROWS = 1000;

    private static final Set<String> RESERVED =
            Set.of("select", "from", "where", "and", "or", "not", "in", "like", "order", "orderby");

    private final Bookkeeper bookkeeper;
    private final List<Token> tokens;
    private int at;

    private Parser(Bookkeeper bookkeeper, List<Token> tokens) {
        this.bookkeeper = bookkeeper;
        this.tokens = tokens;
    }

    /**
     * Reads the text of a query.
     *
     * @throws QboFault 4000 if it does not parse, 4001 if it names an entity, a field or a page
     *     that does not exist
     */
    public static Statement parse(Bookkeeper bookkeeper, String text) {
        return new Parser(bookkeeper, Tokens.of(text)).statement();
    }

    private Statement statement() {
        expectWord("select");
        List<String> columns = new ArrayList<>();
        boolean isCount = selection(columns);
        expectWord("from");
        EntityRules rules = entity();
        List<Condition> conditions = new ArrayList<>();
        if (takeWord("where")) {
            do {
                conditions.add(condition(rules.queryFields()));
            } while (takeWord("and"));
        }
        List<Order> orders = orders(rules.queryFields());
        int start = 1;
        int most = USUAL_ROWS;
        while (peek().type() != Token.Type.END) {
            if (takeWord("startposition")) {
                start = number("STARTPOSITION");
            } else if (takeWord("maxresults")) {
                most = number("MAXRESULTS");
            } else {
                throw unexpected();
            }
        }
        if (most > MOST_ROWS) {
            throw RequestFaults.queryIsInvalid(
                    "value " + most + " for max results is too large. Max allowed is " + MOST_ROWS);
        }
        return new Statement(rules.kind(), isCount, columns, conditions, orders, start, most);
    }

    private boolean selection(List<String> columns) {
        if (takeSymbol("*")) {
            return false;
        }
        if (takeWord("count")) {
            expectSymbol("(");
            expectSymbol("*");
            expectSymbol(")");
            return true;
        }
        do {
            columns.add(word());
        } while (takeSymbol(","));
        return false;
    }

    private EntityRules entity() {
        String name = word();
        return Kind.ofName(name)
                .flatMap(bookkeeper::rules)
                .orElseThrow(
                        () -> RequestFaults.queryIsInvalid("invalid context declaration: " + name));
    }

    private Condition condition(QueryFields fields) {
        Field field = field(fields, word());
        if (takeWord("like")) {
            return new Condition(field, Comparison.LIKE, List.of(value()));
        }
        if (takeWord("in")) {
            return new Condition(field, Comparison.IN, values());
        }
        Comparison comparison =
                switch (peek().text()) {
                    case "=" -> Comparison.EQUAL;
                    case "<" -> Comparison.LESS;
                    case ">" -> Comparison.GREATER;
                    case "<=" -> Comparison.AT_MOST;
                    case ">=" -> Comparison.AT_LEAST;
                    default -> throw unexpected();
                };
        at++;
        if (field.type() == QueryFields.FieldType.ID && comparison != Comparison.EQUAL) {
            throw RequestFaults.queryIsInvalid("Property Id supports = and IN only");
        }
        return new Condition(field, comparison, List.of(value()));
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        expectSymbol("(");
        do {
            values.add(value());
        } while (takeSymbol(","));
        expectSymbol(")");
        return values;
    }

    private List<Order> orders(QueryFields fields) {
        List<Order> orders = new ArrayList<>();
        boolean isOrdered = takeWord("orderby");
        if (!isOrdered && takeWord("order")) {
            expectWord("by");
            isOrdered = true;
        }
        if (isOrdered) {
            do {
                Field field = field(fields, word());
                boolean isDescending = takeWord("desc");
                if (!isDescending) {
                    takeWord("asc");
                }
                orders.add(new Order(field, isDescending));
            } while (takeSymbol(","));
        }
        return orders;
    }

    private static Field field(QueryFields fields, String path) {
        return fields.find(path)
                .orElseThrow(() ->
                        RequestFaults.queryIsInvalid(
                                "Property " + path + " not found or not queryable"));
    }

    private int number(String what) {
        String text = peek().text();
        if (!text.matches("[0-9]{1,9}")) {
            throw unexpected();
        }
        at++;
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw RequestFaults.queryIsInvalid(what + " must be at least 1, not " + number);
        }
        return number;
    }

    /** A quoted literal, or a bare number or boolean. */
    private String value() {
        Token token = peek();
        boolean isBare =
                token.type() == Token.Type.WORD
                        && token.text().matches("(?i)true|false|-?[0-9]+(\\.[0-9]+)?");
        if (token.type() != Token.Type.LITERAL && !isBare) {
            throw unexpected();
        }
        at++;
        return token.text();
    }

    private String word() {
        Token token = peek();
        boolean isReserved = RESERVED.contains(token.text().toLowerCase(Locale.ROOT));
        if (token.type() != Token.Type.WORD || isReserved) {
            throw unexpected();
        }
        at++;
        return token.text();
    }

    private boolean takeWord(String word) {
        boolean isThere = peek().isWord(word);
        at += isThere ? 1 : 0;
        return isThere;
    }

    private boolean takeSymbol(String symbol) {
        boolean isThere = peek().isSymbol(symbol);
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void expectWord(String word) {
        if (!takeWord(word)) {
            throw unexpected();
        }
    }

    private void expectSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw unexpected();
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private QboFault unexpected() {
        return RequestFaults.queryDoesNotParse(
                "Encountered \" \"%s\" \"\" at line 1, column %d."
                        .formatted(peek().shown(), peek().column()));
    }
}
