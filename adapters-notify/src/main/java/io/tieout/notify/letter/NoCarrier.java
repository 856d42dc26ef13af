package io.tieout.notify.letter;

import io.tieout.application.message.Carrier;
import io.tieout.application.message.Letter;
import io.tieout.application.message.MessageOrder.Channel;

/** Stands where the operator set no mail server: says so of every letter. */
public final class NoCarrier implements Carrier {

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome carry(Letter letter) {
        return new Outcome.NotSetUp();
    }
}
