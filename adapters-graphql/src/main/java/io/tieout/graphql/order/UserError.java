package io.tieout.graphql.order;

import io.tieout.domain.decision.Rejection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A business "no" as clients see it.
 *
 * @param field path from the mutation's arguments; empty when it speaks of the whole
 * @param code a value of the schema's {@code UserErrorCode}
 */
record UserError(List<String> field, String message, String code) {

    /** each thing that is wrong, at the field where it stands */
    static List<UserError> each(Rejection rejection) {
        return rejection.each().stream().map(UserError::of).toList();
    }

    private static UserError of(Rejection rejection) {
        return new UserError(
                path(rejection.field()), rejection.message(), codeOf(rejection.getClass()));
    }

    static UserError of(InputRefused refused) {
        return new UserError(path(refused.field()), refused.message(), refused.code().name());
    }

    /** {@code NotADraft} is {@code NOT_A_DRAFT} */
    static String codeOf(Class<? extends Rejection> rejection) {
        return rejection
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static List<String> path(String field) {
        return field.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of("input"), Stream.of(field.split("\\."))).toList();
    }
}
