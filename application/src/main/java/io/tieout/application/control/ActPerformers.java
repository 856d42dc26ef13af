package io.tieout.application.control;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.application.control.ActPerformer.Permit;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActRejected;
import io.tieout.domain.control.ControlledActRejection.NotYoursToDecide;
import io.tieout.domain.control.Fingerprint;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One performer for each kind of act. */
public final class ActPerformers {

    private final Map<Class<?>, ActPerformer<?>> performers = new HashMap<>();

    public ActPerformers(Collection<? extends ActPerformer<?>> performers) {
        performers.forEach(this::add);
    }

    /** the types of acts that can be performed */
    public Set<Class<?>> performed() {
        return Set.copyOf(performers.keySet());
    }

    /**
     * lets pass whoever may decide about such an act
     *
     * @throws ControlledActRejected the caller has none of the roles
     */
    void demandRole(Act act, Caller caller) {
        var roles = of(act).decidedBy();
        if (!caller.hasAny(roles)) {
            throw new ControlledActRejected(
                    new NotYoursToDecide(
                            act.kind(),
                            roles.stream()
                                    .map(Role::name)
                                    .map(role -> role.toLowerCase(Locale.ROOT))
                                    .sorted()
                                    .collect(Collectors.joining(" or "))));
        }
    }

    Fingerprint look(Act act, Caller caller) {
        return of(act).look(act, caller);
    }

    void perform(Act act, Permit permit, Caller caller) {
        of(act).perform(act, permit, caller);
    }

    private void add(ActPerformer<?> performer) {
        if (performers.putIfAbsent(performer.performs(), performer) != null) {
            throw new IllegalArgumentException(
                    "two performers for " + performer.performs().getName());
        }
    }

    @SuppressWarnings("unchecked") // a performer is filed under the type of act it performs
    private ActPerformer<Act> of(Act act) {
        ActPerformer<?> performer = performers.get(act.getClass());
        if (performer == null) {
            throw new IllegalArgumentException("no performer for " + act.getClass().getName());
        }
        return (ActPerformer<Act>) performer;
    }
}
