package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceRejection.NotSubmitted;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.ActorId;
import java.util.List;

/**
 * Being written; nobody was asked to approve it yet.
 *
 * @param sentBackFor why an approver sent it back, as long as nobody revised it; else empty
 */
public record Draft(Drafting drafting, Makers makers, String sentBackFor)
        implements ExistingInvoice {

    @Override
    public String status() {
        return "a draft";
    }

    @Override
    public List<InvoiceEvent> revise(InvoiceContent content, Currency accountCurrency, ActorId by) {
        ContentRules.check(content, accountCurrency);
        return content.equals(content())
                ? List.of()
                : List.of(new InvoiceRevised(id(), content, Totals.of(content), by));
    }

    @Override
    public List<InvoiceEvent> submit(ActorId by) {
        return List.of(new InvoiceSubmitted(id(), by));
    }

    @Override
    public List<InvoiceEvent> sendBack(ActorId by, String reason) {
        if (!reason.isEmpty() && reason.equals(sentBackFor)) {
            return List.of();
        }
        throw new InvoiceRejected(new NotSubmitted("reject", status()));
    }

    @Override
    public InvoiceDocument toCompare(ActorId by, PushPlan says) {
        return LinkRules.toCompare(makers, by, says);
    }

    @Override
    public List<InvoiceEvent> requestVoid(ActorId by, String reason) {
        return List.of(new InvoiceVoided(id(), ContentRules.reason(reason)));
    }

    @Override
    public Invoice after(InvoiceEvent event) {
        return switch (event) {
            case InvoiceRevised(var id, var content, var totals, var by) ->
                    new Draft(new Drafting(id, content, totals), makers.revised(by), "");
            case InvoiceSubmitted(_, var by) ->
                    new Submitted(drafting, makers.submitted(by), by, "");
            case InvoiceLinked linked -> LinkRules.linked(drafting, makers, linked);
            case InvoiceVoided _ -> new Voided(drafting);
            default -> throw outOfOrder(event);
        };
    }
}
