package io.tieout.graphql.reading;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import io.tieout.application.view.AnswerAtHand;
import io.tieout.application.view.Answers.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the answer from an operation's context to each thread that works for it: the framework
 * calls controllers and batch loaders on threads of their own, and carries over what is known here.
 */
final class AnswerOnEveryThread implements ThreadLocalAccessor<Answer> {

    /** under which name an operation's context has its answer */
    static final String KEY = AnswerOnEveryThread.class.getName();

    private AnswerOnEveryThread() {}

    /** for all of this process; a second time changes nothing */
    static void use() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new AnswerOnEveryThread());
    }

    @Override
    public Object key() {
        return KEY;
    }

    @Override
    public @Nullable Answer getValue() {
        return AnswerAtHand.get().orElse(null);
    }

    @Override
    public void setValue(Answer answer) {
        AnswerAtHand.set(answer);
    }

    @Override
    public void setValue() {
        AnswerAtHand.clear();
    }
}
