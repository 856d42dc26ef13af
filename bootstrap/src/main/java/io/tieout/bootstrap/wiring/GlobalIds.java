package io.tieout.bootstrap.wiring;

import io.tieout.application.webhook.PublicIds;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.payment.PaymentId;
import io.tieout.graphql.schema.GlobalId;

/** Records under the ids by which GraphQL knows them. */
final class GlobalIds implements PublicIds {

    @Override
    public String of(AccountId account) {
        return GlobalId.of(account);
    }

    @Override
    public String of(InvoiceId invoice) {
        return GlobalId.of(invoice);
    }

    @Override
    public String of(PaymentId payment) {
        return GlobalId.of(payment);
    }
}
