package io.tieout.domain.mapping;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.recorded.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of our words in one company's books.
 *
 * @param word as somebody wrote it; documents may write it in any case
 */
public record MappedWord(ConnectionId connection, Kind kind, String word) {

    /** the longest name of an item or class there, which our words follow */
    private static final int LONGEST = 100;

    public MappedWord {
        if (!fits(word)) {
            throw new IllegalArgumentException(
                    "a mapped word has 1 to " + LONGEST + " characters, got " + word.length());
        }
    }

    /** What kind of word. */
    public enum Kind {
        /** a product code of an invoice line; it means an item */
        PRODUCT,
        /** a class name of an invoice line; it means a class */
        CLASS,
        /** where the revenue of a document belongs; it means a department */
        DEPARTMENT,
        /** how a line is taxed, {@code TAX} or {@code NON}; it means a national tax code */
        TAX_TREATMENT,
        /** the days from issue to due date, as a number; they mean a term */
        PAYMENT_TERM,
        /** a processor of payments; it means the account of the chart that its payments go to */
        PROCESSOR,
        /**
         * a product code; it means the account of the chart that its revenue waits on. Such a
         * product is earned by the schedule of an agreement, not when it is invoiced
         */
        DEFERRED_REVENUE,
        /** a product code; it means the account of the chart that its revenue is earned on */
        RECOGNISED_REVENUE,
        /** an account of the subledger; it means the account of the chart that plays its part */
        LEDGER_ACCOUNT;

        /** what is earned and not billed yet, and what processors keep: no product says those */
        private static final List<String> PARTS =
                Stream.of(LedgerAccount.UNBILLED_RECEIVABLE, LedgerAccount.PROCESSOR_FEES)
                        .map(LedgerAccount::name)
                        .toList();

        private static final Pattern DAYS = Pattern.compile("0|[1-9][0-9]{0,2}");
        private static final Set<String> TREATMENTS = Set.of("tax", "non");

        /** whether such a word means the record of its very name while nobody said anything */
        public boolean meansItsName() {
            return switch (this) {
                case PRODUCT, CLASS, DEPARTMENT, TAX_TREATMENT, PAYMENT_TERM -> true;
                case PROCESSOR, DEFERRED_REVENUE, RECOGNISED_REVENUE, LEDGER_ACCOUNT -> false;
            };
        }

        /** whether a document can say such a word at all */
        public boolean isWord(String word) {
            return switch (this) {
                case PRODUCT, CLASS, DEPARTMENT, DEFERRED_REVENUE, RECOGNISED_REVENUE -> true;
                case LEDGER_ACCOUNT -> PARTS.stream().anyMatch(part -> key(part).equals(key(word)));
                case TAX_TREATMENT -> TREATMENTS.contains(key(word));
                case PAYMENT_TERM -> DAYS.matcher(key(word)).matches();
                case PROCESSOR ->
                        Stream.of(Channel.values())
                                .anyMatch(known -> key(known.name()).equals(key(word)));
            };
        }

        /** what words of this kind look like */
        public String form() {
            return switch (this) {
                case PRODUCT -> "a product code";
                case CLASS -> "a class name";
                case DEPARTMENT -> "the name of a department";
                case TAX_TREATMENT -> "TAX or NON";
                case PAYMENT_TERM -> "a number of days from 0 to 999";
                case DEFERRED_REVENUE, RECOGNISED_REVENUE -> "a product code";
                case LEDGER_ACCOUNT -> String.join(" or ", PARTS);
                case PROCESSOR -> "STRIPE, PAYPAL, SQUARE, CHECK, ACH, WIRE or OTHER";
            };
        }
    }

    /** whether it is neither empty nor too long */
    public static boolean fits(String word) {
        return !word.isBlank() && word.length() <= LONGEST;
    }

    /** the same for every spelling of the word */
    public String key() {
        return key(word);
    }

    /** how a word is compared */
    public static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /** the same word always has the same mapping */
    public MappingId mapping() {
        String name = "mapping of " + connection.value() + " " + kind + " " + key();
        return new MappingId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
