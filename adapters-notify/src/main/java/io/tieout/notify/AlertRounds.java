package io.tieout.notify;

import io.tieout.application.alert.Messenger;
import io.tieout.application.alert.Messenger.Outcome.NotTold;
import io.tieout.application.alert.Messenger.Outcome.Told;
import io.tieout.application.alert.TellingRules;
import io.tieout.application.alert.Tellings;
import io.tieout.application.alert.Tellings.Due;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what is due, each channel in a thread of its own. What a channel does not take stays
 * due there; what it took and the node could not note down is told again: at least once.
 */
public final class AlertRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRounds.class);

    /** longer than the timeouts of all messages of a round together */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** what is left waits for the next round */
    private static final int MOST_PER_ROUND = 20;

    private final Tellings tellings;
    private final List<Messenger> messengers;
    private final Duration pause;
    private final CountDownLatch stop = new CountDownLatch(1);

    /**
     * @param pause between two looks; machine time
     */
    public AlertRounds(Tellings tellings, List<Messenger> messengers, Duration pause) {
        this.tellings = tellings;
        this.messengers = List.copyOf(messengers);
        this.pause = pause;
    }

    /** to be called once */
    public void start() {
        for (var messenger : messengers) {
            Thread.ofVirtual()
                    .name("alerts-" + messenger.channel())
                    .start(() -> goRound(messenger));
        }
    }

    private void goRound(Messenger messenger) {
        do {
            try {
                tellings.claim(messenger.channel(), CLAIM, MOST_PER_ROUND)
                        .forEach(due -> tell(messenger, due));
            } catch (RuntimeException failure) {
                LOG.warn("the alerts of {} wait: {}", messenger.channel(), failure.getMessage());
            }
        } while (!stopsWithin(pause));
    }

    private void tell(Messenger messenger, Due due) {
        var channel = messenger.channel();
        switch (messenger.tell(due.message())) {
            case Told() -> tellings.told(due, channel, TellingRules.quietAfter(due.tellings() + 1));
            case NotTold(var fault) -> {
                LOG.warn("an alert was not told by {}: {}", channel, fault);
                tellings.failed(due, channel, fault, TellingRules.retryAfter(due.failures() + 1));
            }
        }
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** ends the rounds; a message under way may still go out */
    @Override
    public void close() {
        stop.countDown();
    }
}
