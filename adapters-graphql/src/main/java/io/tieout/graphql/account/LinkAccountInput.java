package io.tieout.graphql.account;

import io.tieout.application.account.AccountCommand.LinkAccount;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import org.jspecify.annotations.Nullable;

/** The input of {@code linkAccount}. */
record LinkAccountInput(String accountId, String customerId, @Nullable Integer expectedVersion) {

    LinkAccount command() {
        return new LinkAccount(
                InputIds.account(accountId, "accountId"),
                customerId,
                Orders.expected(expectedVersion));
    }
}
