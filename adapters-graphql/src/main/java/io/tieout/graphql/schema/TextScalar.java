package io.tieout.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import io.tieout.graphql.answer.ErrorCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A scalar that travels as text. What does not parse is refused with the rule and an example. */
final class TextScalar<T> implements Coercing<T, String> {

    static final GraphQLScalarType DATE =
            scalar(
                    "Date",
                    new TextScalar<>(
                            LocalDate.class,
                            LocalDate::parse,
                            LocalDate::toString,
                            "is not a day; write yyyy-MM-dd, for example 2026-03-01"));

    static final GraphQLScalarType DATE_TIME =
            scalar(
                    "DateTime",
                    new TextScalar<>(
                            Instant.class,
                            Instant::parse,
                            Instant::toString,
                            "is not an instant; write for example 2026-03-01T09:30:00Z"));

    /** Longer numbers than any amount; exponents would let a few characters mean gigabytes. */
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");

    static final GraphQLScalarType DECIMAL =
            scalar(
                    "Decimal",
                    new TextScalar<>(
                            BigDecimal.class,
                            TextScalar::plainDecimal,
                            BigDecimal::toPlainString,
                            "is not a decimal; write it as a string of digits, for example"
                                    + " \"12.34\""));

    private final Class<T> type;
    private final Function<String, T> parse;
    private final Function<T, String> print;
    private final String rule;

    private TextScalar(
            Class<T> type, Function<String, T> parse, Function<T, String> print, String rule) {
        this.type = type;
        this.parse = parse;
        this.print = print;
        this.rule = rule;
    }

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

    private static BigDecimal plainDecimal(String text) {
        if (!PLAIN_DECIMAL.matcher(text).matches()) {
            throw new NumberFormatException("'" + text + "' is no plain decimal");
        }
        return new BigDecimal(text);
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (!type.isInstance(value)) {
            throw new CoercingSerializeException(
                    "expected " + type.getSimpleName() + " but got " + value.getClass());
        }
        return print.apply(type.cast(value));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        return parsed(input)
                .orElseThrow(() ->
                        CoercingParseValueException.newCoercingParseValueException()
                                .message("'" + input + "' " + rule)
                                .extensions(ErrorCode.INVALID_VALUE.asExtensions())
                                .build());
    }

    @Override
    public T parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Object value = input instanceof StringValue text ? text.getValue() : null;
        String shown = value == null ? "this value" : "'" + value + "'";
        return parsed(value)
                .orElseThrow(() -> new CoercingParseLiteralException(shown + " " + rule));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input.toString());
    }

    private Optional<T> parsed(@Nullable Object input) {
        if (!(input instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeParseException | NumberFormatException notParsed) {
            return Optional.empty();
        }
    }
}
