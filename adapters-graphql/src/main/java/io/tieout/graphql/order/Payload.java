package io.tieout.graphql.order;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.domain.decision.Rejection;
import io.tieout.graphql.schema.Fields;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a mutation answers: the changed object, or why it was refused. */
public final class Payload {

    private final @Nullable Object changed;
    private final List<UserError> userErrors;

    private Payload(@Nullable Object changed, List<UserError> userErrors) {
        this.changed = changed;
        this.userErrors = userErrors;
    }

    public static Payload of(Object changed) {
        return new Payload(changed, List.of());
    }

    /** the changed object; null when it was refused */
    public @Nullable Object changed() {
        return changed;
    }

    /** why it was refused, as the schema shows it; empty when it was not */
    public List<?> userErrors() {
        return userErrors;
    }

    /** whether it was refused with this code */
    public boolean isRefusedWith(Class<? extends Rejection> rejection) {
        String code = UserError.codeOf(rejection);
        return userErrors.stream().anyMatch(error -> error.code().equals(code));
    }

    /** nothing was carried out, because the input is none that could be */
    public static Payload refused(InputRefused refused) {
        return refused(UserError.of(refused));
    }

    /** nothing changed, because of this rule */
    public static Payload refused(Rejection rejection) {
        return new Payload(null, UserError.each(rejection));
    }

    static Payload refused(UserError error) {
        return new Payload(null, List.of(error));
    }

    /** writes the payload type of a mutation that answers more than one object */
    public static <T> void wire(
            String type,
            Class<T> answer,
            Map<String, Function<T, @Nullable Object>> fields,
            RuntimeWiring.Builder wiring) {
        Fields<Payload> payload = Fields.of(type, Payload.class);
        fields.forEach((name, value) ->
                payload.field(
                        name,
                        each ->
                                each.changed == null
                                        ? null
                                        : value.apply(answer.cast(each.changed))));
        payload.field("userErrors", each -> each.userErrors).into(wiring);
    }

    /** writes the payload type of a mutation whose object stands in {@code objectField} */
    public static void wire(String type, String objectField, RuntimeWiring.Builder wiring) {
        Fields.of(type, Payload.class)
                .field(objectField, payload -> payload.changed)
                .field("userErrors", payload -> payload.userErrors)
                .into(wiring);
    }
}
