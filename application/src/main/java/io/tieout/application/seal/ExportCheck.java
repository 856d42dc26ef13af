package io.tieout.application.seal;

import io.tieout.application.seal.ExportLine.Anchored;
import io.tieout.application.seal.ExportLine.End;
import io.tieout.application.seal.ExportLine.Gone;
import io.tieout.application.seal.ExportLine.Head;
import io.tieout.application.seal.ExportLine.Sealed;
import io.tieout.application.seal.ExportLine.Waiting;
import io.tieout.application.seal.Verdict.Wrong;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an exported history line by line, up to the first thing that is not as it was noted.
 * It needs no key and no database: only the lines, and what a {@link Witness} kept of that tenant.
 */
public final class ExportCheck {

    private final Map<UUID, NavigableMap<Long, String>> witnessed = new HashMap<>();
    private final NavigableMap<Long, String> anchors = new TreeMap<>();
    private NavigableMap<Long, String> noted = new TreeMap<>();
    private UUID tenant = new UUID(0, 0);
    private String chain = WitnessChain.BEGINNING;
    private long place;
    private long proved;
    private long anchored;
    private long waiting;
    private @Nullable StoredEvent last;
    private boolean hasHead;
    private boolean hasEnd;
    private Optional<Wrong> wrong = Optional.empty();

    /** what was noted outside; before the first line */
    public void take(WitnessLine line) {
        String before =
                witnessed
                        .computeIfAbsent(line.tenant(), _ -> new TreeMap<>())
                        .putIfAbsent(line.place(), line.chain());
        if (before != null && !before.equals(line.chain())) {
            blame(line.place(), "the witness says two things of this place");
        }
    }

    /** the next line; nothing more is looked at once something is wrong */
    public void take(ExportLine line) {
        if (wrong.isPresent()) {
            return;
        }
        if (hasEnd || hasHead == line instanceof Head) {
            blame(place + 1, "the export is not in one piece: a line stands elsewhere");
            return;
        }
        switch (line) {
            case Head head -> begin(head);
            case Anchored(var at, var then, _) -> anchors.put(at, then);
            case Sealed(var seal, var event) -> sealed(seal, event);
            case Gone(var at, var stream, var version) ->
                    blame(at, "event " + version + " of " + stream + " is gone");
            case Waiting(var event) -> waiting(event);
            case End end -> end(end);
        }
    }

    /** a line that is none of an export */
    public void takeUnreadable(long number) {
        blame(place + 1, "line " + number + " of the file cannot be read");
    }

    /** after the last line */
    public Verdict verdict() {
        if (!hasEnd) {
            blame(place + 1, "the file was cut off here");
        }
        mustReach(noted, "the witness");
        mustReach(anchors, "the database");
        return new Verdict(tenant, place, proved, anchored, waiting, wrong);
    }

    private void begin(Head head) {
        hasHead = true;
        tenant = head.tenant();
        noted = witnessed.getOrDefault(tenant, new TreeMap<>());
    }

    private void sealed(Seal seal, StoredEvent event) {
        if (seal.place() != place + 1) {
            blame(place + 1, "the seal of this place is gone");
        } else if (!event.tenant().equals(tenant)) {
            blame(seal.place(), "the event is of another tenant");
        } else if (last != null && !event.isBehind(last)) {
            blame(seal.place(), "the event does not stand behind the one before it");
        } else {
            place = seal.place();
            last = event;
            chain = WitnessChain.after(chain, event, seal);
            proved = compared(noted, proved, "the witness", event);
            anchored = compared(anchors, anchored, "the database", event);
        }
    }

    /**
     * @return through which place the history is what this side noted
     */
    private long compared(
            NavigableMap<Long, String> side, long through, String who, StoredEvent event) {
        String then = side.get(place);
        if (then == null) {
            return through;
        }
        if (then.equals(chain)) {
            return place;
        }
        String since = through + 1 < place ? ", or one since place " + (through + 1) + "," : "";
        blame(place, named(event) + since + " is not what " + who + " noted");
        return through;
    }

    private void waiting(StoredEvent event) {
        waiting++;
        if (last != null && !event.isBehind(last)) {
            blame(0, named(event) + " was put among those that were sealed before");
        }
    }

    private void end(End end) {
        hasEnd = true;
        if (end.sealed() != place || end.waiting() != waiting) {
            blame(place + 1, "lines are missing, or were added, since the export was written");
        }
    }

    private void mustReach(NavigableMap<Long, String> side, String who) {
        if (!side.isEmpty() && side.lastKey() > place) {
            blame(place + 1, "events are gone from the end: " + who + " noted " + side.lastKey());
        }
    }

    private static String named(StoredEvent event) {
        return "event " + event.version() + " of " + event.type() + " " + event.stream();
    }

    private void blame(long at, String what) {
        wrong = wrong.or(() -> Optional.of(new Wrong(at, what)));
    }
}
