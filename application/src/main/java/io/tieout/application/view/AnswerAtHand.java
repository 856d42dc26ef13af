package io.tieout.application.view;

import io.tieout.application.view.Answers.Answer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For which answer the present thread reads, if for one. Whoever works for an answer on several
 * threads tells each of them, and takes it back when it is done there.
 */
public final class AnswerAtHand {

    private static final ThreadLocal<@Nullable Answer> PRESENT = new ThreadLocal<>();

    private AnswerAtHand() {}

    public static Optional<Answer> get() {
        return Optional.ofNullable(PRESENT.get());
    }

    public static void set(Answer answer) {
        PRESENT.set(answer);
    }

    public static void clear() {
        PRESENT.remove();
    }
}
