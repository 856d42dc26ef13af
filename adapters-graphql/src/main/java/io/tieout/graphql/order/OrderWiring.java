package io.tieout.graphql.order;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The fields of {@code UserError}. */
public final class OrderWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("UserError", UserError.class)
                .field("field", error -> error.field().isEmpty() ? null : error.field())
                .field("message", UserError::message)
                .field("code", UserError::code)
                .into(wiring);
    }
}
