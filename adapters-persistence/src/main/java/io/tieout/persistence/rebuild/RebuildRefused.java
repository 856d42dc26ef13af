package io.tieout.persistence.rebuild;

/** Why views were not rebuilt; those that stand are untouched. */
public final class RebuildRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RebuildRefused(String message) {
        super(message);
    }

    RebuildRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
