package io.tieout.application.accounting;

/** Another tenant is connected to this company, so nobody else can be. */
public final class CompanyInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param cause how the database said so
     */
    public CompanyInUse(String companyId, Throwable cause) {
        super("company " + companyId + " is connected to another tenant", cause);
    }
}
