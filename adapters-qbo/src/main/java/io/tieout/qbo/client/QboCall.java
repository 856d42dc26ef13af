package io.tieout.qbo.client;

/** One thing asked of a company's books. */
public sealed interface QboCall {

    Urgency urgency();

    /** what is called, for journals: {@code GET invoice} */
    String label();

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
            if (requestId.isBlank() || requestId.length() > REQUEST_ID_LENGTH) {
                throw new IllegalArgumentException(
                        "a request id has 1 to "
                                + REQUEST_ID_LENGTH
                                + " characters, got '"
                                + requestId
                                + "'");
            }
        }

        @Override
        public String label() {
            return "POST " + entity + (operation.isEmpty() ? "" : " " + operation);
        }
    }
}
