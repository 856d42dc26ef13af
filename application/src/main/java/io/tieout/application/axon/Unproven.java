package io.tieout.application.axon;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The aggregates of the command at hand that nobody read from the store: they were cached, or taken
 * for unborn. An append proves such a state to be the present one; nothing else does.
 */
final class Unproven {

    private static final String RESOURCE = Unproven.class.getName();

    private Unproven() {}

    /** the command at hand decides on this aggregate without having read it */
    static void note(String aggregate) {
        ofCommand().add(aggregate);
    }

    static boolean contains(String aggregate) {
        return ofCommand().contains(aggregate);
    }

    static boolean hasAny() {
        return !ofCommand().isEmpty();
    }

    private static Set<String> ofCommand() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, _ -> new HashSet<>());
    }
}
