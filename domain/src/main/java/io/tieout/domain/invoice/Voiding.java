package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceRejection.CannotRestate;
import io.tieout.domain.invoice.InvoiceRejection.NotOpenForPayment;
import io.tieout.domain.invoice.InvoiceRejection.NothingToAccept;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.util.List;

/**
 * Its void was ordered and the accounting system has not answered yet. A payment that comes in
 * between waits for a person or for the void to be refused.
 */
public record Voiding(Landed landed, String reason) implements LandedInvoice {

    @Override
    public String status() {
        return "being voided";
    }

    @Override
    public Settlements settlements() {
        return Settlements.none();
    }

    @Override
    public List<InvoiceEvent> settle(PaymentId payment, Money amount, LocalDate effectiveOn) {
        if (amount.isZero()) {
            return List.of();
        }
        throw new InvoiceRejected(new NotOpenForPayment(id(), status()));
    }

    @Override
    public List<InvoiceEvent> restate(
            Landing landing, LocalDate issuedOn, LocalDate dueOn, String why) {
        throw new InvoiceRejected(new CannotRestate(id(), status()));
    }

    @Override
    public List<InvoiceEvent> acceptLanding(ActorId by, String answer) {
        throw new InvoiceRejected(new NothingToAccept("the document is being voided"));
    }

    /** it is under way already */
    @Override
    public List<InvoiceEvent> requestVoid(ActorId by, String again) {
        return List.of();
    }

    @Override
    public List<InvoiceEvent> voided() {
        return List.of(new InvoiceVoided(id(), reason));
    }

    @Override
    public List<InvoiceEvent> voidRefused(String answer) {
        return List.of(new InvoiceVoidRefused(id(), answer));
    }

    @Override
    public Invoice after(InvoiceEvent event) {
        return switch (event) {
            case InvoiceVoided _ -> new Voided(drafting());
            case InvoiceVoidRefused _ -> new Pushed(landed);
            default -> throw outOfOrder(event);
        };
    }
}
