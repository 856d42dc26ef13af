package io.tieout.persistence.feed;

import io.tieout.application.event.Cursor;
import io.tieout.application.event.EventFeed.Item;
import io.tieout.application.event.EventFeed.Step;
import io.tieout.application.event.EventFeed.Unread;
import io.tieout.application.event.RecordedEvent;
import java.util.UUID;
import java.util.function.Predicate;

/** What opening a row came to. */
sealed interface Opened {

    /** whether a reader with this wish is told */
    boolean isFor(Predicate<RecordedEvent> wanted);

    Step at(Cursor cursor);

    record Known(RecordedEvent event) implements Opened {

        @Override
        public boolean isFor(Predicate<RecordedEvent> wanted) {
            return wanted.test(event);
        }

        @Override
        public Step at(Cursor cursor) {
            return new Item(event, cursor);
        }
    }

    /** of a kind that is not known here */
    record Unknown(String kind, UUID aggregate) implements Opened {

        /** Nobody here can say who wants it. */
        @Override
        public boolean isFor(Predicate<RecordedEvent> wanted) {
            return true;
        }

        @Override
        public Step at(Cursor cursor) {
            return new Unread(kind, aggregate, cursor);
        }
    }
}
