package io.tieout.notify;

import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.Message;
import io.tieout.application.alert.Messenger;
import io.tieout.notify.ChatHook.Answer;
import java.net.URI;

/** Posts alerts to the chat of the people who run Tieout. */
public final class WebhookMessenger implements Messenger, AutoCloseable {

    private final ChatHook chat;

    public WebhookMessenger(URI address) {
        this.chat = new ChatHook(address);
    }

    @Override
    public String channel() {
        return "webhook";
    }

    /**
     * of an account that is overdue the same chat has the letter, which says how much since when
     */
    @Override
    public Outcome tell(Message message) {
        if (message.kind() == Kind.ACCOUNT_OVERDUE) {
            return new Outcome.Told();
        }
        return switch (chat.post(message.headline(), message.text())) {
            case Answer.Status(var code) when code >= 200 && code < 300 -> new Outcome.Told();
            case Answer.Status(var code) ->
                    new Outcome.NotTold("the webhook answered with HTTP status " + code);
            case Answer.Unreached(var cause) -> unreached(cause);
            case Answer.Lost(var cause) -> unreached(cause);
        };
    }

    private static Outcome unreached(String cause) {
        return new Outcome.NotTold("the webhook cannot be reached: " + cause);
    }

    @Override
    public void close() {
        chat.close();
    }
}
