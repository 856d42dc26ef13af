package io.tieout.graphql.account;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code Account} come from. */
public final class AccountWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("Account", AccountView.class)
                .field("id", account -> GlobalId.of(account.id()))
                .field("version", AccountView::version)
                .field("reference", AccountView::reference)
                .field("name", account -> account.name().readable())
                .field("email", account -> Fields.orNull(account.email().readable()))
                .field("currency", AccountView::currency)
                .field("termDays", AccountView::termDays)
                .field("zone", account -> account.zone().getId())
                .field("customerId", account -> Fields.orNull(account.customerId()))
                .field("openedAt", AccountView::openedAt)
                .into(wiring);
        Payload.wire("OpenAccountPayload", "account", wiring);
        Payload.wire("LinkAccountPayload", "account", wiring);
    }
}
