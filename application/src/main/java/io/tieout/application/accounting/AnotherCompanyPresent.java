package io.tieout.application.accounting;

/** The tenant is connected to another company, so it cannot be connected to this one beside it. */
public final class AnotherCompanyPresent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param cause how the database said so
     */
    public AnotherCompanyPresent(String companyId, Throwable cause) {
        super("company " + companyId + " came while the tenant has another", cause);
    }
}
