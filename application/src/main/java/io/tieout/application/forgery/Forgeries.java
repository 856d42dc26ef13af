package io.tieout.application.forgery;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices without a genuine signature, as the log tells of them: the first at once, and then how
 * many there were, once a minute at most. Anybody can send them, so they must not fill it.
 */
public final class Forgeries {

    private static final Logger LOG = LoggerFactory.getLogger(Forgeries.class);
    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final Consumer<String> log;
    private final AtomicLong unsaid = new AtomicLong();
    private final AtomicLong nextWord;

    /** of one door, by the machine's clock */
    public static Forgeries ofADoor() {
        return new Forgeries(System::nanoTime, LOG::warn);
    }

    /**
     * @param nanos a clock that only goes forward
     * @param log takes a sentence
     */
    Forgeries(LongSupplier nanos, Consumer<String> log) {
        this.nanos = nanos;
        this.log = log;
        this.nextWord = new AtomicLong(nanos.getAsLong());
    }

    /**
     * one more came
     *
     * @param what what it said it was
     */
    public void another(String what) {
        unsaid.incrementAndGet();
        long now = nanos.getAsLong();
        long due = nextWord.get();
        if (now - due >= 0 && nextWord.compareAndSet(due, now + PAUSE_NANOS)) {
            log.accept(
                    "turned away %d without a genuine signature, the last of them %s; said once a minute at most"
                            .formatted(unsaid.getAndSet(0), what));
        }
    }
}
