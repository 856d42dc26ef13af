package io.tieout.graphql.limit;

import graphql.execution.AbortExecutionException;
import io.tieout.graphql.answer.ErrorCode;
import java.util.Map;

/** A request that costs more than a request may; nothing of it was carried out. */
final class TooComplex extends AbortExecutionException {

    private static final long serialVersionUID = 1L;

    TooComplex(String what, long actual, int allowed) {
        super(
                "the request's "
                        + what
                        + " is "
                        + actual
                        + " but at most "
                        + allowed
                        + " is allowed; ask for less at once");
    }

    @Override
    public Map<String, Object> getExtensions() {
        return ErrorCode.TOO_COMPLEX.asExtensions();
    }
}
