package io.tieout.application.message;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That a message is to go out.
 *
 * @param invoices what it is about, the oldest debt first or not: the composer sorts them
 * @param deadline until when payment averts what it announces; empty where it announces nothing
 * @param paid what arrived; empty in all but confirmations
 */
public record MessageOrder(
        MessageId id,
        AccountId account,
        MessageKind kind,
        Channel channel,
        List<InvoiceId> invoices,
        Optional<LocalDate> deadline,
        Optional<Money> paid) {

    /** By which way it goes. The names are stored. */
    public enum Channel {
        EMAIL,
        /** the chat of the people who run Tieout */
        CHAT
    }

    public MessageOrder {
        invoices = List.copyOf(invoices);
    }
}
