package io.tieout.domain.decision;

import java.util.List;

/**
 * A business "no": the rule that was broken, with the values that broke it.
 *
 * <p>Its record name is its public code ({@code NotADraft} is {@code NOT_A_DRAFT} in GraphQL).
 */
public interface Rejection {

    /** the value, the rule and the way out, in one lower-case sentence */
    String message();

    /**
     * path of the input field the rule speaks of, for example {@code lines.0.quantity}; empty for
     * the whole
     */
    default String field() {
        return "";
    }

    /** each thing that is wrong by itself, where one rejection names several */
    default List<? extends Rejection> each() {
        return List.of(this);
    }
}
