package io.tieout.bootstrap.faults.history;

import static io.tieout.bootstrap.twin.NoticeDoor.body;
import static io.tieout.bootstrap.twin.NoticeDoor.signature;

import io.tieout.bootstrap.twin.NoticeDoor;
import io.tieout.bootstrap.twin.NoticeDoor.Notice;
import io.tieout.bootstrap.work.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Delivers notices late, twice, in any order, beside forged ones, or never. One that is not
 * acknowledged comes again, as QuickBooks' own do; facts 5.8.
 */
final class Courier {

    private static final int LATE_PERCENT = 25;
    private static final int TWICE_PERCENT = 20;
    private static final int FORGED_PERCENT = 5;

    private static final int TAKEN = 200;
    private static final int MOST_TRIES = 20;

    private final NoticeDoor door;
    private final String verifierToken;
    private final Random random;
    private final int lostPercent;
    private final List<Notice> late = new ArrayList<>();
    final AtomicInteger lost = new AtomicInteger();
    final AtomicInteger delivered = new AtomicInteger();
    final AtomicInteger forged = new AtomicInteger();
    final AtomicInteger forgedAndTaken = new AtomicInteger();

    private record Letter(String body, String signature, boolean isForged) {}

    Courier(NoticeDoor door, String verifierToken, int lostPercent, long seed) {
        this.door = door;
        this.verifierToken = verifierToken;
        this.lostPercent = lostPercent;
        this.random = new Random(seed);
    }

    /** and what was late before; returns when each delivery is answered */
    void deliver(List<Notice> changes) {
        List<Letter> letters = new ArrayList<>();
        late.forEach(notice -> letters.add(signed(notice)));
        late.clear();
        for (Notice change : changes) {
            int dice = random.nextInt(100);
            if (dice < lostPercent) {
                lost.incrementAndGet();
            } else if (dice < lostPercent + LATE_PERCENT) {
                late.add(change);
            } else {
                letters.add(signed(change));
            }
            if (random.nextInt(100) < TWICE_PERCENT) {
                letters.add(signed(change));
            }
            if (random.nextInt(100) < FORGED_PERCENT) {
                letters.add(forged(change));
            }
        }
        Collections.shuffle(letters, random);
        Parallel.each(letters, this::send);
    }

    private Letter signed(Notice notice) {
        String body = body(List.of(notice));
        return new Letter(body, signature(body, verifierToken), false);
    }

    /** says that the payment is gone, and is signed by somebody else */
    private Letter forged(Notice notice) {
        var gone =
                new Notice(
                        new UUID(random.nextLong(), random.nextLong()),
                        notice.realm(),
                        notice.payment(),
                        "deleted",
                        notice.at());
        String body = body(List.of(gone));
        return new Letter(body, signature(body, verifierToken + "x"), true);
    }

    private void send(Letter letter) {
        if (letter.isForged()) {
            forged.incrementAndGet();
            if (door.post(letter.body(), letter.signature()) == TAKEN) {
                forgedAndTaken.incrementAndGet();
            }
            return;
        }
        for (int tries = 1; door.post(letter.body(), letter.signature()) != TAKEN; tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("a genuine delivery is never acknowledged");
            }
        }
        delivered.incrementAndGet();
    }
}
