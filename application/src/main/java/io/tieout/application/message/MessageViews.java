package io.tieout.application.message;

import io.tieout.application.message.MessageOrder.Channel;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.MessageState;
import io.tieout.domain.message.NotSent;
import io.tieout.domain.people.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was said to whom, and how far it has come. */
public interface MessageViews {

    /**
     * One message.
     *
     * @param to blank until it begins to be sent, and in chats
     * @param text what it says; blank until it begins to be sent
     * @param reason why it was not sent; empty if it was, or waits
     * @param fault what the last try or the bounce came to; empty if nothing did
     * @param sentAt when it was taken, in tenant time
     * @param endedAt when it came to the state it is in; empty while it waits
     */
    record MessageView(
            MessageId id,
            AccountId account,
            MessageKind kind,
            Channel channel,
            MessageState state,
            List<InvoiceId> invoices,
            Personal to,
            Personal subject,
            Personal text,
            Optional<NotSent> reason,
            String fault,
            int attempts,
            Instant orderedAt,
            Optional<Instant> sentAt,
            Optional<Instant> endedAt) {

        public MessageView {
            invoices = List.copyOf(invoices);
        }
    }

    Optional<MessageView> find(Viewer viewer, MessageId id);

    /** newest first, of one account or of all; customers see what went to them */
    Page<MessageView> list(Viewer viewer, Optional<AccountId> account, PageRequest page);
}
