package io.tieout.application.message;

import io.tieout.application.command.Command;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.NotSent;
import io.tieout.domain.message.Wording;
import java.util.Optional;

/** What can be ordered about messages. */
public sealed interface MessageCommand extends Command {

    /** Lets messages of a kind say this from now on. */
    record SaveTemplate(MessageKind kind, Language language, Wording wording)
            implements MessageCommand {}

    /** Lets messages look like this from now on. */
    record SetLetterhead(Letterhead letterhead) implements MessageCommand {}

    /**
     * Says whom to write to. What is left out stays as it is.
     *
     * @param receivesReminders whether the customer wants reminders; turning them on again needs
     *     the customer's consent, which the reason names
     */
    record SetContactPreferences(
            AccountId account,
            Optional<String> remindersTo,
            Optional<String> owner,
            Optional<String> language,
            Optional<Boolean> receivesReminders,
            String reason)
            implements MessageCommand {

        /** addresses stay out of every log */
        @Override
        public String toString() {
            return "SetContactPreferences[account=" + account + "]";
        }
    }

    /** The customer wants no more reminders. */
    record OptOut(AccountId account) implements MessageCommand {}

    /** Puts a message into the outbox, once. */
    record OrderMessage(MessageOrder order) implements MessageCommand {}

    record RecordMessageSent(MessageId id) implements MessageCommand {}

    /** It came back. {@code reason} holds no personal data. */
    record RecordMessageBounced(MessageId id, String reason) implements MessageCommand {}

    /** It was not sent. {@code fault} holds no personal data. */
    record RecordMessageNotSent(MessageId id, NotSent reason, String fault)
            implements MessageCommand {}

    /** Sends a message again that was not sent or came back. */
    record SendMessageAgain(MessageId id) implements MessageCommand {}
}
