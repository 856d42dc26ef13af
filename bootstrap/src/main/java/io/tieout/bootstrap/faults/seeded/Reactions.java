package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.axon.Circumstances;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * How far each automation has come: of one aggregate in order, of different ones in any. An event
 * counts as handled after its reaction, so that a killed process reacts again.
 */
final class Reactions {

    /** events that one turn handles at most */
    private static final int BATCH = 4;

    private record Place(String automation, String aggregate) {}

    /** An aggregate of which an automation has not seen everything. */
    private record Behind(Automation automation, List<DomainEventMessage<?>> stream) {

        Place place() {
            return new Place(automation.name(), stream.getFirst().getAggregateIdentifier());
        }
    }

    private final World world;
    private final Map<Place, Integer> handled = new HashMap<>();
    private int failures;

    Reactions(World world) {
        this.world = world;
    }

    /** how often a reaction failed and was put off */
    int failures() {
        return failures;
    }

    /** what was founded before the life begins is no news to anybody */
    void skipAll(List<Automation> automations) {
        behind(automations).forEach(behind -> handled.put(behind.place(), behind.stream().size()));
    }

    boolean areDone(List<Automation> automations) {
        return behind(automations).isEmpty();
    }

    /** lets one automation see what comes next of one aggregate, if there is anything */
    void react(Node node) {
        List<Behind> behind = behind(node.automations());
        if (!behind.isEmpty()) {
            react(world.chance().of(behind));
        }
    }

    private void react(Behind behind) {
        for (int i = 0; i < BATCH; i++) {
            int next = next(behind.place());
            if (next == behind.stream().size()) {
                return;
            }
            RecordedEvent event = Circumstances.recorded(behind.stream().get(next));
            try {
                show(event, behind.automation());
            } catch (RuntimeException failure) {
                // Those behind it of the same aggregate wait, and it is tried again.
                failures++;
                world.story().tell(behind.automation().name() + " failed: " + failure);
                return;
            }
            if (world.weather().brings(Mishap.KILLED)) {
                throw new Killed("before a reaction was noted");
            }
            handled.put(behind.place(), next + 1);
        }
    }

    private static void show(RecordedEvent event, Automation automation) {
        if (automation.hears(event.event().getClass())) {
            automation.on(event);
        }
    }

    private int next(Place place) {
        return Optional.ofNullable(handled.get(place)).orElse(0);
    }

    private List<Behind> behind(List<Automation> automations) {
        return automations.stream()
                .flatMap(automation ->
                        world.memory().streams().stream()
                                .map(stream -> new Behind(automation, stream)))
                .filter(behind -> next(behind.place()) < behind.stream().size())
                .toList();
    }
}
