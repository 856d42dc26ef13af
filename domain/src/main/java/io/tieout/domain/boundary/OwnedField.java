package io.tieout.domain.boundary;

/**
 * One field, or a few that are treated alike, of one kind of record.
 *
 * @param record what it is a field of
 * @param field what it is called
 * @param owner whose word counts
 * @param flow which way it goes
 * @param changedIn where people change it
 * @param onDifference what happens when the other side says something else
 */
public record OwnedField(
        Subject record,
        String field,
        Owner owner,
        Flow flow,
        String changedIn,
        String onDifference) {

    /** What kind of record. */
    public enum Subject {
        CUSTOMER("customer"),
        ITEM("item"),
        CLASS("class"),
        ACCOUNT("account of the chart"),
        TERM("term"),
        TAX_CODE("tax code"),
        DEPARTMENT("department"),
        SETTINGS("company settings"),
        INVOICE("invoice"),
        CREDIT_MEMO("credit memo"),
        PAYMENT("payment"),
        PURCHASE("purchase"),
        REFUND_RECEIPT("refund receipt"),
        JOURNAL_ENTRY("journal entry");

        private final String words;

        Subject(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whose word counts. */
    public enum Owner {
        OURS("Tieout"),
        THEIRS("the accounting system"),
        /** nobody owns it */
        NEWER("whoever changed it last");

        private final String words;

        Owner(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Which way a field goes. */
    public enum Flow {
        OUT("out"),
        IN("in"),
        BOTH("both ways"),
        /** each side keeps its own */
        NEITHER("stays where it is");

        private final String words;

        Flow(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
