package io.tieout.domain.decision;

/** Carries a {@link Rejection} out of a decision. Each concept has its own final subclass. */
public abstract class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    protected Rejected(Rejection rejection) {
        // A rejection is an answer, not a crash: no stack trace is ever shown, so none is taken.
        super(rejection.message(), null, false, false);
        this.rejection = rejection;
    }

    /** the rule that was broken */
    public Rejection rejection() {
        return rejection;
    }
}
