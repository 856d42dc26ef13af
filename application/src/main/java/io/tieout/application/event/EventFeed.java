package io.tieout.application.event;

import io.tieout.domain.people.TenantId;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.function.Predicate;

/** The live tail of stored events of one tenant, in commit-safe order, on every node. */
public interface EventFeed {

    /** What a reader is handed, and the place right behind it. */
    sealed interface Step {

        Cursor cursor();
    }

    /** An event. */
    record Item(RecordedEvent event, Cursor cursor) implements Step {}

    /**
     * An event that this node cannot read, because a newer Tieout wrote it while nodes are
     * upgraded. What it says is missing here, so each reader of the tenant is told, whatever it
     * wanted.
     *
     * @param kind of which kind of aggregate it is an event
     */
    record Unread(String kind, UUID aggregate, Cursor cursor) implements Step {}

    /**
     * Nothing more up to here: sent when a reader has caught up with the present, and then whenever
     * it was quiet for a while.
     */
    record Pulse(Cursor cursor) implements Step {}

    /** Where a reader begins. */
    sealed interface From {

        /** with the next event from now on */
        record Now() implements From {}

        /** right behind a cursor handed out before */
        record After(Cursor cursor) implements From {}
    }

    /**
     * Follows a tenant's events until cancelled.
     *
     * @param wanted filters before anything is buffered
     * @return a publisher that honours demand; a reader that falls too far behind is ended with
     *     {@link ReaderTooSlow}, which carries its last cursor
     * @throws UnknownCursor the cursor is malformed or of another epoch of this database
     */
    Flow.Publisher<Step> follow(TenantId tenant, From from, Predicate<RecordedEvent> wanted);

    /** The cursor cannot be resumed here; start anew and read the current state first. */
    final class UnknownCursor extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownCursor(String message) {
            super(message);
        }
    }

    /** The reader did not keep up; it may resume after the cursor. */
    final class ReaderTooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Cursor resumeAfter;

        public ReaderTooSlow(Cursor resumeAfter) {
            super("the reader fell too far behind; resume after " + resumeAfter.text());
            this.resumeAfter = resumeAfter;
        }

        public Cursor resumeAfter() {
            return resumeAfter;
        }
    }
}
