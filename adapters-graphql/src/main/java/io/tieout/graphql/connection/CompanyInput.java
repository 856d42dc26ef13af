package io.tieout.graphql.connection;

import io.tieout.application.connection.ConnectionCommand.ConfirmCompany;
import io.tieout.application.connection.ConnectionCommand.DiscardCompany;

/** The input of {@code confirmAccountingCompany} and of {@code discardAccountingCompany}. */
record CompanyInput(String companyId) {

    ConfirmCompany confirm() {
        return new ConfirmCompany(companyId);
    }

    DiscardCompany discard() {
        return new DiscardCompany(companyId);
    }
}
