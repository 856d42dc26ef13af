package io.tieout.graphql.account;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.domain.account.Contact;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.people.Personal;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.jspecify.annotations.Nullable;
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
                .field("contact", AccountView::contact)
                .field("customerId", account -> Fields.orNull(account.customerId()))
                .field("openedAt", AccountView::openedAt)
                .into(wiring);
        Fields.of("AccountContact", Contact.class)
                .field("phone", contact -> readable(contact.phone()))
                .field("taxId", contact -> readable(contact.taxId()))
                .field("billingAddress", Contact::billingAddress)
                .into(wiring);
        Fields.of("PostalAddress", PostalAddress.class)
                .field("street", address -> readable(address.street()))
                .field("city", address -> readable(address.city()))
                .field("region", address -> readable(address.region()))
                .field("postalCode", address -> readable(address.postalCode()))
                .field("country", address -> readable(address.country()))
                .into(wiring);
        Payload.wire("OpenAccountPayload", "account", wiring);
        Payload.wire("ChangeAccountProfilePayload", "account", wiring);
    }

    private static @Nullable String readable(Personal text) {
        return Fields.orNull(text.readable());
    }
}
