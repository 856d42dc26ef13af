package io.tieout.graphql.order;

import java.util.Objects;

/** An input from which no command can be made. */
public final class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final InputCode code;
    private final String field;
    private final String message;

    /**
     * @param field path inside the input, for example {@code lines.0.unitPrice}; empty for the
     *     whole
     * @param message the value, the rule and the way out
     */
    public InputRefused(InputCode code, String field, String message) {
        // An answer, not a crash: nobody looks at its stack trace, so none is taken.
        super(message, null, false, false);
        this.code = code;
        this.field = field;
        this.message = message;
    }

    /** passes on what a value of the domain said when it would not be made */
    public static InputRefused because(
            IllegalArgumentException refused, InputCode code, String field) {
        return new InputRefused(code, field, Objects.requireNonNull(refused.getMessage()));
    }

    InputCode code() {
        return code;
    }

    String field() {
        return field;
    }

    String message() {
        return message;
    }
}
