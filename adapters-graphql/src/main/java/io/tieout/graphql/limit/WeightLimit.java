package io.tieout.graphql.limit;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AbortExecutionException;
import io.tieout.application.view.PageRequest;

/** How many fields a request may make the engine answer; a page counts once per row asked for. */
final class WeightLimit extends MaxQueryComplexityInstrumentation {

    WeightLimit(int maxWeight) {
        super(maxWeight, WeightLimit::weigh);
    }

    @Override
    protected AbortExecutionException mkAbortException(int weight, int maxWeight) {
        return new TooComplex("weight", weight, maxWeight);
    }

    private static int weigh(FieldComplexityEnvironment field, int weightOfChildren) {
        long weight = 1 + (long) weightOfChildren * rows(field);
        return (int) Math.min(weight, Integer.MAX_VALUE / 2);
    }

    /** A page beyond the largest is refused when it is asked for; it must not overflow before. */
    private static int rows(FieldComplexityEnvironment field) {
        return field.getArguments().get("first") instanceof Integer first
                ? Math.clamp(first, 1, PageRequest.MAX_FIRST)
                : 1;
    }
}
