package io.tieout.bootstrap.faults.token;

import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.node.NodeProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plays rounds, judges each by the twin's journal, and adds up. */
final class ExpiryRounds {

    /** Long enough for the other process to take the connection over meanwhile. */
    private static final Duration SLOW = Duration.ofMillis(300);

    /** The process may end its part after as long as its callers wait, and then some. */
    private static final Duration PATIENCE = AskingRound.LONGEST.plusSeconds(30);

    private static final int SHORTEST_TENURE_MILLIS = 1;
    private static final int LONGEST_TENURE_MILLIS = 40;

    private final ExpiringToken token;
    private final List<NodeProcess> nodes;
    private final Random random;
    private final FaultReport.Draft draft;

    private int rounds;
    private int answered;
    private int refreshes;
    private int tenures;
    private int slowRounds;
    private int lostRounds;
    private int lostRefreshes;
    private int rotations;
    private String lastRefreshToken = "";
    private Duration longest = Duration.ZERO;

    /** What goes wrong in a round besides the expiry. */
    private enum Trouble {
        NONE,
        /** the answer is late, and the connection changes hands before it comes */
        SLOW_ANSWER,
        /** the refresh takes effect and its answer is lost */
        LOST_ANSWER,
        /** and the connection changes hands before anybody knows */
        LOST_ANSWER_AND_OWNER
    }

    ExpiryRounds(ExpiringToken token, List<NodeProcess> nodes, long seed, FaultReport.Draft draft) {
        this.token = token;
        this.nodes = nodes;
        this.random = new Random(seed);
        this.draft = draft;
    }

    void play(int number) {
        Trouble trouble = trouble(number);
        Instant now = token.expire();
        arrange(trouble);
        long begun = System.nanoTime();
        nodes.forEach(node -> node.tell(new RoundOrder(now, firstTenureMillis(trouble)).line()));
        List<RoundAnswer> answers =
                nodes.stream().map(node -> RoundAnswer.read(node.hear(PATIENCE))).toList();
        longest = Collections.max(List.of(longest, Duration.ofNanos(System.nanoTime() - begun)));
        token.mend();
        judge("round " + number + " (" + trouble + ")", trouble, answers);
    }

    /** Lost answers fall on days on which the refresh token rotates, and on others. */
    private static Trouble trouble(int number) {
        if (number % 120 == 0) {
            return Trouble.LOST_ANSWER_AND_OWNER;
        }
        if (number % 12 == 0) {
            return Trouble.LOST_ANSWER;
        }
        return number % 5 == 0 ? Trouble.SLOW_ANSWER : Trouble.NONE;
    }

    private void arrange(Trouble trouble) {
        switch (trouble) {
            case NONE -> {}
            case SLOW_ANSWER -> token.delayAnswer(SLOW);
            case LOST_ANSWER, LOST_ANSWER_AND_OWNER -> token.loseAnswer();
        }
    }

    /** In every other round without trouble, too, the connection changes hands in the middle. */
    private long firstTenureMillis(Trouble trouble) {
        boolean isShort =
                switch (trouble) {
                    case NONE -> random.nextBoolean();
                    case SLOW_ANSWER, LOST_ANSWER_AND_OWNER -> true;
                    case LOST_ANSWER -> false;
                };
        return isShort
                ? random.nextLong(SHORTEST_TENURE_MILLIS, LONGEST_TENURE_MILLIS)
                : AskingRound.LONGEST.toMillis();
    }

    private void judge(String round, Trouble trouble, List<RoundAnswer> answers) {
        List<Integer> asked = token.refreshes();
        Tokens stored = token.stored();
        switch (trouble) {
            case NONE, SLOW_ANSWER ->
                    draft.expect(round + ": answers to refreshes", List.of(200), asked);
            // The lost one, and the one that brought what it had brought.
            case LOST_ANSWER, LOST_ANSWER_AND_OWNER ->
                    draft.expect(round + ": answers to refreshes", List.of(0, 200), asked);
        }
        Map<String, Integer> all = Map.of(Fingerprint.of(stored.access()), AskingRound.CALLERS);
        for (RoundAnswer answer : answers) {
            draft.expect(round + ": who got which token", all, answer.tokens());
            draft.expect(round + ": who got none", List.of(), answer.failures());
        }
        draft.expect(round + ": the twin takes the token", true, token.isGood(stored.access()));
        count(trouble, answers, asked.size(), stored.refresh());
    }

    private void count(Trouble trouble, List<RoundAnswer> answers, int asked, String refreshToken) {
        rounds++;
        answered += answers.stream().mapToInt(it -> sum(it.tokens())).sum();
        tenures += answers.stream().mapToInt(RoundAnswer::tenures).sum();
        switch (trouble) {
            case NONE -> refreshes += asked;
            case SLOW_ANSWER -> {
                slowRounds++;
                refreshes += asked;
            }
            case LOST_ANSWER, LOST_ANSWER_AND_OWNER -> {
                lostRounds++;
                lostRefreshes += asked;
            }
        }
        if (!refreshToken.equals(lastRefreshToken)) {
            rotations++;
            lastRefreshToken = refreshToken;
        }
    }

    private static int sum(Map<String, Integer> tokens) {
        return tokens.values().stream().mapToInt(it -> it).sum();
    }

    /** adds the figures to the report */
    void tell() {
        draft.figure("rounds", rounds)
                .figure("callers answered", answered)
                .figure("rounds whose answer was not lost", rounds - lostRounds)
                .figure("refreshes in these", refreshes)
                .figure("  of them with an answer late by " + SLOW.toMillis() + " ms", slowRounds)
                .figure("rounds whose answer was lost", lostRounds)
                .figure("refreshes in these", lostRefreshes)
                .figure("times a process took the connection", tenures)
                .figure("different refresh tokens", rotations)
                .figure("longest round", longest.toMillis() + " ms");
    }
}
