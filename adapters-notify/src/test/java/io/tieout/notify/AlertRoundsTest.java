package io.tieout.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.alert.Message;
import io.tieout.application.alert.Messenger;
import io.tieout.application.alert.Tellings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertRoundsTest {

    private final Board board = new Board();
    private final List<AlertRounds> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(AlertRounds::close);
    }

    @Test
    void whatIsToldStaysQuietForAnHourFirst() {
        board.due.add(Examples.due(1));

        start(scripted("log", new Messenger.Outcome.Told()));

        await().untilAsserted(() -> assertThat(board.notes()).containsExactly("log told PT1H"));
    }

    @Test
    void whatWasNotToldIsTriedAgainSoon() {
        board.due.add(Examples.due(1));

        start(scripted("log", new Messenger.Outcome.NotTold("gone")));

        await().untilAsserted(
                        () -> assertThat(board.notes()).containsExactly("log failed gone PT5S"));
    }

    @Test
    void aChannelThatHangsHoldsUpNoOther() {
        board.due.add(Examples.due(1));
        var never = new CountDownLatch(1);
        Messenger dead =
                new Messenger() {
                    @Override
                    public String channel() {
                        return "dead";
                    }

                    @Override
                    public Outcome tell(Message message) {
                        try {
                            never.await();
                        } catch (InterruptedException _) {
                            Thread.currentThread().interrupt();
                        }
                        return new Outcome.NotTold("hung");
                    }
                };

        start(dead, scripted("log", new Messenger.Outcome.Told()));

        await().untilAsserted(() -> assertThat(board.notes()).containsExactly("log told PT1H"));
        never.countDown();
    }

    @Test
    void aDatabaseThatIsAwayIsAskedAgain() {
        board.due.add(Examples.due(1));
        board.failures = 3;

        start(scripted("log", new Messenger.Outcome.Told()));

        await().untilAsserted(() -> assertThat(board.notes()).containsExactly("log told PT1H"));
    }

    private void start(Messenger... messengers) {
        var rounds = new AlertRounds(board, List.of(messengers), Duration.ofMillis(10));
        running.add(rounds);
        rounds.start();
    }

    private static Messenger scripted(String channel, Messenger.Outcome outcome) {
        return new Messenger() {
            @Override
            public String channel() {
                return channel;
            }

            @Override
            public Outcome tell(Message message) {
                return outcome;
            }
        };
    }

    /** Hands out each due alert once per channel and writes down what became of it. */
    private static final class Board implements Tellings {

        private final List<Due> due = new ArrayList<>();
        private final List<String> handedTo = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int failures;

        @Override
        public synchronized List<Due> claim(String channel, Duration claim, int limit) {
            if (failures-- > 0) {
                throw new IllegalStateException("the database is away");
            }
            if (handedTo.contains(channel)) {
                return List.of();
            }
            handedTo.add(channel);
            return List.copyOf(due);
        }

        @Override
        public synchronized void told(Due told, String channel, Duration pause) {
            notes.add(channel + " told " + pause);
        }

        @Override
        public synchronized void failed(Due failed, String channel, String fault, Duration pause) {
            notes.add(channel + " failed " + fault + " " + pause);
        }

        synchronized List<String> notes() {
            return List.copyOf(notes);
        }
    }
}
