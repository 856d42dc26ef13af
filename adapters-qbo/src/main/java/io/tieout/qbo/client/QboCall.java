package io.tieout.qbo.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One thing asked of a company's books. */
public sealed interface QboCall {

    Urgency urgency();

    /** what is called, for journals: {@code GET invoice} */
    String label();

    /** the same id twice is one change; empty for what changes nothing */
    default String requestId() {
        return "";
    }

    default boolean isBatch() {
        return false;
    }

    /** what it takes of the month's allowance: reads are metered, changes are free (facts 3.2) */
    default int meteredReads() {
        return 1;
    }

    /** One record by its id. */
    record Read(Urgency urgency, String entity, String id) implements QboCall {
        @Override
        public String label() {
            return "GET " + entity;
        }
    }

    /** One page of records; the statement is in QuickBooks' query language, already escaped. */
    record Query(Urgency urgency, String statement) implements QboCall {
        @Override
        public String label() {
            return "QUERY " + statement.replaceFirst("(?i)^.*\\bfrom\\s+(\\w+).*$", "$1");
        }
    }

    /** What changed of these entities since an instant, at most 30 days back. */
    record Changes(Urgency urgency, List<String> entities, Instant since) implements QboCall {
        public Changes {
            entities = List.copyOf(entities);
        }

        @Override
        public String label() {
            return "CDC";
        }
    }

    /** A report of the books. */
    record Report(Urgency urgency, String name, Map<String, String> parameters) implements QboCall {
        public Report {
            parameters = Map.copyOf(parameters);
        }

        @Override
        public String label() {
            return "REPORT " + name;
        }
    }

    /**
     * A change.
     *
     * @param operation {@code void}, {@code update}, ...; empty to create
     * @param requestId at most 50 characters; the same id twice is one change
     */
    record Write(Urgency urgency, String entity, String operation, String requestId, Object body)
            implements QboCall {

        /** QuickBooks "Basic field definitions" page, read 2026-11-20 */
        private static final int REQUEST_ID_LENGTH = 50;

        public Write {
            demandRequestId(requestId, REQUEST_ID_LENGTH);
            WritableRecords.demand(entity);
        }

        @Override
        public String label() {
            return "POST " + entity + (operation.isEmpty() ? "" : " " + operation);
        }

        @Override
        public int meteredReads() {
            return 0;
        }
    }

    /**
     * Lets QuickBooks send a document by e-mail.
     *
     * @param to whom it goes to; no journal and no log names it
     * @param requestId at most 50 characters; the same id twice is one e-mail
     */
    record Send(Urgency urgency, String entity, String id, String to, String requestId)
            implements QboCall {
        public Send {
            demandRequestId(requestId, Write.REQUEST_ID_LENGTH);
        }

        @Override
        public String label() {
            return "POST " + entity + " send";
        }

        @Override
        public int meteredReads() {
            return 0;
        }

        @Override
        public String toString() {
            return label() + " " + id;
        }
    }

    /** A document as people read it on paper: the answer is a file. */
    record Print(Urgency urgency, String entity, String id) implements QboCall {
        @Override
        public String label() {
            return "PDF " + entity;
        }
    }

    /**
     * Several calls in one; each has its own answer, and one that fails does not undo the others.
     *
     * @param requestId at most 36 characters; with the same items it is one change
     */
    record Batch(Urgency urgency, String requestId, List<Item> items) implements QboCall {

        /** QuickBooks "Basic field definitions" page, read 2026-11-20 */
        private static final int REQUEST_ID_LENGTH = 36;

        /** "Limits and throttles" page, read 2026-11-20 */
        private static final int MOST_ITEMS = 30;

        public Batch {
            demandRequestId(requestId, REQUEST_ID_LENGTH);
            items = List.copyOf(items);
            if (items.isEmpty() || items.size() > MOST_ITEMS) {
                throw new IllegalArgumentException(
                        "a batch has 1 to " + MOST_ITEMS + " items, got " + items.size());
            }
        }

        /** One call of a batch. */
        public sealed interface Item {
            /** finds records */
            record Find(String statement) implements Item {}

            /** {@code operation} is create, update or delete; {@code entity} as in the body */
            record Change(String entity, String operation, Object body) implements Item {
                public Change {
                    WritableRecords.demand(entity);
                }
            }
        }

        @Override
        public String label() {
            return "BATCH";
        }

        @Override
        public boolean isBatch() {
            return true;
        }

        /** "App Partner Program FAQ", read 2026-11-20: each item counts */
        @Override
        public int meteredReads() {
            return (int) items.stream().filter(item -> item instanceof Item.Find).count();
        }
    }

    private static void demandRequestId(String requestId, int longest) {
        if (requestId.isBlank() || requestId.length() > longest) {
            throw new IllegalArgumentException(
                    "a request id has 1 to " + longest + " characters, got '" + requestId + "'");
        }
    }
}
