package io.tieout.graphql.account.linking;

import io.tieout.application.account.linking.LinkCommand.LinkAccount;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import org.jspecify.annotations.Nullable;

/** The input of {@code linkAccount}, and one item of {@code linkAccounts}. */
record LinkAccountInput(String accountId, String customerId, @Nullable Integer expectedVersion) {

    LinkAccount command() {
        return new LinkAccount(
                InputIds.account(accountId, "accountId"),
                customerId,
                Orders.expected(expectedVersion));
    }
}
