package io.tieout.notify.letter;

import io.tieout.application.message.Carrier;
import io.tieout.application.message.Letter;
import io.tieout.application.message.MessageOrder.Channel;
import io.tieout.notify.ChatHook;
import io.tieout.notify.ChatHook.Answer;
import java.util.Optional;

/** Writes letters for the people in charge into their chat, where the operator set one up. */
public final class ChatCarrier implements Carrier {

    private static final int FIRST_TRANSIENT = 500;

    private final Optional<ChatHook> chat;

    public ChatCarrier(Optional<ChatHook> chat) {
        this.chat = chat;
    }

    @Override
    public Channel channel() {
        return Channel.CHAT;
    }

    @Override
    public Outcome carry(Letter letter) {
        return chat.map(hook ->
                        outcome(hook.post(letter.content().subject(), letter.content().text())))
                .orElseGet(Outcome.NotSetUp::new);
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.Status(var code) when code >= 200 && code < 300 -> new Outcome.Taken();
            case Answer.Status(var code) when code >= FIRST_TRANSIENT || code == 429 ->
                    new Outcome.Later("the chat answered with HTTP status " + code);
            case Answer.Status(var code) ->
                    new Outcome.Refused("the chat answered with HTTP status " + code);
            case Answer.Unreached(var cause) ->
                    new Outcome.Later("the chat cannot be reached: " + cause);
            case Answer.Lost(var cause) -> new Outcome.InDoubt("no answer of the chat: " + cause);
        };
    }
}
