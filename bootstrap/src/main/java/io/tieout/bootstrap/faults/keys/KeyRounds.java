package io.tieout.bootstrap.faults.keys;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.drafting.Drafter;
import io.tieout.bootstrap.faults.drafting.Drafter.Answer;
import io.tieout.bootstrap.faults.keys.RepeatedKeys.Keying;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.bootstrap.work.Parallel;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every key at once, every key again, and what came of it. */
final class KeyRounds {

    private static final int ATTEMPTS = 5;

    private static final String USUAL = "as agreed";
    private static final String CHANGED = "as changed";
    private static final List<String> REFUSED = List.of("KEY_REUSED");

    private final Drafter drafter;
    private final List<Integer> keys;
    private final Keying keying;
    private final Progress progress;
    private final FaultReport.Draft draft = new FaultReport.Draft();
    private final Map<Integer, Set<Answer>> first = new ConcurrentHashMap<>();

    KeyRounds(Drafter drafter, int keys, Keying keying, Progress progress) {
        this.drafter = drafter;
        this.keys = IntStream.range(0, keys).boxed().toList();
        this.keying = keying;
        this.progress = progress;
    }

    /** five duplicates of each, side by side, the nodes in turn */
    void atOnce(List<URI> nodes) {
        progress.now("at once");
        Parallel.each(
                keys,
                key -> {
                    first.put(key, fiveTimes(key, nodes));
                    progress.done(1);
                });
    }

    private Set<Answer> fiveTimes(int key, List<URI> nodes) {
        Set<Answer> answers = ConcurrentHashMap.newKeySet();
        Parallel.each(
                IntStream.range(0, ATTEMPTS).boxed().toList(),
                attempt -> {
                    URI node = nodes.get(attempt % nodes.size());
                    answers.add(drafter.draft(node, named(key, attempt), number(key), USUAL));
                });
        return answers;
    }

    /** each once more as it was, and once with another input */
    void later(URI node) {
        progress.now("later");
        Parallel.each(
                keys,
                key -> {
                    String name = named(key, 0);
                    Answer again = drafter.draft(node, name, number(key), USUAL);
                    draft.expect(name + " later", answersAtOnce(key), Set.of(again));
                    Answer changed = drafter.draft(node, name, number(key), CHANGED);
                    draft.expect(name + " changed", new Answer("", REFUSED), changed);
                    progress.done(1);
                });
    }

    private Set<Answer> answersAtOnce(int key) {
        return Optional.ofNullable(first.get(key)).orElseThrow();
    }

    FaultReport judge(URI node) {
        int drafted = drafter.drafted(node).size();
        Set<String> invoices =
                first.values().stream()
                        .flatMap(Set::stream)
                        .map(Answer::invoice)
                        .collect(Collectors.toSet());
        draft.figure("keys", keys.size())
                .figure("requests", keys.size() * (ATTEMPTS + 2))
                .figure("invoices drafted", drafted);
        return draft.expect("invoices drafted", keys.size(), drafted)
                .expect("invoices answered", keys.size(), invoices.size())
                .report();
    }

    private String named(int key, int attempt) {
        return switch (keying) {
            case SAME -> "key " + key;
            case FRESH -> "key " + key + ", attempt " + attempt;
        };
    }

    private static String number(int key) {
        return "K-" + key;
    }
}
