package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.accounting.Notices.Notice;
import io.tieout.twin.webhook.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A dishonest post: what the books tell of comes late, in any order, twice, or never. */
final class Post {

    private final Chance chance;
    private final Weather weather;
    private final Story story;
    private final List<Notice> bag = new ArrayList<>();

    Post(Chance chance, Weather weather, Story story) {
        this.chance = chance;
        this.weather = weather;
        this.story = story;
    }

    void take(List<Event> told) {
        for (Event event : told) {
            if (weather.brings(Mishap.NOTICE_LOST)) {
                story.tell("never told of: " + event.what());
                continue;
            }
            bag.add(notice(event));
            if (weather.brings(Mishap.NOTICE_TWICE)) {
                bag.add(notice(event));
            }
        }
    }

    boolean isEmpty() {
        return bag.isEmpty();
    }

    /** forgets what it holds */
    void lose() {
        bag.clear();
    }

    /** brings one of them; what is not acknowledged comes again */
    void deliver(Inbox inbox) {
        int which = chance.below(bag.size());
        try {
            inbox.receive(new byte[0], List.of(bag.get(which)));
            bag.remove(which);
        } catch (StoreFailure failure) {
            story.tell("not acknowledged: " + failure.getMessage());
        }
    }

    private static Notice notice(Event event) {
        return new Notice(
                event.id(),
                event.realmId(),
                event.what().key().kind().pathName(),
                event.what().key().id(),
                event.what().operation().name().toLowerCase(Locale.ROOT),
                event.at());
    }
}
