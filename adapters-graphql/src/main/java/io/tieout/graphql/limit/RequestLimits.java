package io.tieout.graphql.limit;

import graphql.execution.instrumentation.Instrumentation;
import java.util.List;

/**
 * The limits of one request. A request beyond any of them is refused as a whole with {@code
 * TOO_COMPLEX} before a field is asked. The parser's own limits (1 MB, 15,000 tokens, nesting of
 * 500; graphql-java 25, {@code ParserOptions}) stand before these.
 */
public final class RequestLimits {

    /** The usual introspection query of GraphiQL is 13 deep; the schema's own deepest path is 8. */
    static final int MAX_DEPTH = 16;

    /** One full page of invoices with their accounts, lines and payments weighs about 5,000. */
    static final int MAX_WEIGHT = 10_000;

    /** Enough for any screen; more is a way to ask the same expensive thing many times. */
    static final int MAX_ALIASES = 50;

    private RequestLimits() {}

    /** to be added to the engine */
    public static List<Instrumentation> all() {
        return List.of(new CostLimit(MAX_WEIGHT, MAX_DEPTH), new AliasLimit(MAX_ALIASES));
    }
}
