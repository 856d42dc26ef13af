package io.tieout.twin.realm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers to successful writes by their {@code requestid}, to be given again word by word, even
 * after the entity was deleted.
 */
final class Replays {

    /** Oldest forgotten first; how long QuickBooks Online remembers is not documented. */
    private static final int MOST = 50_000;

    private final Map<String, String> answers = new LinkedHashMap<>();

    Optional<String> find(String requestId) {
        return Optional.ofNullable(answers.get(requestId));
    }

    void put(String requestId, String answer) {
        answers.put(requestId, answer);
        if (answers.size() > MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
    }

    void forget() {
        answers.clear();
    }

    Map<String, String> all() {
        return answers;
    }
}
