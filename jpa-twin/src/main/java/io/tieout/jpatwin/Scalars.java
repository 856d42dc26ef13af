package io.tieout.jpatwin;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Dates and decimal numbers, both written as text. */
@Configuration
class Scalars {

    @Bean
    RuntimeWiringConfigurer textScalars() {
        return wiring ->
                wiring.scalar(scalar("Date", LocalDate::parse))
                        .scalar(scalar("Decimal", BigDecimal::new));
    }

    private static GraphQLScalarType scalar(String name, Function<String, ?> read) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Text<>(name, read.andThen(Object.class::cast)))
                .build();
    }

    /** A value that is read from text and written as its own words. */
    private record Text<T>(String name, Function<String, T> read) implements Coercing<T, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }

        @Override
        public T parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return read.apply(input.toString());
            } catch (DateTimeException | NumberFormatException e) {
                throw new CoercingParseValueException("'" + input + "' is no " + name, e);
            }
        }

        @Override
        public T parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text) {
                return parseValue(Objects.requireNonNull(text.getValue()), context, locale);
            }
            throw new CoercingParseLiteralException(name + " is written as text");
        }
    }
}
