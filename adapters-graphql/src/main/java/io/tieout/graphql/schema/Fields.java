package io.tieout.graphql.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table that says where each field of a GraphQL type finds its value in the type's source. Only
 * for values at hand: what must be read is a controller's business.
 *
 * @param <S> the source of the type, usually a view
 */
public final class Fields<S> {

    private final String type;
    private final Class<S> source;
    private final Map<String, DataFetcher<?>> fetchers = new HashMap<>();

    private Fields(String type, Class<S> source) {
        this.type = type;
        this.source = source;
    }

    public static <S> Fields<S> of(String type, Class<S> source) {
        return new Fields<>(type, source);
    }

    /** adds a row; a null value is a null field */
    public Fields<S> field(String name, Function<S, @Nullable Object> value) {
        fetchers.put(name, new AtHand<>(source, value));
        return this;
    }

    /** writes the table into the wiring */
    public void into(RuntimeWiring.Builder wiring) {
        wiring.type(
                type,
                builder -> {
                    fetchers.forEach(builder::dataFetcher);
                    return builder;
                });
    }

    /** the text, or null where the views say "none" with an empty one */
    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Light: the engine builds no environment for it, which a page of rows feels. */
    private record AtHand<S>(Class<S> source, Function<S, @Nullable Object> value)
            implements LightDataFetcher<@Nullable Object> {

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field,
                Object parent,
                Supplier<DataFetchingEnvironment> environment) {
            return value.apply(source.cast(parent));
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return value.apply(source.cast(Objects.requireNonNull(environment.getSource())));
        }
    }
}
