package io.tieout.domain.tieout;

/**
 * What is known about a document that differs, apart from its amounts.
 *
 * @param isKnown whether there is any record of it here
 * @param isLearntSince whether something about it was recorded after their report was read
 * @param isOnItsWay whether a call or a notice about it is not worked off
 * @param isQueued whether an operation on it waits or is stuck
 * @param isEditedThere whether an undecided change of it there is known
 * @param isOfStranger whether its customer is linked to no account
 * @param isBeforeCutoff whether it is dated before the day of going live
 * @param isOfOthers whether it is kept here as a document of others
 * @param isIgnored whether two people set it aside
 * @param isInClosedBooks whether it is dated in books that are closed
 */
public record Circumstances(
        boolean isKnown,
        boolean isLearntSince,
        boolean isOnItsWay,
        boolean isQueued,
        boolean isEditedThere,
        boolean isOfStranger,
        boolean isBeforeCutoff,
        boolean isOfOthers,
        boolean isIgnored,
        boolean isInClosedBooks) {

    /** of a document about which nothing is known */
    public static final Circumstances NONE =
            new Circumstances(false, false, false, false, false, false, false);

    /** of a document that is ours, that nobody set aside, in open books */
    public Circumstances(
            boolean isKnown,
            boolean isLearntSince,
            boolean isOnItsWay,
            boolean isQueued,
            boolean isEditedThere,
            boolean isOfStranger,
            boolean isBeforeCutoff) {
        this(
                isKnown,
                isLearntSince,
                isOnItsWay,
                isQueued,
                isEditedThere,
                isOfStranger,
                isBeforeCutoff,
                false,
                false,
                false);
    }

    /** as an open document of the receivables */
    Explanation explain(DocumentType type) {
        Explanation plain = standing(type);
        return plain == Explanation.UNKNOWN && isInClosedBooks
                ? Explanation.AFTER_CLOSING_DATE
                : plain;
    }

    private Explanation standing(DocumentType type) {
        if (isLearntSince) {
            return Explanation.TIMING;
        }
        if (isOnItsWay) {
            return Explanation.IN_FLIGHT;
        }
        if (isQueued) {
            return Explanation.QUEUED;
        }
        if (isEditedThere) {
            return Explanation.EDITED_THERE;
        }
        if (isIgnored) {
            return Explanation.IGNORED;
        }
        if (isKnown) {
            return Explanation.UNKNOWN;
        }
        if (isBeforeCutoff) {
            return Explanation.BEFORE_CUTOFF;
        }
        return isOfStranger || !type.isWatched()
                ? Explanation.ENTERED_BY_OTHERS
                : Explanation.UNKNOWN;
    }

    /**
     * on one account of the books, where others enter what never touches the receivables
     *
     * @param isTaxAlone whether it sells the same on both sides, and only its tax is told otherwise
     */
    Explanation explain(DocumentType type, BooksAccount account, boolean isTaxAlone) {
        Explanation plain = standing(type);
        if (account == BooksAccount.EXCHANGE_GAIN && !isKnown && !type.isWatched()) {
            return Explanation.CURRENCY_REVALUATION;
        }
        if (plain != Explanation.UNKNOWN) {
            return plain;
        }
        // Of what others sold, only the totals are known here.
        if (isOfOthers && account != BooksAccount.RECEIVABLES) {
            return Explanation.ENTERED_BY_OTHERS;
        }
        if (isTaxAlone) {
            return Explanation.TAX_VARIANCE;
        }
        return isInClosedBooks ? Explanation.AFTER_CLOSING_DATE : Explanation.UNKNOWN;
    }
}
