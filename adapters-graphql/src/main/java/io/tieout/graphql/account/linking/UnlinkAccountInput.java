package io.tieout.graphql.account.linking;

import io.tieout.application.account.linking.LinkCommand.UnlinkAccount;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;

/** The input of {@code unlinkAccount}. */
record UnlinkAccountInput(String accountId, int expectedVersion, String reason) {

    UnlinkAccount command() {
        return new UnlinkAccount(
                InputIds.account(accountId, "accountId"), reason, Orders.expected(expectedVersion));
    }
}
