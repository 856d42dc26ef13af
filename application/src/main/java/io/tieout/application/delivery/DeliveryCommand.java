package io.tieout.application.delivery;

import io.tieout.application.command.Command;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.invoice.InvoiceId;
import java.util.Optional;

/** What can be ordered of the sending of invoices. */
public sealed interface DeliveryCommand extends Command {

    DeliveryId delivery();

    /**
     * Sends an invoice that landed.
     *
     * @param delivery new, chosen by the sender
     * @param to the account's own address if nobody says
     */
    record SendInvoice(DeliveryId delivery, InvoiceId invoice, Optional<String> to)
            implements DeliveryCommand {

        /** the address stays out of every log */
        @Override
        public String toString() {
            return "SendInvoice[delivery=" + delivery + ", invoice=" + invoice + "]";
        }
    }

    record RecordDeliverySent(DeliveryId delivery) implements DeliveryCommand {}

    record RecordDeliveryFailed(DeliveryId delivery, String reason) implements DeliveryCommand {}
}
