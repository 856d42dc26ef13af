package io.tieout.graphql.account.linking;

import io.tieout.application.account.linking.LinkCommand.CreateAccountingCustomer;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The input of {@code createAccountingCustomer}. */
record CreateAccountingCustomerInput(
        String accountId,
        int expectedVersion,
        @Nullable String displayName,
        @Nullable List<String> despite) {

    CreateAccountingCustomer command() {
        return new CreateAccountingCustomer(
                InputIds.account(accountId, "accountId"),
                Objects.requireNonNullElse(displayName, ""),
                Objects.requireNonNullElseGet(despite, List::<String>of),
                Orders.expected(expectedVersion));
    }
}
