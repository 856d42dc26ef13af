package io.tieout.graphql.card;

import io.tieout.domain.card.CardNumbers;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks for a card number in whatever a mutation says. */
final class TextsWithCards {

    /**
     * A company's id there has as many digits as a card number, and it is only compared with the
     * one we know; facts sheet 1.2.
     */
    private static final Set<String> NUMBERS_OF_OTHERS = Set.of("companyId");

    private TextsWithCards() {}

    /** path of the first text that could hold one; empty for none */
    static Optional<String> first(Map<?, ?> fields) {
        return inFields(fields, "");
    }

    private static Optional<String> inFields(Map<?, ?> fields, String path) {
        return fields.entrySet().stream()
                .filter(field -> !NUMBERS_OF_OTHERS.contains(field.getKey().toString()))
                .flatMap(field -> in(field.getValue(), path + field.getKey()).stream())
                .findFirst();
    }

    private static Optional<String> inItems(Collection<?> items, String path) {
        var inOrder = items.toArray();
        return IntStream.range(0, inOrder.length)
                .mapToObj(index -> in(inOrder[index], path + "." + index))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> in(Object value, String path) {
        return switch (value) {
            case String text when CardNumbers.standIn(text) -> Optional.of(path);
            case Map<?, ?> fields -> inFields(fields, path + ".");
            case Collection<?> items -> inItems(items, path);
            // Absent fields, and what its type has made a day, an amount or a flag already.
            case null, default -> Optional.empty();
        };
    }
}
