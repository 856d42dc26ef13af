package io.tieout.graphql.why;

import io.tieout.application.command.Caller;
import io.tieout.application.why.Explanation;
import io.tieout.application.why.Explanations;
import io.tieout.application.why.Subject;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.payment.PaymentId;
import io.tieout.graphql.schema.GlobalId;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** {@code why}. */
@Controller
public final class WhyQueries {

    private final Explanations explanations;

    public WhyQueries(Explanations explanations) {
        this.explanations = explanations;
    }

    @QueryMapping
    Optional<Explanation> why(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.parse(id)
                .flatMap(WhyQueries::subject)
                .flatMap(subject -> explanations.of(caller, subject));
    }

    private static Optional<Subject> subject(GlobalId id) {
        return switch (id.type()) {
            case INVOICE -> Optional.of(new Subject.OfInvoice(new InvoiceId(id.uuid())));
            case PAYMENT -> Optional.of(new Subject.OfPayment(new PaymentId(id.uuid())));
            case CREDIT_MEMO -> Optional.of(new Subject.OfCreditMemo(new CreditMemoId(id.uuid())));
            case ACCOUNT -> Optional.of(new Subject.OfAccount(new AccountId(id.uuid())));
            case OPERATION -> Optional.of(new Subject.OfOperation(id.uuid()));
            case ALERT,
                    PARKED_EVENT,
                    CONTROLLED_ACT,
                    APPROVAL_POLICY,
                    BOOKS_CLOSING,
                    DRIFT,
                    REFUND,
                    RECORDED_PAYMENT,
                    AGREEMENT,
                    MESSAGE,
                    PROCESSOR_NOTICE ->
                    Optional.empty();
        };
    }
}
