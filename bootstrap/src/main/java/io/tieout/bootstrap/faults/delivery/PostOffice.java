package io.tieout.bootstrap.faults.delivery;

import static io.tieout.bootstrap.twin.NoticeDoor.body;
import static io.tieout.bootstrap.twin.NoticeDoor.signature;

import io.tieout.bootstrap.twin.NoticeDoor;
import io.tieout.bootstrap.twin.NoticeDoor.Notice;
import io.tieout.bootstrap.work.Parallel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Delivers notices as the worst post would: of a hundred deliveries 20 come once more, 5 are forged
 * and 5 never come, all in any order; every tenth speaks of several companies at once.
 */
final class PostOffice {

    private static final int DUPLICATED_PERCENT = 20;
    private static final int FORGED_PERCENT = 5;
    private static final int LOST_PERCENT = 5;
    private static final int OF_SEVERAL_PERCENT = 10;
    private static final int MOST_TOGETHER = 5;

    private final NoticeDoor door;
    private final String verifierToken;
    private final Random random;
    private final Tally tally = new Tally();

    PostOffice(NoticeDoor door, String verifierToken, long seed) {
        this.door = door;
        this.verifierToken = verifierToken;
        this.random = new Random(seed);
    }

    /** What went out, and what was said to it. */
    static final class Tally {
        int lost;
        int duplicated;
        int forged;
        int genuine;
        final Collection<Integer> answersToGenuine = new ConcurrentLinkedQueue<>();
        final Collection<Integer> answersToForged = new ConcurrentLinkedQueue<>();
        final Collection<Long> genuineNanos = new ConcurrentLinkedQueue<>();

        int deliveries() {
            return lost + duplicated + forged + genuine;
        }
    }

    private record Letter(String body, String signature, boolean isForged) {}

    Tally tally() {
        return tally;
    }

    /** returns when each delivery is answered */
    void deliver(List<Notice> changes) {
        List<Notice> shuffled = new ArrayList<>(changes);
        Collections.shuffle(shuffled, random);
        List<Letter> letters = new ArrayList<>();
        int at = 0;
        while (at < shuffled.size()) {
            int together = random.nextInt(100) < OF_SEVERAL_PERCENT ? MOST_TOGETHER : 1;
            int end = Math.min(shuffled.size(), at + together);
            post(shuffled.subList(at, end), letters);
            at = end;
        }
        Collections.shuffle(letters, random);
        Parallel.each(letters, this::send);
    }

    /** puts it among the letters once, twice, or not at all, and sometimes a forged one beside */
    private void post(List<Notice> changes, List<Letter> letters) {
        Letter letter = signed(changes);
        int dice = random.nextInt(100 - FORGED_PERCENT);
        if (dice < LOST_PERCENT) {
            tally.lost++;
        } else {
            letters.add(letter);
            tally.genuine++;
        }
        // Of the hundred, 70 come once and 5 never: 75 letters bring 20 duplicates and 5 forgeries.
        if (dice >= LOST_PERCENT && random.nextInt(70) < DUPLICATED_PERCENT) {
            letters.add(letter);
            tally.duplicated++;
        }
        if (random.nextInt(75) < FORGED_PERCENT) {
            letters.add(forged(changes));
            tally.forged++;
        }
    }

    private Letter signed(List<Notice> changes) {
        String body = body(changes);
        return new Letter(body, signature(body, verifierToken), false);
    }

    /** signed by somebody else, not at all, or changed after it was signed */
    private Letter forged(List<Notice> changes) {
        List<Notice> invented =
                changes.stream()
                        .map(change ->
                                new Notice(
                                        new UUID(random.nextLong(), random.nextLong()),
                                        change.realm(),
                                        change.payment(),
                                        "deleted",
                                        change.at()))
                        .toList();
        String body = body(invented);
        String signature =
                switch (random.nextInt(3)) {
                    case 0 -> signature(body, verifierToken + "x");
                    case 1 -> "";
                    default -> signature(body(changes), verifierToken);
                };
        return new Letter(body, signature, true);
    }

    private void send(Letter letter) {
        long begun = System.nanoTime();
        int status = door.post(letter.body(), letter.signature());
        if (letter.isForged()) {
            tally.answersToForged.add(status);
        } else {
            tally.answersToGenuine.add(status);
            tally.genuineNanos.add(System.nanoTime() - begun);
        }
    }
}
