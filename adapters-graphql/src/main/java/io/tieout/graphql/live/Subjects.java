package io.tieout.graphql.live;

import io.tieout.application.account.AccountViews;
import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.answer.RequestRefused;
import io.tieout.graphql.schema.GlobalId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription may be narrowed to. A stream of an object that does not exist would just stay
 * silent; better to say so.
 */
public final class Subjects {

    private final AccountViews accounts;
    private final InvoiceViews invoices;

    public Subjects(AccountViews accounts, InvoiceViews invoices) {
        this.accounts = accounts;
        this.invoices = invoices;
    }

    /**
     * the account of that global id; empty when none was named
     *
     * @throws RequestRefused the caller sees no such account
     */
    public Optional<AccountId> account(@Nullable String id, Caller caller) {
        return Optional.ofNullable(id).map(named -> existingAccount(named, caller));
    }

    /**
     * the invoice of that global id; empty when none was named
     *
     * @throws RequestRefused the caller sees no such invoice
     */
    public Optional<InvoiceId> invoice(@Nullable String id, Caller caller) {
        return Optional.ofNullable(id).map(named -> existingInvoice(named, caller));
    }

    private AccountId existingAccount(String id, Caller caller) {
        return GlobalId.account(id)
                .filter(account -> accounts.find(Viewer.of(caller), account).isPresent())
                .orElseThrow(() -> RequestRefused.notFound("account", id));
    }

    private InvoiceId existingInvoice(String id, Caller caller) {
        return GlobalId.invoice(id)
                .filter(invoice -> invoices.find(Viewer.of(caller), invoice).isPresent())
                .orElseThrow(() -> RequestRefused.notFound("invoice", id));
    }
}
