package io.tieout.graphql.order;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.graphql.schema.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mutation answers: the changed object, or why it was refused. */
public final class Payload {

    private final @Nullable Object changed;
    private final List<UserError> userErrors;

    private Payload(@Nullable Object changed, List<UserError> userErrors) {
        this.changed = changed;
        this.userErrors = userErrors;
    }

    static Payload of(Object changed) {
        return new Payload(changed, List.of());
    }

    static Payload refused(UserError error) {
        return new Payload(null, List.of(error));
    }

    /** writes the payload type of a mutation whose object stands in {@code objectField} */
    public static void wire(String type, String objectField, RuntimeWiring.Builder wiring) {
        Fields.of(type, Payload.class)
                .field(objectField, payload -> payload.changed)
                .field("userErrors", payload -> payload.userErrors)
                .into(wiring);
    }
}
