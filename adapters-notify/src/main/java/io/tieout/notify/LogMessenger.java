package io.tieout.notify;

import io.tieout.application.alert.Message;
import io.tieout.application.alert.Messenger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes alerts into the log, which always works. */
public final class LogMessenger implements Messenger {

    private static final Logger LOG = LoggerFactory.getLogger(LogMessenger.class);

    @Override
    public String channel() {
        return "log";
    }

    @Override
    public Outcome tell(Message message) {
        LOG.warn("{}; {}", message.headline(), message.text().replace("\n", "; "));
        return new Outcome.Told();
    }
}
