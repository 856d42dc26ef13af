package io.tieout.twin.json;

import org.jspecify.annotations.Nullable;

/** A text that should have been a JSON object and is not. */
public final class NotJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotJson(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
