package io.tieout.bootstrap.start;

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
}
