package io.tieout.bootstrap.start;

import java.util.Optional;

/**
 * Why Tieout does not start, as one sentence that names the thing and the way out. It is shown
 * alone, and the program ends with {@link #EXIT_CODE}.
 */
public final class StartupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** apart from 1, which every unforeseen failure has */
    public static final int EXIT_CODE = 2;

    public StartupProblem(String sentence) {
        super(sentence);
    }

    public StartupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** the problem behind a failure that a container wrapped; empty when there is none */
    public static Optional<StartupProblem> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }
}
