package io.tieout.graphql.agreement;

import io.tieout.application.agreement.AgreementCommand.DraftAgreement;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.AgreementTerms;
import io.tieout.graphql.order.InputIds;

/** The input of {@code draftAgreement}. */
record DraftAgreementInput(
        String accountId,
        String reference,
        String product,
        String className,
        String description,
        String taxCode,
        ScopeInput sells,
        BillingInput billing) {

    DraftAgreement command(AgreementId id) {
        return new DraftAgreement(
                id,
                new AgreementTerms(
                        InputIds.account(accountId, "accountId"),
                        reference,
                        product,
                        className,
                        description,
                        taxCode,
                        sells.read("sells"),
                        billing.read("billing")));
    }
}
