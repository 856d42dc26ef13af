package io.tieout.bootstrap.faults.hostile;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.hostile.FrontDesk.Answer;
import io.tieout.bootstrap.progress.Progress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** Sends each shape again and again, and judges how it was refused. */
final class Onslaught {

    /** what is promised of each */
    private static final Duration LIMIT = Duration.ofMillis(50);

    /** of each hundred, so many must keep the limit: the rest is the collector's */
    private static final int WITHIN = 95;

    private final FrontDesk desk;
    private final IntSupplier statements;
    private final FaultReport.Draft draft;
    private final Progress progress;

    /**
     * @param statements how many statements were sent to answer requests so far
     */
    Onslaught(FrontDesk desk, IntSupplier statements, FaultReport.Draft draft, Progress progress) {
        this.desk = desk;
        this.statements = statements;
        this.draft = draft;
        this.progress = progress;
    }

    /** what has never been seen is slow to read once, so that much goes before */
    void warmUp(List<String> bodies, int times) {
        IntStream.range(0, times).forEach(_ -> bodies.forEach(desk::send));
    }

    void of(String name, String body, int times) {
        progress.now(name);
        int before = statements.getAsInt();
        List<Answer> answers =
                IntStream.range(0, times)
                        .mapToObj(_ -> {
                            Answer answer = desk.send(body);
                            progress.done(1);
                            return answer;
                        })
                        .toList();
        draft.expect(name + ": statements sent", 0, statements.getAsInt() - before);
        draft.expect(
                name + ": answers that were not refusals",
                0L,
                answers.stream().filter(answer -> !answer.isRefused()).count());
        Duration slow = percentile(answers);
        draft.figure(name + ", " + WITHIN + " of 100 refused within", slow.toMillis() + " ms");
        if (slow.compareTo(LIMIT) > 0) {
            draft.broken(name + ": refused within " + slow.toMillis() + " ms");
        }
    }

    private static Duration percentile(List<Answer> answers) {
        List<Duration> sorted =
                answers.stream().map(Answer::took).sorted(Comparator.naturalOrder()).toList();
        return sorted.get((sorted.size() - 1) * WITHIN / 100);
    }
}
