package io.tieout.qbo.payment;

import static io.tieout.qbo.client.Records.money;

import io.tieout.domain.credit.CreditApplication;
import io.tieout.domain.money.Money;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.mark.MarkedDocuments;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Settles invoices with credit memos: a payment of nothing whose two lines link both; facts sheet
 * 5.8 and Q20.
 */
public final class QboCreditApplications {

    private final MarkedDocuments payments;
    private final MarkedDocuments credits;
    private final MarkedDocuments charges;

    public QboCreditApplications(QboClient client) {
        this.payments = new MarkedDocuments(client, "Payment");
        this.credits = new MarkedDocuments(client, "CreditMemo");
        this.charges = new MarkedDocuments(client, "Invoice");
    }

    /**
     * What is left on both sides.
     *
     * @param credit what of the credit memo is not used
     * @param owed what the invoice still owes
     */
    public record Left(Money credit, Money owed) {

        /** the most that can be applied of what is wanted */
        public Money most(Money wanted) {
            var both = credit.exceeds(owed) ? owed : credit;
            return wanted.exceeds(both) ? both : wanted;
        }
    }

    /** looks at both sides, because the books may have applied the credit by themselves (Q20) */
    public QboAnswer<Left> look(CreditApplication application) {
        var currency = application.amount().currency();
        return credits.read(application.credit().externalId())
                .map(memo -> money(memo, "RemainingCredit", currency))
                .then(credit ->
                        charges.read(application.charge().externalId())
                                .map(invoice ->
                                        new Left(credit, money(invoice, "Balance", currency))));
    }

    /** the payment that carried out this order, if an earlier attempt did */
    public QboAnswer<Optional<JsonNode>> find(CreditApplication application) {
        return payments.find(
                application.id(), application.customer().externalId(), application.effectiveOn());
    }

    /** Settles so much. The same request id again settles nothing more and answers the same. */
    public QboAnswer<JsonNode> apply(
            String requestId, CreditApplication application, Money amount) {
        return payments.land(requestId, application.id(), ApplicationBody.of(application, amount));
    }
}
