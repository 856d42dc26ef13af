package io.tieout.graphql.account.linking;

import io.tieout.application.account.linking.LinkCommand.RefuseLinkCandidate;
import io.tieout.graphql.order.InputIds;

/** The input of {@code refuseLinkCandidate}. */
record RefuseLinkCandidateInput(String accountId, String customerId, String reason) {

    RefuseLinkCandidate command() {
        return new RefuseLinkCandidate(
                InputIds.account(accountId, "accountId"), customerId, reason);
    }
}
